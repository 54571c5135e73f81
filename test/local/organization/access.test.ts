import { createOrganizationClient } from '../../support/clients/organization-client.ts';

describe('authentication', () => {
  it('answers 401 without the key of the organization', async () => {
    const { organization, site, send } = createOrganizationClient();
    const path = `/v2/orgs/${site.orgId}/directories`;
    const anonymous = await organization.fetch(new Request(`http://organizations.test${path}`), {
      kind: 'http',
    });
    expect(anonymous.status).toBe(401);
    const wrong = await send('GET', path, { key: 'another-key' });
    expect(wrong.status).toBe(401);
    expect(wrong.body).toEqual({
      errors: [
        {
          id: expect.any(String) as string,
          code: 'ADMIN-UAM-401-1',
          status: '401',
          title: 'Unauthorized',
          detail: 'You need to authenticate to submit this request.',
        },
      ],
    });
  });

  it('refuses the API token of an account', async () => {
    const { site, send } = createOrganizationClient();
    expect((await send('GET', '/v1/orgs', { key: site.admin.apiToken })).status).toBe(401);
  });

  it('answers 401 with code and message where the proxy of Atlassian does', async () => {
    const { send } = createOrganizationClient();
    const { body } = await send('GET', '/v1/orgs', { key: 'another-key' });
    expect(body).toEqual({ code: 401, message: 'You need to authenticate to submit this request.' });
  });
});

describe('what is not there', () => {
  it('answers 404 for an unknown organization and an unknown directory', async () => {
    const { send, org } = createOrganizationClient();
    const unknownOrg = await send('GET', '/v1/orgs/nowhere');
    expect([unknownOrg.status, unknownOrg.code]).toEqual([404, 'ADMIN-404-2']);
    expect((await send('GET', '/v2/orgs/nowhere/directories/-/users')).status).toBe(404);
    expect((await org.get('/directories/elsewhere/users')).status).toBe(404);
    expect((await org.get('/directories/elsewhere/groups')).status).toBe(404);
  });

  it('accepts the directory by its id as well as by the dash', async () => {
    const { org, site } = createOrganizationClient();
    expect((await org.get(`/directories/${site.directoryId}/users`)).status).toBe(200);
    expect((await org.get('/directories/-/users')).status).toBe(200);
  });

  it('answers 501 with its name for an operation that is not provided', async () => {
    const { send, org, site } = createOrganizationClient();
    const domains = await send('GET', `/v1/orgs/${site.orgId}/domains`);
    expect(domains.status).toBe(501);
    expect(domains.body).toMatchObject({
      errors: [{ detail: `GET /v1/orgs/${site.orgId}/domains is not provided by the local host.` }],
    });
    expect((await org.post('/directories/-/groups', { name: 'new' })).status).toBe(501);
  });
});

describe('organizations and directories', () => {
  it('names the organization of the key', async () => {
    const { send, site } = createOrganizationClient();
    const listed = await send('GET', '/v1/orgs');
    expect(listed.rows).toMatchObject([{ id: site.orgId, type: 'orgs', attributes: { name: site.orgName } }]);
    const one = await send('GET', `/v1/orgs/${site.orgId}`);
    expect(one.rows).toEqual(listed.rows);
  });

  it('refuses a cursor it never gave', async () => {
    const { send, directory } = createOrganizationClient();
    const orgs = await send('GET', '/v1/orgs?cursor=guess');
    expect([orgs.status, orgs.code]).toEqual([400, 'ADMIN-400-1']);
    expect((await directory.get('/users?cursor=guess')).status).toBe(400);
  });

  it('lists the one directory, also by somebody who is in it', async () => {
    const { org, site } = createOrganizationClient();
    const ids = async (query: string) =>
      (await org.get(`/directories${query}`)).rows.map((one) => one.directoryId);
    expect(await ids('')).toEqual([site.directoryId]);
    expect(await ids(`?accountId=${site.admin.accountId}`)).toEqual([site.directoryId]);
    expect(await ids('?accountId=nobody')).toEqual([]);
    expect(await ids('?searchTerm=zzz')).toEqual([]);
  });

  it('says that nobody may grant themselves access', async () => {
    const { org } = createOrganizationClient();
    const { body } = await org.get('/app-access-settings/domains');
    expect(body).toMatchObject({
      data: [{ domain: 'ANYONE', enabled: false, numberOfProductsAppliesTo: 0 }],
      links: { next: null, prev: null },
    });
    expect((await org.get('/app-access-settings/domains?limit=101')).status).toBe(400);
  });
});

describe('disturbances', () => {
  it('take the latency on the clock of the host', async () => {
    const { send, site, clock } = createOrganizationClient();
    site.behaviours.latencyMs = 250;
    const before = clock.nowMs();
    expect((await send('GET', '/v1/orgs')).status).toBe(200);
    expect(clock.nowMs() - before).toBe(250);
  });

  it('refuse calls beyond the rate with what a client needs to wait', async () => {
    const { org, send, site, clock } = createOrganizationClient();
    site.behaviours.rateLimit = { perSecond: 1, retryAfterSeconds: 7 };
    expect((await org.get('/directories')).status).toBe(200);
    const refused = await org.get('/directories');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBe('7');
    expect(refused.headers.get('RateLimit-Reason')).toBe('organizations-api-burst');
    expect(refused.body).toMatchObject({ errors: [{ code: 'ADMIN-429-1', status: '429' }] });
    expect((await send('GET', '/v1/orgs')).body).toEqual({
      code: 429,
      message: expect.any(String) as string,
    });
    await clock.advance(7000);
    expect((await org.get('/directories')).status).toBe(200);
  });

  it('let calls fail without effect', async () => {
    const { org, site, calls } = createOrganizationClient();
    site.behaviours.failureRate = 1;
    const failed = await org.post('/users/invite', { emails: ['new@example.org'] });
    expect(failed.status).toBe(503);
    expect(failed.body).toMatchObject({ errors: [{ status: '503' }] });
    expect(site.personByEmail('new@example.org')).toBeUndefined();
    expect(calls).toEqual([503]);
  });
});
