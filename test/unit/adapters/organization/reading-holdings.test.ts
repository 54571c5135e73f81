import type { GrantsBook, GroupGrants } from '../../../../src/ports/grants-book';
import { DirectoryError } from '../../../../src/ports/directory-error';
import type { Holdings } from '../../../../src/domain/people/access';
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
  type ScriptedOrganization,
} from './scripted-organization.ts';

const ada = 'ada@example.org';

async function holdingsOf({ lookUp }: ScriptedOrganization, address = ada): Promise<Holdings | undefined> {
  const [found] = await lookUp(address);
  return found?.found === 'person' ? found.person.holdings : undefined;
}

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

describe('older readings of groups', () => {
  it('are made anew, once for everybody, before they prove that somebody holds nothing', async () => {
    const people = Array.from({ length: 25 }, (_, place) => aRow(`p${place}`, inGroups(['g1'], 0)));
    const groups: Record<string, { roles?: Record<string, unknown>[] }> = { g1: {} };
    const { lookUp, calls, clock } = scriptedOrganization({ people, groups });
    await lookUp(...people.map(({ address }) => address));
    clock.advance(61_000);
    calls.length = 0;
    const found = await lookUp(...people.map(({ address }) => address));
    expect(found.every((one) => one.found === 'person' && one.person.holdings.complete)).toBe(true);
    expect(calls).toHaveLength(2);
  });

  it('do not hide what the group grants by now', async () => {
    const people = [aRow('ada', inGroups(['g1'], 0))];
    const groups: Record<string, { roles?: Record<string, unknown>[] }> = { g1: {} };
    const roles: Record<string, Record<string, unknown>[]> = {};
    const organization = scriptedOrganization({ people, groups, roles });
    await holdingsOf(organization);
    groups.g1 = { roles: [jira] };
    roles.ada = [jira];
    organization.clock.advance(61_000);
    expect(await holdingsOf(organization)).toMatchObject({ access: [{ groupId: 'g1' }] });
  });

  it('do not show what the person’s own roles do not bear out any more', async () => {
    const people = [aRow('ada', { ...inGroups(['jira-users']), counts: undefined })];
    const organization = scriptedOrganization({ people, groups: jiraUsers, roles: { ada: [jira] } });
    await holdingsOf(organization);
    organization.clock.advance(61_000);
    organization.when(/users\/ada\/role-assignments/, list([]));
    expect(await holdingsOf(organization)).toMatchObject({ complete: true, access: [] });
  });
});

describe('people in very many groups', () => {
  const many = (name: string, count: number) =>
    aRow(
      name,
      inGroups(
        Array.from({ length: count }, (_, place) => `${name}-${place}`),
        1,
      ),
    );
  const groupsOf = (names: string[], count: number, granting: (place: number) => boolean) =>
    Object.fromEntries(
      names.flatMap((name) =>
        Array.from({ length: count }, (_, place) => [
          `${name}-${place}`,
          { roles: granting(place) ? [jira] : [] },
        ]),
      ),
    );

  it('cost their own roles and the groups that explain them, not every group', async () => {
    const people = Array.from({ length: 25 }, (_, place) => many(`p${place}`, 1_000));
    const roles = Object.fromEntries(people.map(({ row }) => [row.accountId, [jira]]));
    const organization = scriptedOrganization({ people, roles });
    organization.when(/groups\?accountIds/, (_call, url) => {
      const name = url.searchParams.get('accountIds') ?? '';
      return list([{ id: `${name}-7`, name: 'seven' }]);
    });
    organization.when(/groups\/.*-7\/role-assignments/, list([jira]));
    organization.when(/groups\?groupIds/, (_call, url) =>
      list(url.searchParams.getAll('groupIds').map((id) => ({ id, name: id }))),
    );
    const found = await organization.lookUp(...people.map(({ address }) => address));
    for (const [place, one] of found.entries())
      expect(one).toMatchObject({
        person: { holdings: { complete: true, access: [{ groupId: `p${place}-7`, removable: true }] } },
      });
    expect(organization.calls).toHaveLength(1 + 25 * 4);
  });

  it('are known completely at one call each where they hold no role', async () => {
    const people = [aRow('ada', { ...many('ada', 1_000).row, counts: { resources: 0 } })];
    const organization = scriptedOrganization({ people });
    expect(await holdingsOf(organization)).toMatchObject({ complete: true, access: [] });
    expect(organization.calls).toHaveLength(2);
  });

  it('never cost more than the bound of a look-up: who is beyond it is not known', async () => {
    const names = Array.from({ length: 25 }, (_, place) => `p${place}`);
    const people = names.map((name) => many(name, 100));
    const groups = groupsOf(names, 100, () => true);
    const roles = Object.fromEntries(names.map((name) => [name, [jira]]));
    const organization = scriptedOrganization({ people, groups, roles });
    organization.when(/groups\?accountIds/, (_call, url) =>
      list(
        Array.from({ length: 100 }, (_, place) => ({ id: `${url.searchParams.get('accountIds')}-${place}` })),
      ),
    );
    const found = await organization.lookUp(...people.map(({ address }) => address));
    expect(organization.calls.length).toBeLessThanOrEqual(1 + 1_400);
    expect(found[0]).toMatchObject({ person: { holdings: { complete: true } } });
    expect(found[24]).toMatchObject({
      person: { holdings: { complete: false, doubt: { code: 'TOO_MANY_GROUPS' } } },
    });
  });
});

