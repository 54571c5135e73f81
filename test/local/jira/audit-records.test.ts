import { createProvisioningApi } from '../../../local/provisioning/create-provisioning-api.ts';
import { happenLater } from '../../../local/site/later.ts';
import { adminEmail, jiraSite } from '../../support/jira-site.ts';

interface Item {
  id: string;
  name: string;
  typeName: string;
  parentName: string;
}
interface Records {
  offset: number;
  limit: number;
  total: number;
  records: {
    id: number;
    summary: string;
    category: string;
    created: string;
    authorKey: string;
    authorAccountId: string;
    objectItem: Item;
    associatedItems: Item[];
  }[];
}

const ann = 'ann@example.com.au';
const path = '/auditing/record';

function audited() {
  const jira = jiraSite();
  const { site, person, group } = jira;
  const read = async (query: Record<string, string> = {}) => {
    const { status, body } = await jira.asApp(`GET ${path}?${new URLSearchParams(query).toString()}`);
    expect(status).toBe(200);
    return body as unknown as Records;
  };
  const joins = (groupName: string, by: 'admin' | 'others' = 'admin') =>
    happenLater(site, { what: 'joins-group', person: ann, groupName, by });
  return { ...jira, read, joins, annId: person(ann).accountId, clubId: group('book-club').groupId };
}

