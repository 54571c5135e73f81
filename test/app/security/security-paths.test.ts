import { createAppHost, type AppHost } from '../../support/app-host.ts';
import { runOnRoute, useRoute } from '../../support/runs/run-on-route.ts';

let app: AppHost;
beforeEach(async () => {
  app = await createAppHost();
});
afterEach(() => app.close());

describe('addresses made to change a path or a query', () => {
  const hostile = [
    'a/./b/.c@example.org',
    'a?expand=x&maxresults=1@example.org',
    'a#fragment@example.org',
    'a%2f%2e%2e%2fb@example.org',
    'a+b@example.org',
    "a'b@example.org",
    'a{b}$c|d@example.org',
  ];

  it.each(['organization', 'app', 'admin'] as const)('arrive as they are on the %s route', async (route) => {
    await useRoute(app, route);
    const batchId = await runOnRoute(app, route, hostile);
    expect((await app.ask('getBatch', { batchId })).done).toBe(hostile.length);
    for (const email of hostile) expect(app.host.site.personByEmail(email)?.email).toBe(email);
  });

  it('leave every path the app calls one of those it knows', async () => {
    for (const route of ['organization', 'app', 'admin'] as const) {
      await useRoute(app, route);
      await runOnRoute(
        app,
        route,
        hostile.map((email) => `${route}.${email}`),
      );
    }
    const paths = app.host.outsideCalls
      .log()
      .filter(({ kind }) => kind === 'jira' || kind === 'organization')
      .map(({ name }) => new URL(name.split(' ')[1] ?? '', 'https://acme.example').pathname);
    const known = [
      /^\/rest\/api\/3\/(mypermissions|myself|serverInfo|user|user\/search|user\/email|applicationrole)$/,
      /^\/rest\/api\/3\/(group|group\/user|group\/member|group\/bulk|groups\/picker)$/,
      /^\/admin\/v[12]\/orgs(\/[\w-]+(\/(directories|users|groups|workspaces|memberships|role-assignments|search|invite|[\w:-]+))*)?$/,
    ];
    expect([...new Set(paths)].filter((path) => !known.some((form) => form.test(path)))).toEqual([]);
  });
});
