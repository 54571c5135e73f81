import { adminEmail, jiraSite } from '../../support/jira-site.ts';

const names = (groups: { name: string }[]) => groups.map(({ name }) => name);

function membership() {
  const jira = jiraSite();
  const line = (method: string, groupName: string, email?: string) => {
    const accountId = email === undefined ? '' : `&accountId=${jira.person(email).accountId}`;
    return `${method} /group/user?groupId=${jira.group(groupName).groupId}${accountId}`;
  };
  const isMember = (groupName: string, email: string) =>
    jira.group(groupName).members.has(jira.person(email).accountId);
  return { ...jira, line, isMember };
}

describe('DELETE /group/user', () => {
  it('refuses the app in the words of Atlassian, and changes nothing', async () => {
    const { asApp, line, isMember } = membership();
    const { status, body } = await asApp(line('DELETE', 'jira-users-acme-demo', 'ann@example.com'));
    expect(status).toBe(403);
    expect(body).toEqual({
      key: 'forbidden',
      context: { message: 'user does not have the relevant permissions' },
    });
    expect(isMember('jira-users-acme-demo', 'ann@example.com')).toBe(true);
  });

  it('works for the app where the site made it an administrator', async () => {
    const { site, asApp, line, isMember } = membership();
    site.behaviours.appMayEditGroups = true;
    const answer = await asApp(line('DELETE', 'jira-users-acme-demo', 'ann@example.com'));
    expect([answer.status, answer.body]).toEqual([200, undefined]);
    expect(isMember('jira-users-acme-demo', 'ann@example.com')).toBe(false);
  });

  it('works for a site admin and for nobody less', async () => {
    const { asUser, line } = membership();
    const removal = line('DELETE', 'jira-users-acme-demo', 'ann@example.com');
    expect((await asUser('priya.raman@acme.example', removal)).status).toBe(403);
    expect((await asUser('tomasz.zielinski@acme.example', removal)).status).toBe(200);
  });

  it('refuses groups an identity provider keeps', async () => {
    const { overHttp, line, isMember } = membership();
    const answer = await overHttp(line('DELETE', 'okta-engineering', 'mei.chen@acme.example'));
    expect(answer.status).toBe(403);
    expect(answer.body.errorMessages[0]).toMatch(/identity provider/);
    expect(isMember('okta-engineering', 'mei.chen@acme.example')).toBe(true);
  });

  it('cannot remove whoever is a member through another group', async () => {
    const { overHttp, line } = membership();
    const answer = await overHttp(line('DELETE', 'contractors-jira', 'nora.lindgren@studio.example.com'));
    expect(answer.status).toBe(400);
    expect(answer.body.errorMessages[0]).toMatch(/not a member/);
  });

  it('answers 404 to unknown groups and people, 400 to missing parameters', async () => {
    const { overHttp, line, site } = membership();
    const { accountId } = site.admin;
    expect((await overHttp(`DELETE /group/user?groupId=unknown&accountId=${accountId}`)).status).toBe(404);
    expect((await overHttp(`${line('DELETE', 'book-club')}&accountId=unknown`)).status).toBe(404);
    expect((await overHttp(`DELETE /group/user?accountId=${accountId}`)).status).toBe(400);
    expect((await overHttp(line('DELETE', 'book-club'))).status).toBe(400);
  });
});

describe('POST /group/user', () => {
  const ann = 'ann@example.com.au';

  it('adds a person, by the name of the group as well', async () => {
    const { overHttp, person, group, isMember } = membership();
    const { accountId } = person(ann);
    const answer = await overHttp('POST /group/user?groupname=book-club', { accountId });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ name: 'book-club', groupId: group('book-club').groupId });
    expect(isMember('book-club', ann)).toBe(true);
    expect((await overHttp('POST /group/user?groupname=book-club', { accountId })).status).toBe(400);
  });

  it('refuses the app, and whoever would need a seat that is not there', async () => {
    const { asApp, overHttp, site, person, line, isMember } = membership();
    const { accountId } = person(ann);
    expect((await asApp(line('POST', 'book-club'), { accountId })).status).toBe(403);
    site.behaviours.seatsLeft = 0;
    expect((await overHttp(line('POST', 'contractors-jira'), { accountId })).status).toBe(400);
    expect(isMember('contractors-jira', ann)).toBe(false);
    expect((await overHttp(line('POST', 'book-club'), { accountId })).status).toBe(201);
    expect((await overHttp(line('POST', 'book-club'), {})).status).toBe(400);
  });
});

