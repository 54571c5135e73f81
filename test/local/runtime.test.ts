import { createVirtualClock } from '../../local/clock.ts';
import type { Host } from '../../local/host.ts';
import { buildFixture, openFixtureHost, startMs } from '../support/open-fixture-host.ts';

const bundlePath = buildFixture();
let host: Host;
beforeEach(() => {
  host = openFixtureHost(bundlePath);
});
afterEach(() => host.close());
const call = (functionKey: string, payload?: unknown, accountId?: string) =>
  host.invoke({ functionKey, payload, accountId });

describe('a function', () => {
  it('gets the payload and the context of the admin page', async () => {
    expect(await call('echo', { a: [1] })).toMatchObject({
      payload: { a: [1] },
      context: {
        accountId: host.site.admin.accountId,
        cloudId: host.site.cloudId,
        moduleKey: 'fixture-page',
        extension: { type: 'jira:adminPage' },
      },
    });
  });

  it('reads the time of the host', async () => {
    expect(await call('now')).toEqual({ date: new Date(startMs).toISOString(), ms: startMs });
  });

  it('draws the same numbers on every host, warm or not', async () => {
    const drawn = [await call('random'), await call('random')];
    expect(new Set(drawn).size).toBe(2);
    host.close();
    host = openFixtureHost(bundlePath);
    expect([await call('random'), await call('random')]).toEqual(drawn);
  });

  it('keeps its module variables between calls, and for the installation that comes after this one', async () => {
    const warmCalls = Number(await call('countWarmCalls'));
    expect(await call('countWarmCalls')).toBe(warmCalls + 1);
    host.close();
    host = openFixtureHost(bundlePath, { clock: createVirtualClock({ startMs: startMs + 60_000 }) });
    expect(await call('countWarmCalls')).toBe(warmCalls + 2);
    expect(await call('now')).toMatchObject({ ms: startMs + 60_000 });
  });

  it('shares its module variables with no installation that is there at the same time', async () => {
    const warmCalls = Number(await call('countWarmCalls'));
    const other = openFixtureHost(bundlePath);
    await other.invoke({ functionKey: 'countWarmCalls', payload: {} });
    other.close();
    expect(await call('countWarmCalls')).toBe(warmCalls + 1);
  });

  it('serves no other installation when its own ended while it ran', async () => {
    let warmCalls = 0;
    while (warmCalls < 20) warmCalls = Number(await call('countWarmCalls'));
    const running = call('wait', { ms: 20_000 });
    host.close();
    await expect(running).rejects.toMatchObject({ code: 'FUNCTION_CRASHED' });
    host = openFixtureHost(bundlePath);
    expect(await call('countWarmCalls')).toBeLessThan(warmCalls);
  });

  it('has 25 seconds, and is ended then', async () => {
    expect(await call('remaining')).toBe(25_000);
    await expect(call('wait', { ms: 24_000 })).resolves.toBe('waited');
    await expect(call('wait', { ms: 26_000 })).rejects.toMatchObject({ code: 'FUNCTION_TIMEOUT' });
  });

  it('that throws gives its caller the message', async () => {
    await expect(call('fail')).rejects.toMatchObject({
      code: 'FUNCTION_ERROR',
      message: 'The fixture fails.',
    });
  });

  it('learns who it is from getAppContext', async () => {
    expect(await call('appContext')).toMatchObject({
      appAri: 'ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000001',
      moduleKey: 'fixture-page',
      permissions: { scopes: ['read:jira-user', 'storage:app', 'report:personal-data'] },
    });
  });

  it('takes 500 KB and answers 5 MB at most', async () => {
    await expect(call('echo', 'x'.repeat(600_000))).rejects.toMatchObject({ code: 'REQUEST_TOO_LARGE' });
    await expect(call('large', { length: 6_000_000 })).rejects.toMatchObject({ code: 'RESPONSE_TOO_LARGE' });
  });

  it('has 100 lines of log a minute', async () => {
    await call('log', { lines: 130 });
    expect(host.log.lines()).toHaveLength(100);
    expect(host.log.lines()[7]).toMatchObject({ text: 'line 7', functionKey: 'page', level: 'log' });
    expect(host.log.dropped()).toBe(30);
    // "line 0" to "line 99": what is dropped is not billed.
    expect(host.meter.read().logBytes).toBe(10 * 6 + 90 * 7);
  });
});

