import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { functionLimits, type ApiRoute, type Manifest } from '../../manifest.ts';
import type { Site } from '../../site/site.ts';
import { HostError } from '../host-error.ts';
import type { Runtime } from '../runtime.ts';
import { valueOf } from '../realm/value-of.ts';

export interface ApiRoutes {
  /** Stands for an OAuth 2.0 (3LO) consent of a member of the site. */
  mintToken(grant: { accountId: string; scopes: readonly string[] }): string;
  /** The path starts at the routes of the manifest. @throws HostError */
  call(request: Request): Promise<Response>;
}

const answerSchema = z.object({
  statusCode: z.number().int().min(200).max(599).default(200),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  body: z.string().optional(),
});

/**
 * The app's own REST API (`apiRoute`, a preview of Forge).
 * https://developer.atlassian.com/platform/forge/app-rest-apis/
 */
export function createApiRoutes(options: { runtime: Runtime; manifest: Manifest; site: Site }): ApiRoutes {
  const { runtime, manifest, site } = options;
  const grants = new Map<string, { accountId: string; scopes: ReadonlySet<string> }>();

  function grantOf(request: Request, route: ApiRoute): { accountId: string } {
    const token = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    const grant = token === undefined ? undefined : grants.get(token);
    if (grant === undefined) throw new HostError('UNAUTHORIZED', 'A token of the app is needed as Bearer.');
    const missing = route.scopes.filter((scope) => !grant.scopes.has(scope));
    if (missing.length > 0) throw new HostError('FORBIDDEN', `The token lacks ${missing.join(', ')}.`);
    return grant;
  }
  return {
    mintToken({ accountId, scopes }) {
      if (site.personById(accountId) === undefined)
        throw new HostError('UNKNOWN_ACCOUNT', `Nobody has the account ${accountId}.`);
      const token = `local-${randomUUID()}`;
      grants.set(token, { accountId, scopes: new Set(scopes) });
      return token;
    },
    async call(request) {
      const found = findRoute(manifest.apiRoutes, request);
      if (found === undefined)
        throw new HostError(
          'NOT_FOUND',
          `The app has no route ${request.method} ${new URL(request.url).pathname}.`,
        );
      const { route, pathParameters } = found;
      const { accountId } = grantOf(request, route);
      const ending = await runtime.run({
        functionKey: route.function,
        moduleType: 'apiRoute',
        moduleKey: route.key,
        accountId,
        timeoutSeconds: functionLimits.pageSeconds,
        values: [await eventOf(request, pathParameters, accountId), { principal: { accountId } }],
      });
      return answerOf(valueOf(ending, route.function), route);
    },
  };
}

function findRoute(
  routes: readonly ApiRoute[],
  request: Request,
): { route: ApiRoute; pathParameters: Record<string, string> } | undefined {
  const { pathname } = new URL(request.url);
  for (const route of routes) {
    const pattern = route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    const match = new RegExp(`^${pattern}/?$`).exec(pathname);
    if (route.operation === request.method && match !== null) {
      const parameters = Object.entries(match.groups ?? {});
      return {
        route,
        pathParameters: Object.fromEntries(parameters.map(([k, v]) => [k, decodeURIComponent(v)])),
      };
    }
  }
  return undefined;
}

async function eventOf(
  request: Request,
  pathParameters: Record<string, string>,
  accountId: string,
): Promise<Record<string, unknown>> {
  const url = new URL(request.url);
  // Grouped beside any object: callers may name a parameter `__proto__`.
  const queryParameters = new Map<string, string[]>();
  for (const [name, value] of url.searchParams) {
    queryParameters.set(name, [...(queryParameters.get(name) ?? []), value]);
  }
  const headers = [...request.headers].filter(([name]) => name !== 'authorization');
  return {
    method: request.method,
    path: url.pathname,
    userPath: url.pathname,
    pathParameters,
    queryParameters: Object.fromEntries(queryParameters),
    headers: Object.fromEntries(headers.map(([name, value]) => [name, [value]])),
    body: await request.text(),
    context: { principal: { accountId }, accountId },
  };
}

function answerOf(value: unknown, route: ApiRoute): Response {
  const answer = answerSchema.safeParse(value);
  if (!answer.success)
    throw new HostError(
      'FUNCTION_ERROR',
      `"${route.function}" returned no statusCode: ${answer.error.message}`,
    );
  const { statusCode, headers = {}, body } = answer.data;
  const response = new Response(body ?? null, { status: statusCode });
  for (const [name, values] of Object.entries(headers)) {
    response.headers.delete(name);
    for (const each of [values].flat()) response.headers.append(name, each);
  }
  return response;
}
