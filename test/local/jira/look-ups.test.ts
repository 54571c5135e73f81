import { adminEmail, jiraSite } from '../../support/jira-site.ts';

const names = (groups: { name: string }[]) => groups.map(({ name }) => name);

describe('GET /user', () => {
  it('expands groups, nested ones included, and roles only when asked', async () => {
    const { asApp, person } = jiraSite();
    const { accountId } = person('nora.lindgren@studio.example.com');
    const plain = await asApp(`GET /user?accountId=${accountId}`);
    expect(plain.body.groups).toEqual({ size: 2, items: [] });
    const { body } = await asApp(`GET /user?accountId=${accountId}&expand=groups,applicationRoles`);
    expect(names(body.groups.items)).toEqual(['studio-partners', 'contractors-jira']);
    expect(body.applicationRoles.items.map(({ key }) => key)).toEqual(['jira-software']);
  });

  it('leaves out a hidden address except for the person', async () => {
    const { asApp, asUser, person } = jiraSite();
    const { accountId, email } = person('hana.kobayashi@acme.example');
    expect((await asApp(`GET /user?accountId=${accountId}`)).body).not.toHaveProperty('emailAddress');
    expect((await asUser(email, 'GET /myself')).body.emailAddress).toBe(email);
  });

  it('answers 404 to an unknown person, 403 to callers who may not browse, 401 to anonymous ones', async () => {
    const { asApp, asUser, anonymously, site } = jiraSite();
    expect((await asApp('GET /user?accountId=unknown')).status).toBe(404);
    const line = `GET /user?accountId=${site.admin.accountId}`;
    expect((await asUser('samir.nassar@acme.example', line)).status).toBe(403);
    expect((await anonymously(line)).status).toBe(401);
  });
});

describe('GET /user/groups', () => {
  it('names every group, nested ones included, with its id', async () => {
    const { asApp, person, group } = jiraSite();
    const { body } = await asApp(
      `GET /user/groups?accountId=${person('bruno.keller@studio.example.com').accountId}`,
    );
    expect(names(body)).toEqual(['studio-partners', 'contractors-jira']);
    expect(body[1]).toMatchObject({ groupId: group('contractors-jira').groupId });
  });
});

describe('GET /user/search', () => {
  it('matches the beginning of names and addresses', async () => {
    const { asApp } = jiraSite();
    const { body } = await asApp('GET /user/search?query=ann@example.com');
    expect(body.map((user) => user.emailAddress)).toEqual(['ann@example.com', 'ann@example.com.au']);
    expect((await asApp('GET /user/search?query=nakam')).body).toHaveLength(1);
  });

  it('finds active people only', async () => {
    const { asApp } = jiraSite();
    expect((await asApp('GET /user/search?query=george.papadakis')).body).toEqual([]);
  });

  it('answers an empty list to callers who may not browse users', async () => {
    const { asUser, anonymously } = jiraSite();
    const answer = await asUser('samir.nassar@acme.example', 'GET /user/search?query=maya');
    expect([answer.status, answer.body]).toEqual([200, []]);
    expect((await anonymously('GET /user/search?query=maya')).body).toEqual([]);
  });

  it('never reaches beyond the thousandth match', async () => {
    const { site, asApp } = jiraSite();
    for (let index = 0; index < 1100; index += 1) site.addPerson({ email: `crowd${index}@example.com` });
    expect((await asApp('GET /user/search?query=crowd&maxResults=5000')).body).toHaveLength(1000);
    expect((await asApp('GET /user/search?query=crowd&startAt=995&maxResults=50')).body).toHaveLength(5);
  });

  it('takes either a query or an account id', async () => {
    const { asApp, site } = jiraSite();
    expect((await asApp('GET /user/search')).status).toBe(400);
    expect((await asApp(`GET /user/search?query=a&accountId=b`)).status).toBe(400);
    expect((await asApp(`GET /user/search?accountId=${site.admin.accountId}`)).body).toHaveLength(1);
  });
});

describe('GET /user/email', () => {
  it('gives the app the address whatever the privacy setting', async () => {
    const { asApp, person } = jiraSite();
    const { accountId, email } = person('hana.kobayashi@acme.example');
    for (const path of ['/user/email', '/user/email/bulk'])
      expect((await asApp(`GET ${path}?accountId=${accountId}`)).body).toEqual({ accountId, email });
  });

  it('is for apps in their own name only', async () => {
    const { asUser, overHttp, site } = jiraSite();
    const line = `GET /user/email?accountId=${site.admin.accountId}`;
    expect((await asUser(adminEmail, line)).status).toBe(401);
    expect((await overHttp(line)).status).toBe(401);
  });

  it('provides no answer for several addresses, whose shape nobody documents', async () => {
    const { asApp } = jiraSite();
    const { status, body } = await asApp('GET /user/email/bulk?accountId=a&accountId=b');
    expect([status, body.errorMessages[0]]).toEqual([501, expect.stringContaining('getUserEmailBulk')]);
  });
});

