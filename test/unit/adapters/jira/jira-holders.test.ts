import { listJiraHolders } from '../../../../src/adapters/jira/holdings/jira-holders';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { aJiraSite, inGroup, proxyPage, scriptedJira, type Script } from '../../../support/scripted-jira.ts';

const memberPages = (groupId: string, accountIds: string[], most: number): Script => ({
  [`GET /group/member?groupId=${groupId}&`]: (line) => {
    const startAt = Number(/startAt=(\d+)/.exec(line)?.[1]);
    const values = accountIds.slice(startAt, startAt + most).map((accountId) => ({ accountId }));
    return { body: { total: accountIds.length, isLast: startAt + most >= accountIds.length, values } };
  },
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
