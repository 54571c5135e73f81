import { createOrganizationClient } from '../../support/clients/organization-client.ts';

const jira = (site: { cloudId: string }) => `ari:cloud:jira-software::site/${site.cloudId}`;

describe('an invitation of addresses alone', () => {
  it('creates people without any access and mails nobody', async () => {
    const { org, site } = createOrganizationClient();
    const { status, rows } = await org.post('/users/invite', {
      emails: ['one@example.org', 'two@example.org'],
    });
    expect(status).toBe(200);
    expect(rows.map((one) => one.email)).toEqual(['one@example.org', 'two@example.org']);
    const person = site.personByEmail('one@example.org');
    expect(rows[0]?.id).toBe(person?.accountId);
    expect(site.accessOf(person?.accountId ?? '')).toEqual([]);
    expect(site.mails).toEqual([]);
  });

  it('mails the text where a notification is asked for', async () => {
    const { org, site } = createOrganizationClient();
    await org.post('/users/invite', {
      emails: ['one@example.org'],
      sendNotification: true,
      notificationText: 'Welcome to Acme',
    });
    expect(site.mails).toMatchObject([{ to: 'one@example.org', text: 'Welcome to Acme' }]);
  });

  it('changes nothing for somebody who exists', async () => {
    const { org, site, person } = createOrganizationClient();
    const liam = person('liam.oconnor@acme.example');
    const access = site.accessOf(liam.accountId);
    const { status, rows } = await org.post('/users/invite', {
      emails: ['Liam.OConnor@acme.example'],
      sendNotification: true,
    });
    expect([status, rows[0]?.id]).toEqual([200, liam.accountId]);
    expect(site.accessOf(liam.accountId)).toEqual(access);
    expect(site.mails).toEqual([]);
  });

  it('leaves a suspended person suspended', async () => {
    const { org, directory, person } = createOrganizationClient();
    const zeynep = person('zeynep.aydin@acme.example');
    await directory.post(`/users/${zeynep.accountId}/suspend`);
    expect((await org.post('/users/invite', { emails: [zeynep.email] })).status).toBe(200);
    expect(zeynep.membershipStatus).toBe('suspended');
  });

  it('brings back somebody who was removed, without what they had', async () => {
    const { org, directory, site, person } = createOrganizationClient();
    const zeynep = person('zeynep.aydin@acme.example');
    await directory.remove(`/users/${zeynep.accountId}`);
    await org.post('/users/invite', { emails: [zeynep.email] });
    expect((await directory.get(`/users/${zeynep.accountId}`)).rows).toMatchObject([
      { accountStatus: 'active', membershipStatus: 'active' },
    ]);
    expect(site.accessOf(zeynep.accountId)).toEqual([]);
  });

  it('puts people into the default groups all the same where the site does so', async () => {
    const { org, site } = createOrganizationClient();
    site.behaviours.grantsDefaultGroupsAnyway = true;
    await org.post('/users/invite', { emails: ['one@example.org'] });
    const { accountId = '' } = site.personByEmail('one@example.org') ?? {};
    expect(site.directGroupsOf(accountId).map((group) => group.name)).toEqual([
      'jira-users-acme-demo',
      'confluence-users-acme-demo',
    ]);
  });

  it('is not found by look-ups before the lag has passed', async () => {
    const { org, directory, site, clock } = createOrganizationClient();
    site.behaviours.inviteLagSeconds = 30;
    const invited = await org.post('/users/invite', { emails: ['one@example.org'] });
    const id: string = invited.rows[0]?.id ?? '';
    const search = async () => (await directory.post('/users/search', { emails: ['one@example.org'] })).rows;
    expect(await search()).toEqual([]);
    expect((await directory.get(`/users/${id}`)).status).toBe(404);
    expect((await directory.get(`/users/${id}/role-assignments`)).status).toBe(404);
    await clock.advance(30_000);
    expect(await search()).toMatchObject([{ accountId: id }]);
    expect((await directory.get(`/users/${id}`)).status).toBe(200);
  });
});