describe('GET /user/bulk and /users/search', () => {
  it('pages through the named people', async () => {
    const { asApp, person } = jiraSite();
    const ids = ['ann@example.com', 'ann@example.com.au', adminEmail].map((email) => person(email).accountId);
    const query = [...ids, 'unknown'].map((id) => `accountId=${id}`).join('&');
    const first = (await asApp(`GET /user/bulk?${query}&maxResults=2`)).body;
    expect(first).toMatchObject({ startAt: 0, maxResults: 2, total: 3, isLast: false });
    const next = new URL(first.nextPage);
    const second = await asApp(`GET /user/bulk${next.search}`);
    expect(second.body).toMatchObject({ startAt: 2, isLast: true });
    expect(second.body.values).toHaveLength(1);
    expect((await asApp('GET /user/bulk')).status).toBe(400);
  });

  it('lists everybody, inactive people too', async () => {
    const { asApp, site, asUser } = jiraSite();
    const { body } = await asApp('GET /users/search?maxResults=1000');
    expect(body).toHaveLength(site.people().length);
    expect(body.some((user) => !user.active)).toBe(true);
    expect((await asApp('GET /users/search?startAt=1000')).body).toEqual([]);
    expect((await asUser('samir.nassar@acme.example', 'GET /users/search')).status).toBe(403);
  });
});

describe('GET /applicationrole', () => {
  it('shows of each Jira product the groups that grant it, the default ones and the seats', async () => {
    const { asApp, site } = jiraSite();
    const { body } = await asApp('GET /applicationrole');
    expect(body.map(({ key }) => key)).toEqual([
      'jira-core',
      'jira-servicedesk',
      'jira-product-discovery',
      'jira-software',
    ]);
    const software = (await asApp('GET /applicationrole/jira-software')).body;
    expect(names(software.groupDetails)).toEqual([
      'jira-users-acme-demo',
      'contractors-jira',
      'okta-engineering',
      'jira-administrators',
    ]);
    expect(names(software.defaultGroupsDetails)).toEqual(['jira-users-acme-demo']);
    expect(software).toMatchObject({
      selectedByDefault: true,
      remainingSeats: 500,
      hasUnlimitedSeats: false,
    });
    expect(software.userCount).toBe(site.seatsUsed('jira-software'));
    expect(software.numberOfSeats).toBe(software.userCount + 500);
  });

  it('needs administration, and knows Jira products only', async () => {
    const { asApp, asUser } = jiraSite();
    expect((await asUser('ann@example.com', 'GET /applicationrole')).status).toBe(403);
    expect((await asApp('GET /applicationrole/confluence')).status).toBe(404);
  });
});

describe('GET /mypermissions, /permissions/check, /serverInfo and /myself', () => {
  it.each([
    [adminEmail, true],
    ['priya.raman@acme.example', true],
    ['ann@example.com', false],
  ])('tells whether %s administers Jira: %p', async (email, held) => {
    const { asUser } = jiraSite();
    const { body } = await asUser(email, 'GET /mypermissions?permissions=ADMINISTER');
    expect(body.permissions.ADMINISTER).toMatchObject({ type: 'GLOBAL', havePermission: held });
  });

  it('answers 400 to missing and unknown permissions', async () => {
    const { asApp } = jiraSite();
    expect((await asApp('GET /mypermissions')).status).toBe(400);
    const { status, body } = await asApp('GET /mypermissions?permissions=FLY');
    expect([status, body.errors]).toEqual([400, { FLY: 'Unrecognized permission' }]);
    expect((await asApp('GET /mypermissions?permissions=EDIT_ISSUES')).status).toBe(501);
  });

  it('checks the permissions of others for administrators', async () => {
    const { asUser, person } = jiraSite();
    const question = {
      accountId: person('ann@example.com').accountId,
      globalPermissions: ['ADMINISTER', 'USER_PICKER'],
    };
    const { body } = await asUser(adminEmail, 'POST /permissions/check', question);
    expect(body).toEqual({ globalPermissions: ['USER_PICKER'], projectPermissions: [] });
    expect((await asUser('mei.chen@acme.example', 'POST /permissions/check', question)).status).toBe(403);
  });

  it('names the site and the acting account', async () => {
    const { anonymously, asApp, overHttp, site } = jiraSite();
    expect((await anonymously('GET /serverInfo')).body).toMatchObject({
      baseUrl: 'https://acme-demo.atlassian.net',
      deploymentType: 'Cloud',
      serverTime: '2026-11-02T00:00:00.000+0000',
    });
    expect((await asApp('GET /myself')).body).toMatchObject({
      accountId: site.appAccountId,
      accountType: 'app',
    });
    expect((await overHttp('GET /myself')).body.accountId).toBe(site.admin.accountId);
  });
});
