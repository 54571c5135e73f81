import { readThroughOrganization } from '../../../src/adapters/read-through-organization';
import type { GroupAnswer } from '../../../src/domain/people/person';
import { DirectoryError } from '../../../src/ports/directory-error';
import type { UserDirectory } from '../../../src/ports/user-directory';
import { atStart } from '../../support/builders.ts';

type Through = 'organization' | 'jira';

function directory(through: Through, changes: Partial<UserDirectory> = {}): UserDirectory {
  const done = async (): Promise<GroupAnswer> => ({ answer: 'done', status: 200 });
  return {
    route: through === 'jira' ? 'app' : 'organization',
    tellsJoining: through === 'organization',
    lookUp: async (sought) => sought.map(() => ({ at: atStart, through, found: 'nobody' })),
    invite: async (addresses) => addresses.map(() => ({ answer: 'accepted', message: through })),
    removeFromGroup: done,
    addToGroup: done,
    probe: async () => [],
    ...changes,
  };
}
const failing = (code: DirectoryError['code']) => async () => {
  throw new DirectoryError(code, 'The key expired', { saidBy: 'atlassian' });
};
const combined = (organization: Partial<UserDirectory> = {}, jira: Partial<UserDirectory> = {}) =>
  readThroughOrganization(directory('jira', jira), directory('organization', organization));
const answering = (answer: GroupAnswer['answer']) => async (): Promise<GroupAnswer> => ({ answer });
const sought = [{ address: 'ada@example.com' }];

describe('a route of Jira’s that is read through the organization', () => {
  it('invites through Jira and looks up through the organization, which tells who joined', async () => {
    const either = combined();
    expect([either.route, either.tellsJoining]).toEqual(['app', true]);
    expect(await either.lookUp(sought)).toMatchObject([{ through: 'organization' }]);
    expect(await either.invite(['ada@example.com'], { sendNotification: false })).toMatchObject([
      { message: 'jira' },
    ]);
  });

  it.each(['refused', 'unavailable'] as const)(
    'reads through Jira where the organization is %s',
    async (code) => {
      const either = combined({ lookUp: failing(code), listAddresses: failing(code) });
      expect(await either.lookUp(sought)).toMatchObject([{ through: 'jira' }]);
      expect(await either.listAddresses?.(3)).toBeUndefined();
    },
  );

  it.each(['rate-limited', 'session-spent'] as const)('waits where the organization is %s', async (code) => {
    await expect(combined({ lookUp: failing(code) }).lookUp(sought)).rejects.toMatchObject({ code });
  });

  it.each(['removeFromGroup', 'addToGroup'] as const)(
    'changes groups that Jira will not: %s',
    async (call) => {
      for (const answer of ['refused', 'no-such-group'] as const) {
        expect(await combined({}, { [call]: answering(answer) })[call]('ada', 'wiki')).toMatchObject({
          answer: 'done',
        });
      }
    },
  );

  it.each(['removeFromGroup', 'addToGroup'] as const)('leaves it at Jira’s answer: %s', async (call) => {
    const never = async () => {
      throw new Error('The organization was asked');
    };
    for (const answer of ['done', 'not-a-member', 'unclear'] as const) {
      expect(await combined({ [call]: never }, { [call]: answering(answer) })[call]('ada', 'g')).toEqual({
        answer,
      });
    }
    for (const other of [answering('refused'), failing('refused'), failing('unavailable')]) {
      const either = combined({ [call]: other }, { [call]: answering('refused') });
      expect(await either[call]('ada', 'g')).toEqual({ answer: 'refused' });
    }
  });

  it('does not say refused where the organization’s answer was lost: it may have taken effect', async () => {
    const either = combined(
      { removeFromGroup: answering('unclear') },
      { removeFromGroup: answering('refused') },
    );
    expect(await either.removeFromGroup('ada', 'g')).toEqual({ answer: 'unclear' });
  });
});