describe('an invitation that cannot be carried out', () => {
  it.each([
    ['no address', { emails: [] }],
    ['more than 25 addresses', { emails: Array.from({ length: 26 }, (_, i) => `p${i}@example.org`) }],
    ['no list of addresses', {}],
    ['an address instead of a list', { emails: 'one@example.org' }],
    ['a rule without its role', { emails: ['one@example.org'], permissionRules: [{ resource: 'x' }] }],
  ])('answers 400 for %s', async (_, body) => {
    const { org, site } = createOrganizationClient();
    const people = site.people().length;
    const answer = await org.post('/users/invite', body);
    expect([answer.status, answer.code]).toEqual([400, 'ADMIN-400-24']);
    expect(site.people()).toHaveLength(people);
  });

  it('takes 25 addresses', async () => {
    const { org } = createOrganizationClient();
    const emails = Array.from({ length: 25 }, (_, i) => `p${i}@example.org`);
    const { status, rows } = await org.post('/users/invite', { emails });
    expect([status, rows.length]).toEqual([200, 25]);
  });

  it('answers 415 for a body that is not sent as JSON, and 400 for one that is none', async () => {
    const { organization, site } = createOrganizationClient();
    const send = async (contentType: string, body: string) => {
      const headers = { Authorization: `Bearer ${site.organizationKey}`, 'Content-Type': contentType };
      const url = `http://organizations.test/v2/orgs/${site.orgId}/users/invite`;
      return (await organization.fetch(new Request(url, { method: 'POST', headers, body }), { kind: 'http' }))
        .status;
    };
    expect(await send('text/plain', '{"emails":["one@example.org"]}')).toBe(415);
    expect(await send('application/json', '{"emails":')).toBe(400);
  });

  it('answers 206 for an address that is none, and invites the others', async () => {
    const { org, site } = createOrganizationClient();
    const { status, rows } = await org.post('/users/invite', {
      emails: ['one@example.org', 'two@@example'],
    });
    expect(status).toBe(206);
    expect(rows[1]).toEqual({
      email: 'two@@example',
      results: [
        {
          roleAssignmentResult: [{ status: 'ERROR', statusReason: 'Invalid email address' }],
          groupAssignmentResult: [],
        },
      ],
    });
    expect(JSON.stringify(rows[0])).not.toContain('ERROR');
    expect(site.personByEmail('one@example.org')).toBeDefined();
    expect(site.personByEmail('two@@example')).toBeUndefined();
  });

  it.each([
    ["o'neil+jira@example.org", 200],
    ['guest_acme.example#EXT#@acme.onmicrosoft.com', 200],
    ['no-dot@example', 206],
    [' spaces@example.org', 206],
    ['two..dots@example.org', 206],
    ['one@example..org', 206],
    [`${'l'.repeat(65)}@example.org`, 206],
    ['Name <name@example.org>', 206],
  ])('takes "%s" with %i', async (email, status) => {
    const { org } = createOrganizationClient();
    expect((await org.post('/users/invite', { emails: [email] })).status).toBe(status);
  });

  it('answers 206 for a deactivated account', async () => {
    const { org, person } = createOrganizationClient();
    const george = person('george.papadakis@acme.example');
    const { status, rows } = await org.post('/users/invite', { emails: [george.email] });
    expect([status, rows[0]?.id]).toEqual([206, george.accountId]);
    expect(george.accountStatus).toBe('inactive');
  });

  it('answers 402 without a paid subscription', async () => {
    const { org, site } = createOrganizationClient();
    site.behaviours.paidSubscription = false;
    const { status, code } = await org.post('/users/invite', { emails: ['one@example.org'] });
    expect([status, code]).toEqual([402, 'ADMIN-UAM-402-1']);
    expect(site.personByEmail('one@example.org')).toBeUndefined();
  });
});