describe('GET /auditing/record', () => {
  it('holds nothing of what the seed put there', async () => {
    const { site, read, annId, clubId } = audited();
    site.addToGroup(clubId, annId);
    expect(await read()).toEqual({ offset: 0, limit: 1000, total: 0, records: [] });
  });

  it('tells who was put into which group, when and by whom', async () => {
    const { site, read, joins, annId, clubId } = audited();
    joins('book-club');
    const directory = {
      parentId: '10000',
      parentName: 'com.atlassian.crowd.directory.IdentityPlatformRemoteDirectory',
    };
    expect((await read()).records).toEqual([
      {
        id: expect.any(Number) as number,
        summary: 'User added to group',
        authorKey: site.admin.accountId,
        authorAccountId: site.admin.accountId,
        created: '2026-11-02T00:00:00.000+0000',
        category: 'group management',
        eventSource: '',
        objectItem: { id: clubId, name: 'book-club', typeName: 'GROUP', ...directory },
        changedValues: [],
        associatedItems: [{ id: annId, name: annId, typeName: 'USER', ...directory }],
      },
    ]);
  });

  it('tells of people who were created, and of groups they left, the newest first', async () => {
    const { overHttp, read, joins, clock, annId, clubId, person } = audited();
    await overHttp('POST /user', { emailAddress: 'new@example.com', products: ['jira-software'] });
    await clock.advance(1000);
    joins('book-club');
    await overHttp(`DELETE /group/user?groupId=${clubId}&accountId=${annId}`);
    const { records, total } = await read();
    expect(records.map(({ summary }) => summary)).toEqual([
      'User removed from group',
      'User added to group',
      'User added to group',
      'User created',
    ]);
    expect(records.at(-1)).toMatchObject({
      category: 'user management',
      objectItem: { id: person('new@example.com').accountId, typeName: 'USER' },
      associatedItems: [],
    });
    expect(total).toBe(4);
    const ids = records.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted((one, other) => other - one));
  });

  it('names the account that acted', async () => {
    const { site, read, joins, asApp, asUser, annId, clubId, group } = audited();
    const author = async () => (await read({ limit: '1' })).records[0]?.authorAccountId;
    joins('book-club', 'others');
    expect(await author()).toBe(site.otherAdminAccountId);
    expect(site.isOrgAdmin(site.otherAdminAccountId)).toBe(true);
    site.behaviours.appMayEditGroups = true;
    await site.history.actingAs('app', () =>
      asApp(`DELETE /group/user?groupId=${clubId}&accountId=${annId}`),
    );
    expect(await author()).toBe(site.appAccountId);
    const { groupId } = group('contractors-jira');
    await asUser(adminEmail, `POST /group/user?groupId=${groupId}`, { accountId: annId });
    expect(await author()).toBe(site.admin.accountId);
    site.replaceApprovedDomains({
      'example.com.au': { products: [{ product: 'confluence', accessMode: 'DIRECT_ACCESS' }] },
    });
    happenLater(site, { what: 'takes-access', person: ann, product: 'confluence' });
    expect(await author()).toBe(annId);
  });

  it('names no account for what an identity provider did', async () => {
    const { site, read, person } = audited();
    happenLater(site, { what: 'is-synchronised', person: ann, groupName: 'book-club' });
    expect((await read()).records).toMatchObject([{ authorKey: '', authorAccountId: '' }]);
    const { directoryId, key } = site.provisioning;
    const request = new Request(`https://api.atlassian.com/scim/directory/${directoryId}/Users`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key()}`, 'content-type': 'application/scim+json' },
      body: JSON.stringify({
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
        userName: 'sso@acme.example',
        emails: [{ value: 'sso@acme.example', primary: true }],
        active: true,
      }),
    });
    const api = createProvisioningApi({ site });
    await site.history.actingAs('admin', () => api.fetch(request, { kind: 'http' }));
    const { accountId } = person('sso@acme.example');
    expect((await read({ filter: 'created' })).records).toMatchObject([
      { authorKey: '', authorAccountId: '', objectItem: { id: accountId } },
    ]);
  });

  it('finds every word of the filter in some field, but not whom a group was about', async () => {
    const { read, joins, annId, overHttp } = audited();
    joins('book-club');
    joins('contractors-jira');
    await overHttp('POST /user', { emailAddress: 'new@example.com', products: [] });
    const found = async (filter: string) => (await read({ filter })).total;
    expect(await found('man ed')).toBe(3);
    expect(await found('ADDED book')).toBe(1);
    expect(await found('book created')).toBe(0);
    expect(await found('group management')).toBe(2);
    expect(await found(annId)).toBe(0);
  });

  it('is cut by time and by pages', async () => {
    const { read, joins, clock } = audited();
    joins('book-club');
    await clock.advance(60_000);
    joins('contractors-jira');
    const names = async (query: Record<string, string>) =>
      (await read(query)).records.map(({ objectItem }) => objectItem.name);
    expect(await names({ from: '2026-11-02T00:01:00.000+0000' })).toEqual(['contractors-jira']);
    expect(await names({ to: '2026-11-02T01:00:59+01:00' })).toEqual(['book-club']);
    expect(await names({ from: '2026-11-02T00:01:00Z', to: '2026-11-02T00:00:00Z' })).toEqual([]);
    expect(await read({ offset: '1', limit: '5' })).toMatchObject({
      offset: 1,
      limit: 5,
      total: 2,
      records: [{ objectItem: { name: 'book-club' } }],
    });
    expect(await read({ limit: '5000' })).toMatchObject({ limit: 1000 });
  });

  it.each(['from=yesterday', 'to=2026-11-02', 'offset=-1', 'limit=x'])('refuses %s', async (query) => {
    expect((await audited().asApp(`GET ${path}?${query}`)).status).toBe(400);
  });

  it('is for administrators of Jira, and within the scopes', async () => {
    const { asUser, asApp, anonymously } = audited();
    expect((await asUser('priya.raman@acme.example', `GET ${path}`)).status).toBe(200);
    expect((await asUser('ann@example.com', `GET ${path}`)).status).toBe(403);
    expect((await anonymously(`GET ${path}`)).status).toBe(401);
    expect((await asApp(`GET ${path}`, undefined, ['read:jira-user'])).status).toBe(401);
    const granular = ['read:audit-log:jira', 'read:user:jira'];
    expect((await asApp(`GET ${path}`, undefined, granular)).status).toBe(200);
  });
});
