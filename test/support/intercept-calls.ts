import type { AppHost } from './app-host.ts';

export interface InterceptedRequest {
  method: string;
  url: string;
  body: string;
}

/** What a test does with one call; `answer` lets the stand-in answer it, with another body if one is given. */
export type Intercept = (
  request: InterceptedRequest,
  answer: (changes?: { body: string }) => Promise<Response>,
) => Promise<Response>;

type Kind = 'jira' | 'organization' | 'provisioning' | 'serviceDesk';

/** Puts a test between the app and a stand-in, for what no behaviour of the site shows. */
export function interceptCalls(app: Pick<AppHost, 'host'>, kind: Kind, intercept: Intercept): void {
  const standIn = app.host[kind];
  const through = standIn.fetch.bind(standIn);
  standIn.fetch = async (request, caller) => {
    const body = await request.text();
    const { method, url, headers } = request;
    return intercept({ method, url, body }, (changes) => {
      const sent = changes?.body ?? body;
      return through(new Request(url, { method, headers, ...(sent !== '' && { body: sent }) }), caller);
    });
  };
}
