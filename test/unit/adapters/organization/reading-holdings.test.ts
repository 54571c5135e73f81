import { holdingsOf } from './holdings-of-person.ts';
import {
  agent,
  aRow,
  customer,
  html,
  inGroups,
  jira,
  list,
  ok,
  refusal,
  scriptedOrganization,
} from './scripted-organization.ts';

const jiraUsers = { 'jira-users': { roles: [jira] } };

describe('what a person holds', () => {
  it('is nothing where the row tells so, at no further call', async () => {
    const organization = scriptedOrganization({ people: [aRow('ada')] });
    expect(await holdingsOf(organization)).toEqual({ complete: true, access: [], free: [], unrated: [] });
    expect(organization.calls).toHaveLength(1);
  });

  it('is what the groups of the row grant', async () => {
    const people = [aRow('ada', inGroups(['jira-users', 'harmless']))];
    const organization = scriptedOrganization({ people, groups: { ...jiraUsers, harmless: {} } });
    expect(await holdingsOf(organization)).toMatchObject({
      complete: true,
      access: [
        {
          groupId: 'jira-users',
          products: ['jira-software'],
          roles: [{ product: 'jira-software', role: 'user' }],
          removable: true,
        },
      ],
    });
    expect(organization.calls).toHaveLength(4);
    await holdingsOf(organization);
    expect(organization.calls).toHaveLength(5);
  });

  it.each([
    ['groups', { groups: undefined }],
    ['counts', { counts: undefined }],
    ['the number in counts', { counts: {} }],
    ['groups and counts', { groups: undefined, counts: undefined }],
    ['one of the groups', { groups: [] }],
    ['platform roles', { platformRoles: undefined }],
  ])('is read from the person’s own roles where the row leaves out %s', async (_case, changes) => {
    const people = [
      { ...aRow('ada', { ...inGroups(['jira-users']), ...changes }), groupIds: ['jira-users'] },
    ];
    const roles = { ada: [jira] };
    expect(await holdingsOf(scriptedOrganization({ people, groups: jiraUsers, roles }))).toMatchObject({
      complete: true,
      access: [{ groupId: 'jira-users', removable: true }],
    });
  });

  it('is nothing by the person’s own roles where the row leaves everything out', async () => {
    const people = [aRow('ada', { groups: undefined, counts: undefined })];
    expect(await holdingsOf(scriptedOrganization({ people, groups: jiraUsers }))).toMatchObject({
      complete: true,
      access: [],
    });
  });

  it.each([
    ['are refused', refusal(403)],
    ['are not there', refusal(404)],
    ['come as a page of a proxy', html()],
    ['come with errors', ok({ data: [], errors: [{ title: 'Partial' }] })],
    ['have no end', list([], 'again')],
    ['have a row that cannot be read', list([{ resourceId: 'ari:jira' }])],
  ])('is not known where the row leaves it out and the own roles %s', async (_case, answer) => {
    const people = [aRow('ada', { groups: undefined, counts: undefined })];
    const organization = scriptedOrganization({ people });
    organization.when(/users\/ada\/role-assignments/, answer);
    expect(await holdingsOf(organization)).toMatchObject({
      complete: false,
      doubt: { code: 'GROUPS_NOT_TOLD' },
    });
  });

  it('shows what was seen where the rest is not known', async () => {
    const people = [aRow('ada', inGroups(['jira-users'], 2))];
    const organization = scriptedOrganization({ people, groups: jiraUsers });
    organization.when(/users\/ada\/role-assignments/, refusal(403));
    expect(await holdingsOf(organization)).toMatchObject({
      complete: false,
      seen: [{ groupId: 'jira-users' }],
      doubt: { code: 'ROLES_NOT_TOLD' },
    });
  });

  it('reads the own roles to the last page', async () => {
    const people = [aRow('ada', { groups: undefined, counts: undefined })];
    const organization = scriptedOrganization({ people });
    organization.when(/users\/ada\/role-assignments/, (_call, url) =>
      url.searchParams.has('cursor') ? list([jira]) : list([], 'c2'),
    );
    expect(await holdingsOf(organization)).toMatchObject({
      complete: true,
      access: [{ groupName: 'Role held directly', keptBecause: 'direct-role', removable: false }],
    });
  });

  it('is in doubt where the row counts more products than the person has roles', async () => {
    const people = [aRow('ada', { counts: { resources: 2 } })];
    expect(await holdingsOf(scriptedOrganization({ people, roles: { ada: [jira] } }))).toMatchObject({
      complete: false,
      seen: [{ products: ['jira-software'] }],
      doubt: { code: 'CONTRADICTION' },
    });
  });

  it('is in doubt where the row counts a product and the person’s only role is on the platform', async () => {
    const people = [aRow('ada', { counts: { resources: 1 } })];
    const ofPlatform = { resourceId: 'ari:org', resourceOwner: 'platform', roles: ['atlassian/org-admin'] };
    const roles = { ada: [{ ...ofPlatform, directoryId: null }] };
    expect(await holdingsOf(scriptedOrganization({ people, roles }))).toMatchObject({
      complete: false,
      doubt: { code: 'CONTRADICTION' },
    });
  });

  it('is in doubt where a group grants what the person’s own roles do not name', async () => {
    const people = [aRow('ada', { ...inGroups(['jira-users']), counts: undefined })];
    expect(await holdingsOf(scriptedOrganization({ people, groups: jiraUsers }))).toMatchObject({
      complete: false,
      seen: [{ groupId: 'jira-users' }],
      doubt: { code: 'CONTRADICTION' },
    });
  });
});

