import type { GrantsBook, GroupGrants } from '../../../../src/ports/grants-book';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { holdingsOf } from './holdings-of-person.ts';
import { aRow, inGroups, jira, list, scriptedOrganization } from './scripted-organization.ts';

const ada = 'ada@example.org';
const jiraUsers = { 'jira-users': { roles: [jira] } };

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
    const roles = Object.fromEntries(people.map((_one, place) => [`p${place}`, [jira]]));
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
