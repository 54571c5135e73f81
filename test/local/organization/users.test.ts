import { addMemberOf, createOrganizationClient } from '../../support/clients/organization-client.ts';
import type { Answer } from '../../support/clients/organization-client.ts';

const emails = (answer: Answer) => answer.rows.map((row) => row.email);

describe('the search for users', () => {
  it('looks addresses up exactly, without regard to case', async () => {
    const { directory } = createOrganizationClient();
    const found = await directory.post('/users/search', {
      emails: ['ANN@example.com', 'samir.nassar@acme.example', 'nobody@example.com'],
    });
    expect(found.status).toBe(200);
    expect(emails(found).sort()).toEqual(['ann@example.com', 'samir.nassar@acme.example']);
  });

  it('finds an address whose owner hides it from Jira', async () => {
    const { directory } = createOrganizationClient();
    const found = await directory.post('/users/search', { emails: ['hana.kobayashi@acme.example'] });
    expect(emails(found)).toEqual(['hana.kobayashi@acme.example']);
  });

  it('tells, as every look-up does, whether the person has accepted the invitation', async () => {
    const { directory, org, site, person } = createOrganizationClient();
    const email = 'new@example.com';
    await org.post('/users/invite', { emails: [email] });
    const { accountId } = person(email);
    const seen = async () => [
      (await directory.post('/users/search', { emails: [email] })).rows[0]?.emailVerified,
      (await directory.get(`/users?accountIds=${accountId}`)).rows[0]?.emailVerified,
      (await directory.get(`/users/${accountId}`)).rows[0]?.emailVerified,
    ];
    expect(await seen()).toEqual([false, false, false]);
    site.acceptInvitation(accountId);
    expect(await seen()).toEqual([true, true, true]);
  });

  it('adds to a person only what is expanded', async () => {
    const { directory, group } = createOrganizationClient();
    const search = (expand?: string[]) =>
      directory.post('/users/search', { emails: ['liam.oconnor@acme.example'], expand });
    expect(Object.keys((await search()).rows[0] ?? {})).toEqual(
      expect.not.arrayContaining(['platformRoles', 'counts', 'productAccess', 'groups']),
    );
    const all = await search(['platformRoles', 'counts.resources', 'productAccess', 'groups']);
    expect(all.rows).toMatchObject([
      {
        platformRoles: [],
        counts: { resources: 2 },
        productAccess: [],
        groups: ['jira-users-acme-demo', 'book-club'].map((name) => ({ id: group(name).groupId, name })),
      },
    ]);
  });

  it('counts each product once, whether held directly, through groups or through nested groups', async () => {
    const { directory, site } = createOrganizationClient();
    addMemberOf(site, 'nested@example.org', 'studio-partners');
    addMemberOf(site, 'twice@example.org', 'contractors-jira', 'jira-users-acme-demo');
    addMemberOf(site, 'nothing@example.org', 'book-club');
    site.addPerson({ email: 'direct@example.org', directRoles: [{ product: 'confluence', role: 'guest' }] });
    addMemberOf(site, 'admin@example.org', 'site-admins', 'jira-administrators');
    const found = await directory.post('/users/search', {
      emails: ['nested', 'twice', 'nothing', 'direct', 'admin'].map((name) => `${name}@example.org`),
      expand: ['counts.resources'],
    });
    expect(Object.fromEntries(found.rows.map((row) => [row.name, row.counts]))).toEqual({
      Nested: { resources: 1 },
      Twice: { resources: 2 },
      Nothing: { resources: 0 },
      Direct: { resources: 1 },
      Admin: { resources: 2 },
    });
  });

  it('names nested groups among the groups of a person', async () => {
    const { directory } = createOrganizationClient();
    const found = await directory.post('/users/search', {
      emails: ['nora.lindgren@studio.example.com'],
      expand: ['groups'],
    });
    expect(found.rows).toMatchObject([
      { groups: [{ name: 'studio-partners' }, { name: 'contractors-jira' }] },
    ]);
  });

  it('searches names and addresses, people and groups', async () => {
    const { directory, site, group } = createOrganizationClient();
    expect(emails(await directory.post('/users/search', { searchTerm: 'whitlam' }))).toEqual([
      'ann@example.com.au',
    ]);
    expect(emails(await directory.post('/users/search', { accountIds: [site.admin.accountId] }))).toEqual([
      site.admin.email,
    ]);
    const members = await directory.post('/users/search', { groupIds: [group('studio-partners').groupId] });
    expect(members.rows).toHaveLength(2);
  });

  it('pages by a cursor that carries the search with it', async () => {
    const { directory } = createOrganizationClient();
    const first = await directory.post('/users/search', { searchTerm: '@studio.example.com', limit: 1 });
    const second = await directory.post('/users/search', { cursor: first.next });
    expect([...emails(first), ...emails(second)]).toEqual([
      'bruno.keller@studio.example.com',
      'nora.lindgren@studio.example.com',
    ]);
    expect(second.next).toBeUndefined();
  });

  it('answers 20 people where no limit is given', async () => {
    const { directory } = createOrganizationClient();
    expect((await directory.post('/users/search', {})).rows).toHaveLength(20);
  });

  it.each([
    ['more than 25 addresses', { emails: Array.from({ length: 26 }, (_, i) => `p${i}@example.org`) }],
    ['addresses together with a term', { emails: ['ann@example.com'], searchTerm: 'ann' }],
    ['an unknown expansion', { expand: ['roles'] }],
    ['a limit out of range', { limit: 101 }],
    ['a cursor it never gave', { cursor: 'guess' }],
  ])('answers 400 for %s', async (_, body) => {
    const { directory } = createOrganizationClient();
    expect((await directory.post('/users/search', body)).status).toBe(400);
  });

  it('does not take the cursor of another listing', async () => {
    const { directory } = createOrganizationClient();
    const { next } = await directory.get('/users?limit=1');
    expect((await directory.post('/users/search', { cursor: next })).code).toBe('ADMIN-400-1');
  });
});

