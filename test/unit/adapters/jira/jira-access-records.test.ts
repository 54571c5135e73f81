import {
  groupAdditionsUnlessSilent,
  readGroupAdditions,
} from '../../../../src/adapters/jira/jira-access-records';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { proxyPage, scriptedJira, type Script } from '../../../support/scripted-jira.ts';

const since = '2026-11-24T00:00:00.000Z';
const group = { id: 'g-1', name: 'jira-users', typeName: 'GROUP' };
const user = { id: 'account-1', name: 'account-1', typeName: 'USER' };
const added = {
  ...{ id: 1, summary: 'User added to group', category: 'group management', authorAccountId: 'admin-1' },
  ...{ created: '2026-11-25T10:00:00.000+0000', objectItem: group, associatedItems: [user] },
};
const page = (records: unknown[], total = records.length) => ({ body: { records, total } });
const read = (script: Script) => readGroupAdditions(scriptedJira(script), since);

describe('who was put into which group', () => {
  it('is told with the time and the author', async () => {
    expect(await read({ 'GET /auditing/record': page([added]) })).toEqual([
      {
        ...{ accountId: 'account-1', groupId: 'g-1', groupName: 'jira-users' },
        ...{ at: '2026-11-25T10:00:00.000Z', by: { accountId: 'admin-1' } },
      },
    ]);
  });

  it('leaves out records of other things, and those that are not understood', async () => {
    const records = [
      { ...added, summary: 'User removed from group' },
      { ...added, created: 'yesterday' },
      { ...added, objectItem: null },
      { ...added, associatedItems: null },
      'nonsense',
      { ...added, authorAccountId: '' },
    ];
    const found = await read({ 'GET /auditing/record': page(records) });
    expect(found).toHaveLength(1);
    expect(found?.[0]).not.toHaveProperty('by');
  });

  it('is read page by page', async () => {
    const found = await read({
      'GET /auditing/record?offset=0': page([added, added], 3),
      'GET /auditing/record?offset=2': page([added], 3),
    });
    expect(found).toHaveLength(3);
  });

  it.each([
    ['refuses', { status: 403, body: { errorMessages: ['No'] } }],
    ['answers a page of a proxy', { body: proxyPage }],
  ])('is not told where Jira %s', async (_, answer) => {
    expect(await read({ 'GET /auditing/record': answer })).toBeUndefined();
  });

  it('is not waited for where Jira does not answer, but for an invocation that is spent', async () => {
    const failing = (error: Error) =>
      groupAdditionsUnlessSilent(scriptedJira({ 'GET /auditing/record': error }), since);
    expect(await failing(new DirectoryError('unavailable', 'No answer'))).toBeUndefined();
    await expect(failing(new DirectoryError('session-spent', 'Over'))).rejects.toThrow('Over');
  });
});
