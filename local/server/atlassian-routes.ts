import { Hono } from 'hono';
import type { Host } from '../host.ts';

/** `/atlassian/…`: the stand-ins and the app's own REST API, for clients that sign in by themselves. */
export function atlassianRoutes(host: Host): Hono {
  const app = new Hono();
  const caller = { kind: 'http' } as const;
  const appPath = `/api/svc/jira/${host.site.cloudId}/apps/${host.identity.appId}_${host.identity.environmentId}`;
  app.all('/site/rest/servicedeskapi/*', async ({ req }) =>
    host.serviceDesk.fetch(await below(req.raw, '/atlassian/site', host.site.url), caller),
  );
  app.all('/site/*', async ({ req }) =>
    host.jira.fetch(await below(req.raw, '/atlassian/site', host.site.url), caller),
  );
  for (const path of ['/api/scim/*', '/api/admin/user-provisioning/*']) {
    app.all(path, async ({ req }) =>
      host.provisioning.fetch(await below(req.raw, '/atlassian/api', 'https://api.atlassian.com'), caller),
    );
  }
  app.all('/api/admin/*', async ({ req }) =>
    host.organization.fetch(
      await below(req.raw, '/atlassian/api/admin', 'https://api.atlassian.com'),
      caller,
    ),
  );
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