describe('GET /group/member', () => {
  it('pages through direct members, inactive ones only when asked', async () => {
    const { asApp, group } = jiraSite();
    const path = `/group/member?groupId=${group('jira-users-acme-demo').groupId}`;
    const all = (await asApp(`GET ${path}&includeInactiveUsers=true`)).body;
    const active = (await asApp(`GET ${path}&maxResults=5`)).body;
    expect(active).toMatchObject({ maxResults: 5, startAt: 0, isLast: false, total: all.total - 1 });
    expect(active.values).toHaveLength(5);
    expect((await asApp(`GET ${path}&maxResults=500`)).body.maxResults).toBe(50);
    expect((await asApp('GET /group/member?groupId=unknown')).status).toBe(404);
    expect((await asApp('GET /group/member')).status).toBe(400);
  });

  it('shows members at once, also those whom the search does not find yet', async () => {
    const { site, asApp, group } = jiraSite();
    const { groupId } = group('jira-users-acme-demo');
    const email = 'hidden.newcomer@example.com';
    const { accountId } = site.addPerson({ email, visibleFromMs: Number.MAX_SAFE_INTEGER });
    site.addToGroup(groupId, accountId);
    const path = `GET /group/member?groupId=${groupId}&includeInactiveUsers=true`;
    const { total, values } = (await asApp(path)).body;
    expect(total).toBe(values.length);
    expect(values).toContainEqual(expect.objectContaining({ accountId }));
    expect((await asApp(`GET /user/search?query=${email}`)).body).toEqual([]);
  });
});

describe('GET /group/bulk', () => {
  it('lists the groups that grant a product in a role', async () => {
    const { asApp } = jiraSite();
    const granting = async (query: string) => names((await asApp(`GET /group/bulk?${query}`)).body.values);
    expect(await granting('applicationKey=jira-software&accessType=user')).toEqual([
      'jira-users-acme-demo',
      'contractors-jira',
      'okta-engineering',
    ]);
    expect(await granting('applicationKey=jira-software&accessType=admin')).toEqual(['jira-administrators']);
    expect(await granting('accessType=site-admin')).toEqual(['site-admins', 'org-admins']);
    expect(await granting('groupName=book-club&groupName=site-admins')).toEqual(['site-admins', 'book-club']);
    expect((await asApp('GET /group/bulk?applicationKey=confluence')).status).toBe(400);
  });

  it('needs the permission to browse', async () => {
    const { asUser } = jiraSite();
    const { status, body } = await asUser('samir.nassar@acme.example', 'GET /group/bulk');
    expect([status, body.errorMessages[0]]).toEqual([
      403,
      expect.stringContaining('Browse users and groups'),
    ]);
  });
});

describe('GET /groups/picker', () => {
  it('finds groups by a part of the name and marks it', async () => {
    const { asUser } = jiraSite();
    const { body } = await asUser(
      adminEmail,
      'GET /groups/picker?query=USERS&caseInsensitive=true&maxResults=1',
    );
    expect(body).toMatchObject({ total: 2, header: 'Showing 1 of 2 matching groups' });
    expect(body.groups[0]?.html).toBe('confluence-<strong>users</strong>-acme-demo');
  });

  it('shows callers without permission an exact match at most', async () => {
    const { asUser, anonymously } = jiraSite();
    const samir = 'samir.nassar@acme.example';
    expect((await asUser(samir, 'GET /groups/picker?query=book')).body.groups).toEqual([]);
    expect(names((await asUser(samir, 'GET /groups/picker?query=book-club')).body.groups)).toEqual([
      'book-club',
    ]);
    expect((await anonymously('GET /groups/picker?query=book-club')).body.groups).toEqual([]);
  });
});