describe('the book of what groups grant', () => {
  function aBook(): GrantsBook & { kept: Map<string, GroupGrants>; reads: number } {
    const kept = new Map<string, GroupGrants>();
    const book = {
      kept,
      reads: 0,
      read: (groupIds: readonly string[]) => {
        book.reads += 1;
        return Promise.resolve(new Map([...kept].filter(([id]) => groupIds.includes(id))));
      },
      save: (grants: ReadonlyMap<string, GroupGrants>) => {
        for (const [id, one] of grants) kept.set(id, one);
        return Promise.resolve();
      },
    };
    return book;
  }
  const ten = Array.from({ length: 10 }, (_, place) => `g${place}`);
  const groups = Object.fromEntries(ten.map((id) => [id, { roles: [jira] }]));
  const people = [aRow('ada', inGroups(ten))];

  it('spares a later invocation what an earlier one read', async () => {
    const book = aBook();
    await holdingsOf(scriptedOrganization({ people, groups }, book));
    const next = scriptedOrganization({ people, groups }, book);
    expect(await holdingsOf(next)).toMatchObject({ complete: true });
    expect(next.calls).toHaveLength(1);
  });

  it('keeps what was read before an invocation ends', async () => {
    const book = aBook();
    const names = ['ada', 'bob', 'cy', 'dee'];
    const all = names.map((name) => aRow(name, inGroups(ten.map((id) => `${name}${id}`))));
    const allGroups = Object.fromEntries(
      names.flatMap((name) => ten.map((id) => [`${name}${id}`, { roles: [jira] }])),
    );
    const organization = scriptedOrganization({ people: all, groups: allGroups }, book);
    organization.when(/groups\/dee/, () => {
      throw new DirectoryError('session-spent', 'No more calls');
    });
    await expect(organization.lookUp(...all.map(({ address }) => address))).rejects.toMatchObject({
      code: 'session-spent',
    });
    expect(book.kept.size).toBe(30);
  });

  it('is read once for a whole slice', async () => {
    const book = aBook();
    const names = Array.from({ length: 25 }, (_, place) => `p${place}`);
    const all = names.map((name) => aRow(name, inGroups([`of-${name}`], 0)));
    const allGroups = Object.fromEntries(names.map((name) => [`of-${name}`, {}]));
    await scriptedOrganization({ people: all, groups: allGroups }, book).lookUp(
      ...all.map(({ address }) => address),
    );
    expect(book.reads).toBe(1);
  });

  it('alone proves of nobody that they hold nothing', async () => {
    const book = aBook();
    book.kept.set('g1', { readAtMs: 0, administers: false, modifiable: true, resources: [] });
    const row = [aRow('ada', inGroups(['g1'], 0))];
    const organization = scriptedOrganization({ people: row, groups: { g1: {} } }, book);
    expect(await holdingsOf(organization)).toMatchObject({ complete: true, access: [] });
    expect(organization.calls).toHaveLength(2);
  });
});

describe('a server that fails', () => {
  const broken = () => {
    throw new DirectoryError('unavailable', 'Oops', { status: 500, saidBy: 'atlassian' });
  };
  const bare = (name: string) => aRow(name, { groups: undefined, counts: undefined });

  it('over one person leaves the others known', async () => {
    const organization = scriptedOrganization({ people: [bare('ada'), bare('bob')] });
    organization.when(/users\/ada\/role-assignments/, broken);
    expect(await organization.lookUp(ada, 'bob@example.org')).toMatchObject([
      { person: { holdings: { complete: false } } },
      { person: { holdings: { complete: true } } },
    ]);
  });

  it('over everybody stops the work', async () => {
    const people = ['ada', 'bob', 'cy'].map(bare);
    const organization = scriptedOrganization({ people });
    organization.when(/role-assignments/, broken);
    await expect(organization.lookUp(...people.map(({ address }) => address))).rejects.toMatchObject({
      code: 'unavailable',
    });
  });
});