describe('the ways out of a function', () => {
  it('lead to Jira as the app and as the user', async () => {
    const path = '/rest/api/3/myself';
    const [asApp, asUser] = [await call('jira', { path }), await call('jira', { path, as: 'user' })];
    expect(JSON.parse((asApp as { body: string }).body)).toMatchObject({ accountType: 'app' });
    expect(JSON.parse((asUser as { body: string }).body)).toMatchObject({
      accountId: host.site.admin.accountId,
    });
  });

  it('lead to the Organizations API with a key', async () => {
    const url = 'https://api.atlassian.com/admin/v1/orgs';
    expect(await call('fetch', { url, key: host.site.organizationKey })).toMatchObject({ status: 200 });
    expect(await call('fetch', { url, key: 'another' })).toMatchObject({ status: 401 });
  });

  it("lead to the user provisioning API with the directory's key, and to its links with the organization's", async () => {
    const { directoryId, key } = host.site.provisioning;
    const url = `https://api.atlassian.com/scim/directory/${directoryId}/Users`;
    expect(await call('fetch', { url, key: key() })).toMatchObject({ status: 200 });
    expect(await call('fetch', { url, key: host.site.organizationKey })).toMatchObject({ status: 401 });
    const links = `https://api.atlassian.com/admin/user-provisioning/v1/org/${host.site.orgId}/get-scim-links`;
    expect(await call('fetch', { url: links, key: host.site.organizationKey })).toMatchObject({
      status: 501,
    });
    expect(host.meter.read()).toMatchObject({ provisioningCalls: 3, organizationCalls: 0 });
  });

  it('lead to the service desk as the app and as the user, within the scopes of the manifest', async () => {
    const [info, desks] = ['/rest/servicedeskapi/info', '/rest/servicedeskapi/servicedesk'];
    expect(await call('jira', { path: info })).toMatchObject({ status: 200 });
    expect(await call('jira', { path: desks })).toMatchObject({ status: 401 });
    expect(await call('jira', { path: desks, as: 'user' })).toMatchObject({ status: 401 });
    expect(host.meter.read()).toMatchObject({ jiraCalls: 3 });
  });

  it('lead nowhere the manifest does not name', async () => {
    expect(await call('fetch', { url: 'https://example.com/a' })).toMatchObject({
      error: 'REQUEST_EGRESS_ALLOWLIST_ERR',
      message: expect.stringContaining('https://example.com/a') as string,
      isError: true,
    });
  });

  it('take 100 requests an invocation of the page, and as many again of the next', async () => {
    expect(await call('fetchMany', { calls: 120 })).toBe(100);
    expect(await call('fetchMany', { calls: 120 })).toBe(100);
  });

  it('lead to storage that is there afterwards', async () => {
    await call('set', { key: 'a', value: { b: 1 } });
    expect(await call('get', { key: 'a' })).toEqual({ b: 1 });
  });

  it('tell whose personal data must go', async () => {
    const person = host.site.addPerson({ email: 'gone@example.com' });
    const accounts = [host.site.admin.accountId, person.accountId].map((accountId) => ({
      accountId,
      updatedAt: new Date(startMs).toISOString(),
    }));
    expect(await call('report', { accounts })).toEqual([]);
    host.site.removePerson(person.accountId);
    expect(await call('report', { accounts })).toEqual([{ accountId: person.accountId, status: 'closed' }]);
  });
});

describe('a fault', () => {
  it('crashAtCall ends the function after the call took effect, and the next start is cold', async () => {
    await call('countWarmCalls');
    const other = openFixtureHost(bundlePath);
    await other.invoke({ functionKey: 'countWarmCalls', payload: {} });
    other.close();
    host.setFaults({ crashAtCall: 1 });
    await expect(call('setTwice')).rejects.toMatchObject({ code: 'FUNCTION_CRASHED' });
    expect(await call('get', { key: 'first' })).toBe(1);
    expect(await call('get', { key: 'second' })).toBeNull();
    expect(await call('countWarmCalls')).toBe(1);
  });

  it('crashBeforeCall ends the function before the call takes effect', async () => {
    host.setFaults({ crashBeforeCall: 2 });
    await expect(call('setTwice')).rejects.toMatchObject({ code: 'FUNCTION_CRASHED' });
    expect(await call('get', { key: 'first' })).toBe(1);
    expect(await call('get', { key: 'second' })).toBeNull();
  });

  it('lostAnswerAtCall gives the function a network error for a call that took effect', async () => {
    host.setFaults({ lostAnswerAtCall: 1 });
    await expect(call('setTwice')).rejects.toMatchObject({ code: 'FUNCTION_ERROR' });
    expect(await call('get', { key: 'first' })).toBe(1);
  });

  it('happens once', async () => {
    host.setFaults({ crashAtCall: 1 });
    await expect(call('setTwice')).rejects.toMatchObject({ code: 'FUNCTION_CRASHED' });
    await expect(call('setTwice')).resolves.toBe('done');
  });
});
