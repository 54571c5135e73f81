import { listJiraHolders } from '../../../../src/adapters/jira/holdings/jira-holders';
import type { JiraClient } from '../../../../src/adapters/jira/jira-client';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { aJiraSite, inGroup, proxyPage, scriptedJira, type Script } from '../../../support/scripted-jira.ts';

const a = { accountId: 'a' };
const pageOf = (accountIds: readonly string[], startAt: number, most: number, tellsTotal = true) => ({
  ...(tellsTotal && { total: accountIds.length }),
  isLast: startAt + most >= accountIds.length,
  values: accountIds.slice(startAt, startAt + most).map((accountId) => ({ accountId })),
});
const memberPages = (
  groupId: string,
  accountIds: string[],
  most: number,
  { tellsTotal = true } = {},
): Script => ({
  [`GET /group/member?groupId=${groupId}&`]: (line) => ({
    body: pageOf(accountIds, Number(/startAt=(\d+)/.exec(line)?.[1]), most, tellsTotal),
  }),
});
const twoGroups: Script = {
  'GET /applicationrole': {
    body: [
      { key: 'jira-software', groupDetails: [inGroup('users'), inGroup('agents')] },
      { key: 'jira-servicedesk', groupDetails: [inGroup('agents')] },
    ],
  },
};
const site = {
  ...aJiraSite,
  ...twoGroups,
  ...memberPages('users', ['a', 'b', 'c'], 2),
  ...memberPages('agents', ['c', 'd'], 2),
};
const holders = (script: Script = {}, callsAtMost = 50) =>
  listJiraHolders(scriptedJira({ ...site, ...script }), callsAtMost);

describe('who holds access through a group of Jira', () => {
  it('is everybody in any group of any role, to the last page, deactivated people too', async () => {
    const jira = scriptedJira(site);
    expect(await listJiraHolders(jira, 50)).toEqual(new Set(['a', 'b', 'c', 'd']));
    const members = jira.calls.filter((line) => line.includes('/group/member'));
    expect(members.every((line) => line.includes('includeInactiveUsers=true'))).toBe(true);
    expect(members).toHaveLength(3);
  });

  it('is not told in more calls than allowed', async () => {
    expect(await holders({}, 4)).toBeInstanceOf(Set);
    for (const callsAtMost of [0, 1, 2, 3]) expect(await holders({}, callsAtMost)).toBeUndefined();
  });

  it('is read a few pages at a time, though all are in one group, and each page once', async () => {
    const many = Array.from({ length: 412 }, (_, place) => `m${place}`);
    const jira = scriptedJira({ ...site, ...memberPages('users', many, 50) });
    let underWay = 0;
    let most = 0;
    const slow: JiraClient = {
      async requestJira(path, call) {
        most = Math.max(most, (underWay += 1));
        await new Promise(setImmediate);
        underWay -= 1;
        return jira.requestJira(path, call);
      },
    };
    expect((await listJiraHolders(slow, 50))?.size).toBe(414);
    expect(most).toBe(5);
    expect(jira.calls).toHaveLength(1 + 9 + 1);
  });

  it('is everybody where pages hold less than was asked for, and where they do not say how many there are', async () => {
    const many = Array.from({ length: 180 }, (_, place) => `m${place}`);
    expect((await holders(memberPages('users', many, 33)))?.size).toBe(182);
    const untold = memberPages('users', many, 33, { tellsTotal: false });
    expect((await holders(untold))?.size).toBe(182);
  });

  it('is given up after the first pages where the others are more than may be asked for', async () => {
    const many = Array.from({ length: 5_000 }, (_, place) => `m${place}`);
    const jira = scriptedJira({ ...site, ...memberPages('users', many, 50) });
    expect(await listJiraHolders(jira, 50)).toBeUndefined();
    expect(jira.calls).toHaveLength(3);
  });

  it('is read again where somebody leaves meanwhile, since all others move up', async () => {
    const members = Array.from({ length: 80 }, (_, place) => `m${place}`);
    let first = true;
    const leaving: Script = {
      'GET /group/member?groupId=users&': (line) => {
        const startAt = Number(/startAt=(\d+)/.exec(line)?.[1]);
        const page = pageOf(members, startAt, 50);
        if (first) members.shift();
        first = false;
        return { body: page };
      },
    };
    const read = await holders(leaving);
    expect([...members].filter((member) => !read?.has(member))).toEqual([]);
  });

  it('is not told where a row comes twice and somebody is missing', async () => {
    const twice = {
      'GET /group/member?groupId=users&': { body: { total: 2, isLast: true, values: [a, a] } },
    };
    expect(await holders(twice)).toBeUndefined();
  });

  it.each([
    ['refused', { status: 403 }],
    ['a page of a proxy', { body: proxyPage }],
    ['shorter than it says', { body: { total: 9, isLast: true, values: [] } }],
    ['a row that is nobody', { body: { isLast: true, values: [{}] } }],
  ])('is not told where the members of one group are %s', async (_, answer) => {
    expect(await holders({ 'GET /group/member?groupId=agents&': answer })).toBeUndefined();
  });

  it.each([
    ['refused', { status: 403 }],
    ['without the groups of a role', { body: [{ key: 'jira-software' }] }],
  ])('is not told where the roles are %s', async (_, answer) => {
    expect(await holders({ 'GET /applicationrole': answer })).toBeUndefined();
  });

  it('has to be asked again where Jira does not answer for its roles', async () => {
    const roles = holders({ 'GET /applicationrole': { body: proxyPage } });
    await expect(roles).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('stops at the end of the invocation, at a limit and in an outage', async () => {
    for (const code of ['session-spent', 'rate-limited', 'unavailable'] as const) {
      const answer = new DirectoryError(code, 'Later');
      await expect(holders({ 'GET /group/member?groupId=users&': answer })).rejects.toMatchObject({ code });
    }
  });
});