describe('the list of users', () => {
  it('pages through everybody exactly once, also while people come and go', async () => {
    const { directory, site, person } = createOrganizationClient();
    const expected = site.people().filter((one) => one.accountType === 'atlassian').length;
    const seen: (string | undefined)[] = [];
    let answer = await directory.get('/users?limit=15');
    seen.push(...emails(answer));
    site.removePerson(person(seen[0] ?? '').accountId);
    while (answer.next !== undefined) {
      answer = await directory.get(`/users?cursor=${answer.next}`);
      seen.push(...emails(answer));
    }
    expect(new Set(seen).size).toBe(expected);
    expect(seen).toHaveLength(expected);
  });

  it.each([
    ['accountStatus=inactive', ['george.papadakis@acme.example']],
    ['status=deactivated', ['george.papadakis@acme.example']],
    ['status=not_invited', []],
    ['searchTerm=kamau', ['wanjiru.kamau@acme.example']],
    [
      'emailDomains=studio.example.com',
      ['bruno.keller@studio.example.com', 'nora.lindgren@studio.example.com'],
    ],
    ['emailDomains=@example.com.au', ['ann@example.com.au']],
    ['roleIds=atlassian/org-admin', ['adaeze.okonkwo@acme.example', 'maya.lindqvist@acme.example']],
    [
      'searchTerm=ann&sortBy=[{"field":"nick_name","direction":"desc"}]&emailDomains=example.com',
      ['ann@example.com'],
    ],
  ])('filters by %s', async (query, expected) => {
    const { directory } = createOrganizationClient();
    expect(emails(await directory.get(`/users?${query}`))).toEqual(expected);
  });

  it('filters by group, resource and account', async () => {
    const { directory, site, group } = createOrganizationClient();
    const count = async (query: string) => (await directory.get(`/users?limit=100&${query}`)).rows.length;
    expect(await count(`groupIds=${group('book-club').groupId}`)).toBe(4);
    expect(await count(`resourceIds=ari:cloud:jira-core::site/${site.cloudId}`)).toBe(3);
    expect(await count(`accountIds=${site.admin.accountId}&accountIds=${site.appAccountId}`)).toBe(1);
    expect(await count('directoryIds=elsewhere')).toBe(0);
    expect(await count('mfaEnabled=true')).toBe(0);
    expect(await count('claimStatus=managed')).toBe(6);
  });

  it.each(['limit=0', 'limit=101', 'limit=ten', 'accountStatus=gone', 'sortBy=name', 'mfaEnabled=maybe'])(
    'answers 400 for %s',
    async (query) => {
      const { directory } = createOrganizationClient();
      expect((await directory.get(`/users?${query}`)).status).toBe(400);
    },
  );
});

