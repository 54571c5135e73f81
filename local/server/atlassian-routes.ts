import { Hono } from 'hono';
import type { StandIn } from '../callers.ts';
import type { Host } from '../host.ts';

/** `/atlassian/…`: the stand-ins and the app's own REST API, for clients that sign in by themselves. */
export function atlassianRoutes(host: Host): Hono {
  const app = new Hono();
  const caller = { kind: 'http' } as const;
  const appPath = `/api/svc/jira/${host.site.cloudId}/apps/${host.identity.appId}_${host.identity.environmentId}`;
  // An admin at the service itself: reshaping stands between the app and the services, not here.
  const offer = (path: string, prefix: string, origin: string, service: StandIn) =>
    app.all(path, async ({ req }) => {
      const request = await below(req.raw, prefix, origin);
      return host.site.history.actingAs('admin', () => service.fetch(request, caller));
    });
  offer('/site/rest/servicedeskapi/*', '/atlassian/site', host.site.url, host.serviceDesk);
  offer('/site/*', '/atlassian/site', host.site.url, host.jira);
  for (const path of ['/api/scim/*', '/api/admin/user-provisioning/*']) {
    offer(path, '/atlassian/api', 'https://api.atlassian.com', host.provisioning);
  }
  offer('/api/admin/*', '/atlassian/api/admin', 'https://api.atlassian.com', host.organization);
  app.all(`${appPath}/*`, async ({ req }) =>
    host.api.call(await below(req.raw, `/atlassian${appPath}`, 'https://api.atlassian.com')),
  );
  return app;
}

/** The request as the service itself sees it. */
async function below(request: Request, prefix: string, origin: string): Promise<Request> {
  const { pathname, search } = new URL(request.url);
  const { method, headers } = request;
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
  const hasBody = body !== null && body.byteLength > 0;
  // Set rather than resolved: a path that begins with two slashes would name another origin.
  const url = Object.assign(new URL(origin), { pathname: pathname.slice(prefix.length), search });
  return new Request(url, {
    method,
    headers: [...headers],
    ...(hasBody ? { body } : {}),
  });
}