describe('roles that cost nothing', () => {
  const groups = { customers: { roles: [customer] }, ...jiraUsers, agents: { roles: [agent] } };

  it('are no access', async () => {
    const people = [aRow('ada', inGroups(['customers']))];
    const organization = scriptedOrganization({ people, groups, roles: { ada: [customer] } });
    expect(await holdingsOf(organization)).toMatchObject({
      complete: true,
      access: [],
      free: [{ groupId: 'customers', roles: [{ product: 'jira-servicedesk', role: 'customer' }] }],
    });
  });

  it('do not hide a billed role on the same product that is held directly', async () => {
    const people = [aRow('ada', inGroups(['customers']))];
    const roles = { ada: [{ ...agent, roles: ['atlassian/customer', 'atlassian/user'] }] };
    expect(await holdingsOf(scriptedOrganization({ people, groups, roles }))).toMatchObject({
      complete: true,
      access: [{ keptBecause: 'direct-role', roles: [{ product: 'jira-servicedesk', role: 'user' }] }],
      free: [{ groupId: 'customers' }],
    });
  });

  it('do not hide a billed role on the same product through a group the row leaves out', async () => {
    const people = [aRow('ada', inGroups(['customers']))];
    const roles = { ada: [{ ...agent, roles: ['atlassian/customer', 'atlassian/user'] }] };
    const organization = scriptedOrganization({ people, groups, roles });
    organization.when(/groups\?accountIds/, list([{ id: 'customers' }, { id: 'agents' }]));
    expect(await holdingsOf(organization)).toMatchObject({
      complete: true,
      access: [{ groupId: 'agents', removable: true }],
      free: [{ groupId: 'customers' }],
    });
  });

  it('stay free when they are held directly', async () => {
    const people = [aRow('ada', { counts: { resources: 1 } })];
    const guest = { resourceId: 'ari:confluence', resourceOwner: 'confluence', roles: ['atlassian/guest'] };
    expect(await holdingsOf(scriptedOrganization({ people, roles: { ada: [guest] } }))).toMatchObject({
      complete: true,
      access: [],
      free: [{ products: ['confluence'] }],
    });
  });

  it.each([
    ['an unknown role', { ...customer, roles: ['atlassian/something-new'] }],
    ['a product that is not named', { resourceId: 'ari:x', roles: ['atlassian/customer'] }],
    ['no role by name', { ...customer, roles: [] }],
  ])('are not what %s is', async (_case, held) => {
    const people = [aRow('ada', { counts: { resources: 1 } })];
    expect(await holdingsOf(scriptedOrganization({ people, roles: { ada: [held] } }))).toMatchObject({
      complete: true,
      access: [{ removable: false }],
    });
  });
});