describe('one user', () => {
  it('is answered with roles and counts', async () => {
    const { directory, site } = createOrganizationClient();
    const { rows } = await directory.get(`/users/${site.admin.accountId}`);
    expect(rows).toMatchObject([
      {
        accountId: site.admin.accountId,
        email: site.admin.email,
        status: 'active',
        platformRoles: ['atlassian/org-admin', 'atlassian/site-admin'],
        counts: { resources: 3 },
      },
    ]);
  });

  it('is 404 for nobody and for the account of an app', async () => {
    const { directory, site } = createOrganizationClient();
    expect((await directory.get('/users/nobody')).code).toBe('ADMIN-404-8');
    expect((await directory.get(`/users/${site.appAccountId}`)).status).toBe(404);
  });

  it('keeps roles and memberships while suspended', async () => {
    const { directory, person, site } = createOrganizationClient();
    const liam = person('liam.oconnor@acme.example');
    const access = site.accessOf(liam.accountId);
    expect((await directory.post(`/users/${liam.accountId}/suspend`)).status).toBe(204);
    expect((await directory.get(`/users/${liam.accountId}`)).rows).toMatchObject([{ status: 'suspended' }]);
    expect((await directory.post(`/users/${liam.accountId}/restore`)).status).toBe(204);
    expect((await directory.get(`/users/${liam.accountId}`)).rows).toMatchObject([{ status: 'active' }]);
    expect(site.accessOf(liam.accountId)).toEqual(access);
  });

  it('cannot be restored where the account is deactivated', async () => {
    const { directory, person } = createOrganizationClient();
    const { accountId } = person('george.papadakis@acme.example');
    expect((await directory.post(`/users/${accountId}/restore`)).code).toBe('ADMIN-UAM-400-2');
  });

  it('is gone from every look-up once removed, except for who asks for removed people', async () => {
    const { directory, person, site } = createOrganizationClient();
    const { accountId, email } = person('liam.oconnor@acme.example');
    expect((await directory.remove(`/users/${accountId}`)).status).toBe(204);
    expect((await directory.get(`/users/${accountId}`)).status).toBe(404);
    expect((await directory.remove(`/users/${accountId}`)).status).toBe(404);
    expect((await directory.post('/users/search', { emails: [email] })).rows).toEqual([]);
    expect(site.accessOf(accountId)).toEqual([]);
    expect((await directory.get('/users?membershipStatus=no_membership')).rows).toMatchObject([
      { accountId },
    ]);
  });
});

describe('role assignments of a user', () => {
  it('hold what is direct and what comes through groups, one entry a resource', async () => {
    const { directory, site, person } = createOrganizationClient();
    const priya = person('priya.raman@acme.example');
    const { rows } = await directory.get(`/users/${priya.accountId}/role-assignments`);
    const held = (product: string, ...roles: string[]) => ({
      resourceId: `ari:cloud:${product}::site/${site.cloudId}`,
      resourceOwner: product,
      roles,
      directoryId: site.directoryId,
      userDirectoryStatus: 'active',
    });
    expect(rows).toEqual([
      held('jira-product-discovery', 'atlassian/user'),
      held('jira-servicedesk', 'atlassian/admin'),
      held('jira-software', 'atlassian/user', 'atlassian/admin'),
    ]);
  });

  it('name platform roles without a directory', async () => {
    const { directory, site } = createOrganizationClient();
    const { rows } = await directory.get(
      `/users/${site.admin.accountId}/role-assignments?resourceOwners=platform`,
    );
    expect(rows).toEqual([
      {
        resourceId: `ari:cloud:platform::org/${site.orgId}`,
        resourceOwner: 'platform',
        roles: ['atlassian/org-admin'],
        directoryId: null,
        userDirectoryStatus: null,
      },
      expect.objectContaining({ roles: ['atlassian/site-admin'], directoryId: null }) as object,
    ]);
  });

  it('are empty for who holds nothing, and 404 for nobody', async () => {
    const { directory, person } = createOrganizationClient();
    const { accountId } = person('samir.nassar@acme.example');
    expect((await directory.get(`/users/${accountId}/role-assignments`)).body).toEqual({
      data: [],
      links: {},
    });
    expect((await directory.get('/users/nobody/role-assignments')).status).toBe(404);
  });

  it('are filtered and paged', async () => {
    const { directory, site } = createOrganizationClient();
    const path = `/users/${site.admin.accountId}/role-assignments`;
    expect((await directory.get(`${path}?roleIds=atlassian/admin`)).rows).toHaveLength(2);
    const first = await directory.get(`${path}?limit=4`);
    const second = await directory.get(`${path}?cursor=${first.next}`);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([4, 1, undefined]);
  });
});
