import { createOrganizationClient } from '../../support/clients/organization-client.ts';

describe('groups', () => {
  it('are listed by name, with counts only where asked for', async () => {
    const { directory, site } = createOrganizationClient();
    const automatic = `All members for directory - ${site.provisioning.directoryId}`;
    const plain = await directory.get('/groups?limit=3');
    expect(plain.rows.map((row) => row.name)).toEqual([automatic, 'book-club', 'business-projects']);
    expect(plain.rows[0]).not.toHaveProperty('counts');
    const counted = await directory.get('/groups?limit=3&includeUsers=true&includeResources=true');
    expect(counted.rows.map((row) => row.counts)).toEqual([
      { users: 0, resources: 0 },
      { users: 4, resources: 0 },
      { users: 3, resources: 1 },
    ]);
    const next = await directory.get(`/groups?cursor=${counted.next}`);
    expect(next.rows).toMatchObject([
      { name: 'confluence-guests', counts: { resources: 1 } },
      { name: 'confluence-users-acme-demo', counts: { resources: 1 } },
      {},
    ]);
  });

  it('tell what is kept by an identity provider', async () => {
    const { directory, group, site } = createOrganizationClient();
    expect((await directory.get(`/groups/${group('okta-engineering').groupId}`)).rows).toEqual([
      {
        id: group('okta-engineering').groupId,
        name: 'okta-engineering',
        description: 'Engineering, kept by the identity provider',
        directoryId: site.directoryId,
        externalSynced: true,
        managedBy: 'external',
        managementAccess: { readable: true, modifiable: false, deletable: false },
        counts: { users: 6, resources: 1 },
        links: { self: group('okta-engineering').groupId },
      },
    ]);
    expect((await directory.get(`/groups/${group('book-club').groupId}`)).rows).toMatchObject([
      { externalSynced: false, managedBy: 'admins', managementAccess: { modifiable: true, deletable: true } },
    ]);
  });

  it('count the members of nested groups', async () => {
    const { directory, group } = createOrganizationClient();
    const { rows } = await directory.get(`/groups/${group('contractors-jira').groupId}`);
    expect(rows).toMatchObject([{ counts: { users: 6 } }]);
  });

  it('are filtered by member, resource, role and name', async () => {
    const { directory, site, person } = createOrganizationClient();
    const names = async (query: string) =>
      (await directory.get(`/groups?${query}`)).rows.map((row) => row.name);
    expect(await names(`accountIds=${person('nora.lindgren@studio.example.com').accountId}`)).toEqual([
      'contractors-jira',
      'studio-partners',
    ]);
    expect(await names(`resourceIds=ari:cloud:jira-core::site/${site.cloudId}`)).toEqual([
      'business-projects',
    ]);
    expect(await names('resourceOwners=confluence')).toEqual([
      'confluence-guests',
      'confluence-users-acme-demo',
    ]);
    expect(await names('roleIds=atlassian/admin')).toEqual(['jira-administrators']);
    expect(await names('searchTerm=ADMINS&sortBy=[{"field":"name","direction":"desc"}]')).toEqual([
      'site-admins',
      'org-admins',
    ]);
  });

  it('answer 404 where there is none', async () => {
    const { directory } = createOrganizationClient();
    expect((await directory.get('/groups/nowhere')).code).toBe('ADMIN-404-10');
    expect((await directory.get('/groups/nowhere/role-assignments')).status).toBe(404);
  });
});

describe('role assignments of a group', () => {
  it('mark the role new people get by default', async () => {
    const { directory, site, group } = createOrganizationClient();
    const { rows } = await directory.get(`/groups/${group('jira-users-acme-demo').groupId}/role-assignments`);
    const granted = (product: string) => ({
      resourceId: `ari:cloud:${product}::site/${site.cloudId}`,
      resourceOwner: product,
      roles: ['atlassian/user'],
      defaultRole: 'atlassian/user',
    });
    expect(rows).toEqual([granted('jira-product-discovery'), granted('jira-software')]);
  });

  it('have no default where the group is none', async () => {
    const { directory, group } = createOrganizationClient();
    const assignments = async (name: string) =>
      (await directory.get(`/groups/${group(name).groupId}/role-assignments`)).rows;
    expect(await assignments('contractors-jira')).toMatchObject([{ defaultRole: null }]);
    expect(await assignments('site-admins')).toMatchObject([
      { resourceOwner: 'platform', roles: ['atlassian/site-admin'], defaultRole: null },
    ]);
    expect(await assignments('book-club')).toEqual([]);
  });
});