describe('a group', () => {
  const held = async (group: { roles: Record<string, unknown>[]; page?: Record<string, unknown> }) => {
    const people = [aRow('ada', inGroups(['platform-owners']))];
    const holdings = await holdingsOf(scriptedOrganization({ people, groups: { 'platform-owners': group } }));
    return holdings?.complete ? holdings.access : undefined;
  };
  const siteAdmin = { resourceId: 'ari:site', resourceOwner: 'platform', roles: ['atlassian/site-admin'] };

  it.each([
    ['administers the site', { roles: [jira, siteAdmin] }, 'administers'],
    [
      'administers the site in capitals',
      { roles: [jira, { ...siteAdmin, resourceOwner: 'Platform', roles: ['ATLASSIAN/Site-Admin'] }] },
      'administers',
    ],
    ['administers the product', { roles: [{ ...jira, roles: ['atlassian/admin'] }] }, 'administers'],
    ['is synchronised', { roles: [jira], page: { externalSynced: true } }, 'synchronised'],
    [
      'may not be changed',
      { roles: [jira], page: { managementAccess: { modifiable: false } } },
      'synchronised',
    ],
  ])('is kept that %s', async (_case, group, keptBecause) => {
    expect(await held(group)).toMatchObject([{ removable: false, keptBecause }]);
  });

  it('costs nothing by a free role in whatever capitals', async () => {
    const roles = [{ ...customer, roles: ['Atlassian/Customer'] }];
    const people = [aRow('ada', inGroups(['customers']))];
    const script = { people, groups: { customers: { roles } }, roles: { ada: [customer] } };
    expect(await holdingsOf(scriptedOrganization(script))).toMatchObject({
      access: [],
      free: [{ groupId: 'customers', roles: [{ product: 'jira-servicedesk', role: 'customer' }] }],
    });
  });

  it('grants what any page of its role assignments names', async () => {
    const people = [aRow('ada', inGroups(['g1']))];
    const organization = scriptedOrganization({ people, groups: { g1: {} } });
    organization.when(/groups\/g1\/role-assignments/, (_call, url) =>
      url.searchParams.has('cursor') ? list([jira]) : list([siteAdmin], 'c2'),
    );
    expect(await holdingsOf(organization)).toMatchObject({
      complete: true,
      access: [{ groupId: 'g1', keptBecause: 'administers' }],
    });
  });

  it.each([
    ['cannot be read', refusal(403)],
    ['is gone', refusal(404)],
    ['is answered by a proxy', html()],
    ['has pages without end', list([], 'again')],
  ])('that %s makes nobody free of access', async (_case, answer) => {
    const people = [aRow('ada', { ...inGroups(['g1'], 0) }), aRow('bob', inGroups(['g1']))];
    const organization = scriptedOrganization({ people, roles: { bob: [jira] } });
    organization.when(/groups\/g1\/role-assignments/, answer);
    expect(await holdingsOf(organization)).toMatchObject({ complete: true, access: [] });
    expect(organization.calls).toContain('GET users/ada/role-assignments');
    expect(await holdingsOf(organization, 'bob@example.org')).toMatchObject({
      complete: true,
      access: [{ products: ['jira-software'], removable: false }],
    });
  });

  it('is not taken off while its page is not told', async () => {
    const people = [aRow('ada', inGroups(['g1']))];
    const organization = scriptedOrganization({
      people,
      groups: { g1: { roles: [jira] } },
      roles: { ada: [jira] },
    });
    organization.when(/groups\?/, html());
    expect(await holdingsOf(organization)).toMatchObject({ access: [{ removable: false }] });
  });

  it('is read once though many people are in it and it cannot be read', async () => {
    const people = Array.from({ length: 25 }, (_, place) => aRow(`p${place}`, inGroups(['g1'], 0)));
    const { lookUp, calls, when } = scriptedOrganization({ people });
    when(/groups\/g1\/role-assignments/, refusal(403));
    await lookUp(...people.map(({ address }) => address));
    expect(calls.filter((call) => call.includes('groups/g1'))).toHaveLength(1);
  });
});
