import { protectGroups, removableGroups } from '../../../../src/domain/people/access';
import { planFor } from '../../../../src/domain/batches/plan';
import { aRecipient, someAccess } from '../../../support/builders.ts';

const directRole = someAccess({ groupId: undefined, removable: false, keptBecause: 'direct-role' });
const synchronised = someAccess({ groupId: 'g-sync', removable: false, keptBecause: 'synchronised' });

describe('groups that may be taken off', () => {
  it('are those that can be and no role held directly', () => {
    expect(removableGroups([someAccess(), directRole, synchronised])).toEqual([
      { groupId: 'g-jira', groupName: 'jira-users' },
    ]);
  });

  it('are none of those an admin protected', () => {
    const access = protectGroups([someAccess(), someAccess({ groupId: 'g-2' })], ['g-jira']);
    expect(removableGroups(access).map(({ groupId }) => groupId)).toEqual(['g-2']);
    expect(access[0]).toMatchObject({ removable: false, keptBecause: 'protected' });
  });

  it('keep their own reason where they could not be taken off anyway', () => {
    expect(protectGroups([synchronised, directRole], ['g-sync'])).toEqual([synchronised, directRole]);
  });
});

describe('what a run will do', () => {
  it.each([
    ['absent', 'leave', 'invite'],
    ['absent', 'remove', 'invite'],
    ['with-access', 'leave', 'leave-access'],
    ['with-access', 'remove', 'remove-access'],
    ['without-access', 'remove', 'nothing'],
    ['inactive', 'remove', 'nothing'],
    ['unknown', 'remove', 'look-again'],
    [undefined, 'leave', 'look-again'],
  ] as const)('for somebody %s, told to %s access, is %s', (standing, existingAccess, expected) => {
    const recipient = aRecipient(standing ? { standing } : {});
    expect(planFor(recipient, { options: { existingAccess }, source: { kind: 'paste' } })).toBe(expected);
  });
});
