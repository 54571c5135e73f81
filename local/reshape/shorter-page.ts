import type { Random } from './random.ts';

const mostRows = 100;

/** The request with a smaller limit, as a service may cut its pages: the answer then leads on to the rest. */
export async function shorterPage(request: Request, random: Random): Promise<Request> {
  const url = new URL(request.url);
  const shorter = (limit: number): number => Math.max(1, Math.floor(random() * limit));
  if (request.method === 'GET') {
    const name = limitName(url);
    if (url.searchParams.has('cursor') || !isPaged(url.pathname)) return request;
    url.searchParams.set(name, String(shorter(Math.min(mostRows, Number(url.searchParams.get(name) ?? 20)))));
    return new Request(url, request);
  }
  if (!url.pathname.endsWith('/users/search')) return request;
  const body = (await request.clone().json()) as { limit?: number; cursor?: string };
  if (body.cursor !== undefined) return request;
  return new Request(request, { body: JSON.stringify({ ...body, limit: shorter(Math.min(mostRows, 10)) }) });
}

/** What a list calls its limit. */
function limitName({ pathname }: URL): string {
  if (pathname.startsWith('/scim/')) return 'count';
  return pathname.startsWith('/rest/api/3/') ? 'maxResults' : 'limit';
}

/** Lists of the APIs that take a limit. */
const isPaged = (path: string): boolean =>
  /\/(user\/search|group\/bulk|group\/member|directories\/[^/]+\/(users|groups)|scim\/directory\/[^/]+\/Users|servicedeskapi\/(servicedesk|organization|servicedesk\/[^/]+\/(customer|organization)))$/.test(
    path,
  );
