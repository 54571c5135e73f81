import { Version3Client } from 'jira.js';
import { createJira } from '../../../local/jira/create-jira.ts';
import { jiraSite } from '../../support/jira-site.ts';
import { serveStandIn } from '../../support/clients/serve-stand-in.ts';

/** Where the local host puts the stand-in: clients must cope with a path before `/rest/api/3`. */
const basePath = '/atlassian/site';

async function servedSite() {
  const { site, person, group } = jiraSite();
  const { address: host, close } = await serveStandIn(createJira({ site }), basePath);
  const clientOf = (email: string, apiToken: string) =>
    new Version3Client({ host, authentication: { basic: { email, apiToken } } });
  return { site, person, group, clientOf, client: clientOf(site.admin.email, site.admin.apiToken), close };
}

describe('jira.js, a client written by others', () => {
  let served: Awaited<ReturnType<typeof servedSite>>;
  beforeEach(async () => {
    served = await servedSite();
  });
  afterEach(() => served.close());

  it('creates a person with a product, finds the group that grants it and takes it away', async () => {
    const { client } = served;
    const { accountId } = await client.users.createUser({
      emailAddress: 'journey@example.com',
      products: ['jira-software'],
    });
    const found = await client.userSearch.findUsers({ query: 'journey@example.com' });
    expect(found.map((user) => user.accountId)).toEqual([accountId]);
    const role = await client.applicationRoles.getApplicationRole({ key: 'jira-software' });
    const granting = new Set(role.groupDetails?.map(({ groupId }) => groupId));
    const groups = await client.users.getUserGroups({ accountId });
    for (const { groupId } of groups.filter((held) => granting.has(held.groupId)))
      await client.groups.removeUserFromGroup({ groupId: groupId ?? '', accountId });
    const user = await client.users.getUser({ accountId, expand: 'groups,applicationRoles' });
    expect(user).toMatchObject({ groups: { size: 0 }, applicationRoles: { size: 0, items: [] } });
  });

  it('creates a person without any product from an empty list', async () => {
    const { client, site, person } = served;
    await client.users.createUser({ emailAddress: 'journey@example.com', products: [] });
    expect(site.accessOf(person('journey@example.com').accountId)).toEqual([]);
  });

  it('adds to a group and pages through its members', async () => {
    const { client, person, group } = served;
    const { groupId } = group('book-club');
    const { accountId } = person('samir.nassar@acme.example');
    expect(await client.groups.addUserToGroup({ groupId, accountId })).toMatchObject({ name: 'book-club' });
    const first = await client.groups.getUsersFromGroup({ groupId, maxResults: 2 });
    const rest = await client.groups.getUsersFromGroup({ groupId, startAt: 2, maxResults: 50 });
    const members = [...(first.values ?? []), ...(rest.values ?? [])].map((member) => member.accountId);
    expect(new Set(members)).toEqual(group('book-club').members);
  });

  it('reads groups, roles, people, permissions and the site', async () => {
    const { client, site } = served;
    const bulk = await client.groups.bulkGetGroups({ applicationKey: 'jira-software', accessType: 'user' });
    expect(bulk.total).toBe(3);
    expect(await client.applicationRoles.getAllApplicationRoles()).toHaveLength(4);
    expect((await client.groups.findGroups({ query: 'admins' })).total).toBe(2);
    expect(await client.users.getAllUsers({ maxResults: 1000 })).toHaveLength(site.people().length);
    const { permissions } = await client.permissions.getMyPermissions({ permissions: 'ADMINISTER' });
    expect(permissions).toMatchObject({ ADMINISTER: { havePermission: true } });
    expect((await client.serverInfo.getServerInfo()).deploymentType).toBe('Cloud');
    expect((await client.myself.getCurrentUser()).accountId).toBe(site.admin.accountId);
  });

  it('reads who was put into a group from the audit log', async () => {
    const { client, person, group, site } = served;
    const { groupId } = group('book-club');
    await client.groups.addUserToGroup({ groupId, accountId: person('samir.nassar@acme.example').accountId });
    const { records } = await client.auditRecords.getAuditRecords({ filter: 'book-club' });
    expect(records).toMatchObject([
      { summary: 'User added to group', authorAccountId: site.admin.accountId, objectItem: { id: groupId } },
    ]);
  });

  it('removes a person', async () => {
    const { client, person } = served;
    await client.users.removeUser({ accountId: person('ann@example.com').accountId });
    expect(await client.userSearch.findUsers({ query: 'Ann Cast' })).toEqual([]);
  });

  it('meets errors as it knows them from Jira', async () => {
    const { client, clientOf, person, site } = served;
    await expect(client.users.getUser({ accountId: 'unknown' })).rejects.toMatchObject({ status: 404 });
    const stranger = clientOf(site.admin.email, 'wrong');
    await expect(stranger.myself.getCurrentUser()).rejects.toMatchObject({ status: 401 });
    const ann = clientOf('ann@example.com', site.apiTokenOf(person('ann@example.com').accountId));
    await expect(ann.applicationRoles.getAllApplicationRoles()).rejects.toMatchObject({ status: 403 });
    await expect(
      client.users.createUser({ emailAddress: 'samir.nassar@acme.example', products: [] }),
    ).rejects.toMatchObject({ status: 400 });
    await expect(client.issues.getIssue({ issueIdOrKey: 'ACME-1' })).rejects.toMatchObject({ status: 404 });
  });
});