describe('group memberships', () => {
  it('are added and removed', async () => {
    const { directory, site, group, person } = createOrganizationClient();
    const { accountId } = person('samir.nassar@acme.example');
    const memberships = `/groups/${group('book-club').groupId}/memberships`;
    expect((await directory.post(memberships, { accountId })).status).toBe(204);
    expect(site.directGroupsOf(accountId).map(({ name }) => name)).toEqual(['book-club']);
    expect((await directory.post(memberships, { accountId })).code).toBe('ADMIN-409-28');
    expect((await directory.remove(`${memberships}/${accountId}`)).status).toBe(204);
    expect(site.directGroupsOf(accountId)).toEqual([]);
    expect((await directory.remove(`${memberships}/${accountId}`)).status).toBe(404);
  });

  it('of a nested group cannot be removed from the group around it', async () => {
    const { directory, site, group, person } = createOrganizationClient();
    const { accountId } = person('nora.lindgren@studio.example.com');
    const answer = await directory.remove(
      `/groups/${group('contractors-jira').groupId}/memberships/${accountId}`,
    );
    expect(answer.status).toBe(404);
    expect(site.accessOf(accountId)).toHaveLength(1);
  });

  it('of a synchronised group are refused', async () => {
    const { directory, group, person } = createOrganizationClient();
    const memberships = `/groups/${group('okta-engineering').groupId}/memberships`;
    const { accountId } = person('elena.petrova@acme.example');
    const removal = await directory.remove(`${memberships}/${accountId}`);
    expect([removal.status, removal.code]).toEqual([403, 'ADMIN-403-5']);
    expect(group('okta-engineering').members.has(accountId)).toBe(true);
    expect((await directory.post(memberships, { accountId })).status).toBe(403);
  });

  it('that need a seat nobody has left answer 409', async () => {
    const { directory, site, group, person } = createOrganizationClient();
    site.behaviours.seatsLeft = 0;
    const { accountId } = person('samir.nassar@acme.example');
    const add = async (name: string) =>
      (await directory.post(`/groups/${group(name).groupId}/memberships`, { accountId })).status;
    expect(await add('jira-users-acme-demo')).toBe(409);
    expect(await add('studio-partners')).toBe(409);
    expect(await add('book-club')).toBe(204);
    expect(site.accessOf(accountId)).toEqual([]);
  });

  it('need a group, a person and a body', async () => {
    const { directory, group, site } = createOrganizationClient();
    const memberships = `/groups/${group('book-club').groupId}/memberships`;
    expect((await directory.post(memberships, { accountId: 'nobody' })).code).toBe('ADMIN-404-8');
    expect((await directory.post(memberships, {})).status).toBe(400);
    const nowhere = await directory.post('/groups/nowhere/memberships', { accountId: site.admin.accountId });
    expect(nowhere.code).toBe('ADMIN-404-10');
  });
});

describe('workspaces', () => {
  it('are one a product, with the resource an invitation names', async () => {
    const { org, site } = createOrganizationClient();
    const { status, rows, body } = await org.post('/workspaces');
    expect(status).toBe(200);
    expect(rows).toHaveLength(5);
    expect(body).toMatchObject({ meta: { pageSize: 5, total: 5 } });
    expect(rows).toContainEqual(
      expect.objectContaining({ id: `ari:cloud:confluence::site/${site.cloudId}`, type: 'workspace' }),
    );
  });

  it('are found by type and by text', async () => {
    const { org } = createOrganizationClient();
    const types = async (query: object) =>
      (await org.post('/workspaces', { query })).rows.map((row) => row.attributes);
    expect(await types({ field: { name: 'attributes.type', values: ['confluence'] } })).toMatchObject([
      { typeKey: 'confluence', status: 'online' },
    ]);
    expect(
      await types({ and: [{ searchWorkspaces: 'ACME' }, { nor: [{ searchWorkspaces: 'acme' }] }] }),
    ).toEqual([]);
    expect(await types({ features: ['something'] })).toEqual([]);
  });

  it('are sorted and paged by a cursor that comes alone', async () => {
    const { org } = createOrganizationClient();
    const sort = [{ field: 'attributes.type', order: 'desc' }];
    const first = await org.post('/workspaces', { limit: 4, sort });
    const cursor = new URL(first.next ?? '').searchParams.get('cursor');
    expect((await org.post('/workspaces', { cursor })).rows).toMatchObject([
      { attributes: { type: 'confluence' } },
    ]);
    expect((await org.post('/workspaces', { cursor, limit: 4 })).status).toBe(400);
    expect((await org.post('/workspaces', { cursor: 'guess' })).status).toBe(400);
    expect((await org.post('/workspaces', { limit: 1001 })).status).toBe(400);
    expect((await org.post('/workspaces', { query: { or: [] } })).status).toBe(400);
  });
});
