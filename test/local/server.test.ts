import type { Host } from '../../local/host.ts';
import { createServer } from '../../local/server/create-server.ts';
import { buildFixture, fixtureDirectory, openFixtureHost } from '../support/open-fixture-host.ts';

const bundlePath = buildFixture();
let host: Host;
let server: ReturnType<typeof createServer>;
beforeEach(() => {
  host = openFixtureHost(bundlePath);
  server = createServer({ host, appDirectory: fixtureDirectory });
});
afterEach(() => host.close());

async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  const response = await server.fetch(new Request(`http://127.0.0.1${path}`, init));
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, body: isJson ? (JSON.parse(text) as unknown) : text };
}

describe('the controls of the host', () => {
  it('say that it is well', async () => {
    expect(await ask('GET', '/host/health')).toEqual({ status: 200, body: { status: 'ok' } });
  });

  it('call the resolver as the demonstration admin or as somebody else', async () => {
    const other = host.site.addPerson({ email: 'other@example.com' }).accountId;
    const asked = { functionKey: 'echo', payload: { a: 1 } };
    expect(await ask('POST', '/host/invoke', asked)).toMatchObject({
      status: 200,
      body: { payload: { a: 1 }, context: { accountId: host.site.admin.accountId } },
    });
    expect(await ask('POST', '/host/invoke', { ...asked, accountId: other })).toMatchObject({
      body: { context: { accountId: other } },
    });
  });

  it.each([
    ['too large', { functionKey: 'echo', payload: 'x'.repeat(600 * 1024) }, 413, 'REQUEST_TOO_LARGE'],
    ['without a function', {}, 400, 'INVALID_REQUEST'],
    ['from nobody', { functionKey: 'echo', accountId: 'nobody' }, 400, 'UNKNOWN_ACCOUNT'],
    ['for a function that fails', { functionKey: 'fail' }, 500, 'FUNCTION_ERROR'],
  ])('answer a request %s with a code', async (_what, body, status, code) => {
    expect(await ask('POST', '/host/invoke', body)).toMatchObject({ status, body: { error: { code } } });
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'nobody', ' '])(
    'leave the function key "%s" to the app, as Forge does',
    async (functionKey) => {
      const { status, body } = await ask('POST', '/host/invoke', { functionKey });
      if (status >= 400) expect(body).toMatchObject({ error: { code: 'FUNCTION_ERROR' } });
    },
  );

  it.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('refuse %s that are nested too deeply, and take those that are not', async (_what, open, close) => {
    const nested = (levels: number) =>
      `${open.repeat(levels)}${open === '[' ? '' : '1'}${close.repeat(levels)}`;
    const invoke = (levels: number) =>
      server.fetch(
        new Request('http://127.0.0.1/host/invoke', {
          method: 'POST',
          body: `{"functionKey":"echo","payload":${nested(levels)}}`,
        }),
      );
    expect((await invoke(1000)).status).toBe(200);
    for (const levels of [1002, 20_000, 80_000]) {
      const refused = await invoke(levels);
      expect(refused.status).toBe(400);
      expect(await refused.json()).toMatchObject({ error: { code: 'INVALID_REQUEST' } });
    }
  });

  it('refuse a body that is no JSON or something else than an object', async () => {
    for (const body of [
      '[',
      '',
      'null',
      '[]',
      '"a"',
      '['.repeat(50_000),
      `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    ])
      for (const path of ['invoke', 'clock', 'token'])
        expect(
          await server.fetch(new Request(`http://127.0.0.1/host/${path}`, { method: 'POST', body })),
        ).toMatchObject({ status: 400 });
  });

  it('drain the queue and move the clock', async () => {
    await ask('POST', '/host/invoke', { functionKey: 'push', payload: { retry: true } });
    expect(await ask('POST', '/host/drain')).toMatchObject({ status: 200, body: { pending: 1 } });
    await ask('POST', '/host/clock', { advanceSeconds: 10 });
    expect(await ask('POST', '/host/drain')).toMatchObject({ body: { pending: 0 } });
  });

  it('read and change the behaviours that are named, and refuse unknown ones', async () => {
    const changes = { inviteLagSeconds: 3, rateLimit: { perSecond: 5, retryAfterSeconds: 1 } };
    expect(await ask('PUT', '/host/behaviour', changes)).toMatchObject({
      body: { ...changes, seatsLeft: 500 },
    });
    expect(await ask('GET', '/host/behaviour')).toMatchObject({ body: changes });
    expect(await ask('PUT', '/host/behaviour', { nothing: 1 })).toMatchObject({ status: 400 });
  });

  it('turn reshaping on and off, and refuse kinds there are not', async () => {
    const reshaping = { seed: 4, share: 0.5, kinds: ['omitMembers'] };
    expect(await ask('PUT', '/host/reshape', reshaping)).toEqual({ status: 200, body: reshaping });
    expect(await ask('GET', '/host/reshape')).toMatchObject({ body: reshaping });
    expect(await ask('PUT', '/host/reshape', { seed: 1, share: 2 })).toMatchObject({ status: 400 });
    expect(await ask('PUT', '/host/reshape', { kinds: ['nothing'] })).toMatchObject({ status: 400 });
    expect(await ask('PUT', '/host/reshape', {})).toEqual({ status: 200, body: {} });
  });

  it('set faults', async () => {
    await ask('PUT', '/host/faults', { crashAtCall: 1 });
    expect(await ask('POST', '/host/invoke', { functionKey: 'setTwice' })).toMatchObject({
      body: { error: { code: 'FUNCTION_CRASHED' } },
    });
  });

  it('read and reset the meter', async () => {
    await ask('POST', '/host/invoke', { functionKey: 'setTwice' });
    expect(await ask('GET', '/host/meter')).toMatchObject({ body: { invocations: 1, kvsWrites: 2 } });
    expect(await ask('POST', '/host/meter/reset')).toMatchObject({ body: { invocations: 0, kvsWrites: 0 } });
  });
});

describe('the stand-ins over HTTP', () => {
  it('let the demonstration admin into Jira with address and token', async () => {
    const { email, apiToken, accountId } = host.site.admin;
    const authorization = `Basic ${Buffer.from(`${email}:${apiToken}`).toString('base64')}`;
    const path = '/atlassian/site/rest/api/3/myself';
    expect(await ask('GET', path, undefined, { authorization })).toMatchObject({ body: { accountId } });
    expect(await ask('GET', path)).toMatchObject({ status: 401 });
  });

  it('let the demonstration key into the Organizations API', async () => {
    const authorization = `Bearer ${host.site.organizationKey}`;
    const path = '/atlassian/api/admin/v1/orgs';
    expect(await ask('GET', path, undefined, { authorization })).toMatchObject({
      body: { data: [{ id: host.site.orgId }] },
    });
  });

  it('let the key of the provisioned directory into user provisioning', async () => {
    const { provisioning, orgId, organizationKey } = host.site;
    const authorization = `Bearer ${provisioning.key()}`;
    const path = `/atlassian/api/scim/directory/${provisioning.directoryId}/Users`;
    expect(await ask('GET', path, undefined, { authorization })).toMatchObject({ body: { totalResults: 0 } });
    expect(await ask('GET', path)).toMatchObject({ status: 401 });
    const links = `/atlassian/api/admin/user-provisioning/v1/org/${orgId}/get-scim-links-for-email`;
    const withKey = { authorization: `Bearer ${organizationKey}`, 'content-type': 'application/json' };
    expect(await ask('POST', links, { email: 'x@acme.example' }, withKey)).toMatchObject({
      body: { scimLinks: [] },
    });
  });

  it('let the demonstration admin into the service desk', async () => {
    const { email, apiToken } = host.site.admin;
    const authorization = `Basic ${Buffer.from(`${email}:${apiToken}`).toString('base64')}`;
    const path = '/atlassian/site/rest/servicedeskapi/servicedesk';
    expect(await ask('GET', path, undefined, { authorization })).toMatchObject({ body: { size: 2 } });
    expect(await ask('GET', path)).toMatchObject({ status: 401 });
  });

  it('refuse JSON that is nested too deeply as their documents refuse what does not fit', async () => {
    const { admin, organizationKey, orgId } = host.site;
    const basic = `Basic ${Buffer.from(`${admin.email}:${admin.apiToken}`).toString('base64')}`;
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const calls: [string, string, string][] = [
      ['site/rest/api/3/user', basic, `{"emailAddress":"a@b.example","products":${deep}}`],
      ['site/rest/servicedeskapi/customer', basic, `{"email":${deep}}`],
      [`api/admin/v2/orgs/${orgId}/users/invite`, `Bearer ${organizationKey}`, `{"emails":${deep}}`],
    ];
    for (const [path, authorization, body] of calls) {
      const headers = { authorization, 'content-type': 'application/json' };
      const request = new Request(`http://127.0.0.1/atlassian/${path}`, { method: 'POST', headers, body });
      expect((await server.fetch(request)).status).toBe(400);
    }
  });

  it('tell the history of the site who asked for each change', async () => {
    const { site } = host;
    const authorization = `Bearer ${site.organizationKey}`;
    const headers = { authorization, 'content-type': 'application/json' };
    const path = `/atlassian/api/admin/v2/orgs/${site.orgId}/users/invite`;
    await ask('POST', path, { emails: ['new@example.com'] }, headers);
    expect(await ask('GET', '/site', undefined, { accept: 'application/json' })).toMatchObject({
      body: { history: [{ by: 'admin', what: 'created', email: 'new@example.com' }] },
    });
  });

  it("offer the app's own REST API", async () => {
    const minted = await ask('POST', '/host/token', { scopes: ['read:greeting:custom'] });
    const { token } = minted.body as { token: string };
    const { appId, environmentId } = host.identity;
    const path = `/atlassian/api/svc/jira/${host.site.cloudId}/apps/${appId}_${environmentId}/greeting/Ann`;
    const answer = await ask('GET', path, undefined, { authorization: `Bearer ${token}` });
    expect(answer).toEqual({ status: 200, body: { greeting: 'Hello Ann' } });
  });
});

describe('the pages', () => {
  it('show the app in a sandboxed frame, at every address of it', async () => {
    const { appId, environmentId } = host.identity;
    for (const path of ['/', `/jira/settings/apps/${appId}/${environmentId}/second?a=b`]) {
      const { status, body } = await ask('GET', path);
      expect(status).toBe(200);
      expect(body).toMatch(/<iframe[^>]*sandbox=/);
      expect(body).toContain('data-route="second"');
    }
  });

  it('show the site to people and to programs', async () => {
    host.site.addPerson({ email: 'mallory@example.com', name: '<script>alert(1)</script>' });
    const page = await ask('GET', '/site');
    expect(page.body).toContain(host.site.admin.apiToken);
    expect(page.body).not.toContain('<script>alert(1)');
    host.site.invite({ email: 'new@example.com', products: [], mail: false });
    expect((await ask('GET', '/site')).body).toContain('active, not accepted');
    expect(await ask('GET', '/site', undefined, { accept: 'application/json' })).toMatchObject({
      body: {
        admin: host.site.admin,
        organization: { key: host.site.organizationKey },
        approvedDomains: { ANYONE: { enabled: false } },
        provisioning: { directoryId: host.site.provisioning.directoryId, key: host.site.provisioning.key() },
      },
    });
  });

  it('give out nothing beside the files of the page', async () => {
    expect(await ask('GET', '/app/main/..%2f..%2fmanifest.yml')).toMatchObject({ status: 404 });
    expect(await ask('GET', '/bridge/..%2fhost.ts')).toMatchObject({ status: 404 });
    expect(await ask('GET', '/nothing')).toMatchObject({ body: { error: { code: 'NOT_FOUND' } } });
  });

  it.each(['%', '%zz', '%e0%a4%a', '%c0%af', 'a%ff.js'])(
    'find nothing at the malformed path %s',
    async (bad) => {
      const { appId, environmentId } = host.identity;
      const folders = [
        '',
        'app/main/',
        'bridge/',
        'host/',
        'host/scheduled/',
        `jira/settings/apps/${appId}/`,
      ];
      const ofTheApp = `atlassian/api/svc/jira/${host.site.cloudId}/apps/${appId}_${environmentId}/greeting/`;
      const services = [
        'atlassian/site/rest/api/3/',
        'atlassian/api/admin/v1/orgs/',
        'atlassian/api/scim/directory/',
      ];
      for (const folder of [...folders, ofTheApp, ...services])
        for (const method of ['GET', 'POST'])
          expect(await ask(method, `/${folder}${bad}`)).toMatchObject({
            status: 404,
            body: { error: { code: 'NOT_FOUND' } },
          });
    },
  );

  it.each([
    '/app/main/%00',
    '/app/main//',
    '/bridge/%00',
    '/bridge/',
    '/atlassian/site//',
    '/atlassian/site///x',
  ])('have no error of their own at %s', async (path) => {
    const { status } = await ask('GET', path);
    expect([200, 404, 501]).toContain(status);
  });
});