describe('an invitation with roles and groups', () => {
  it('gives a product through its default groups', async () => {
    const { org, site, group } = createOrganizationClient();
    const { status, rows } = await org.post('/users/invite', {
      emails: ['one@example.org'],
      permissionRules: [{ resource: jira(site), role: 'atlassian/user' }],
      additionalGroups: [group('book-club').groupId],
    });
    expect(status).toBe(200);
    expect(rows[0]?.results).toEqual([
      {
        roleAssignmentResult: [{ resource: jira(site), role: 'atlassian/user', status: 'INVITED' }],
        groupAssignmentResult: [{ group: group('book-club').groupId, status: 'INVITED' }],
      },
    ]);
    expect(site.directGroupsOf(rows[0]?.id ?? '').map(({ name }) => name)).toEqual([
      'jira-users-acme-demo',
      'book-club',
    ]);
  });

  it('gives other roles directly, to people who exist as well', async () => {
    const { org, site, person } = createOrganizationClient();
    const permissionRules = [
      { resource: `ari:cloud:confluence::site/${site.cloudId}`, role: 'atlassian/guest' },
    ];
    await org.post('/users/invite', { emails: ['samir.nassar@acme.example'], permissionRules });
    expect(site.accessOf(person('samir.nassar@acme.example').accountId)).toEqual([
      { product: 'confluence', role: 'guest', via: 'direct' },
    ]);
  });

  it('gives nothing more to who already holds the role', async () => {
    const { org, site, person } = createOrganizationClient();
    site.behaviours.seatsLeft = 0;
    const { accountId, email } = person('viktor.horvat@example.com');
    const access = site.accessOf(accountId);
    const permissionRules = [{ resource: jira(site), role: 'atlassian/user' }];
    expect((await org.post('/users/invite', { emails: [email], permissionRules })).status).toBe(200);
    expect(site.accessOf(accountId)).toEqual(access);
  });

  it('answers 409, and invites nobody, where seats are missing', async () => {
    const { org, site } = createOrganizationClient();
    site.behaviours.seatsLeft = 1;
    const invite = (...emails: string[]) =>
      org.post('/users/invite', {
        emails,
        permissionRules: [{ resource: jira(site), role: 'atlassian/user' }],
      });
    const refused = await invite('one@example.org', 'two@example.org');
    expect([refused.status, refused.code]).toEqual([409, 'ADMIN-UAM-409-3']);
    expect(site.personByEmail('one@example.org')).toBeUndefined();
    expect((await invite('one@example.org', 'One@example.org')).status).toBe(200);
    expect((await invite('two@example.org')).status).toBe(409);
  });

  it('needs no seats for addresses alone', async () => {
    const { org, site } = createOrganizationClient();
    site.behaviours.seatsLeft = 0;
    expect((await org.post('/users/invite', { emails: ['one@example.org'] })).status).toBe(200);
  });

  it('answers 404 for an unknown resource or group and 400 for a role the product does not have', async () => {
    const { org, site } = createOrganizationClient();
    const invite = async (more: object) => {
      const { status, code } = await org.post('/users/invite', {
        emails: ['one@example.org'],
        ...more,
      });
      return [status, code];
    };
    const rule = (resource: string, role: string) => ({ permissionRules: [{ resource, role }] });
    expect(await invite(rule('ari:cloud:trello::site/1', 'atlassian/user'))).toEqual([
      404,
      'ADMIN-UAM-404-1',
    ]);
    expect(await invite(rule(jira(site), 'atlassian/guest'))).toEqual([400, 'ADMIN-UAM-400-3']);
    expect(await invite({ additionalGroups: ['nowhere'] })).toEqual([404, 'ADMIN-UAM-404-3']);
    expect(site.personByEmail('one@example.org')).toBeUndefined();
  });

  it('answers 206 for a group of an identity provider', async () => {
    const { org, group } = createOrganizationClient();
    const { status, rows } = await org.post('/users/invite', {
      emails: ['one@example.org'],
      additionalGroups: [group('okta-engineering').groupId],
    });
    expect(status).toBe(206);
    expect(rows[0]).toMatchObject({ results: [{ groupAssignmentResult: [{ status: 'ERROR' }] }] });
  });
});
