import { lossOf } from '../../../../src/domain/people/access';
import { groupsToTakeOff, planFor, removalsOf } from '../../../../src/domain/batches/plan';
import { standings } from '../../../../src/domain/words';
import type { Recipient } from '../../../../src/domain/run/recipient';
import { aRecipient, atStart, someAccess } from '../../../support/builders.ts';

const goes = someAccess();
const stays = someAccess({ groupId: 'g-sync', removable: false, keptBecause: 'synchronised' });
const direct = someAccess({ groupId: undefined });

it('plans for every standing, and removes access by choice only', () => {
  const plans = (choice: 'leave' | 'remove') =>
    standings.map((standing) =>
      planFor(aRecipient({ standing }), { options: { existingAccess: choice }, source: { kind: 'paste' } }),
    );
  expect(plans('leave')).toEqual(['invite', 'nothing', 'leave-access', 'nothing', 'look-again']);
  expect(plans('remove')).toEqual(['invite', 'nothing', 'remove-access', 'nothing', 'look-again']);
});

it.each([
  ['all', [goes]],
  ['part', [goes, stays]],
  ['part', [goes, direct]],
  ['nothing', [stays]],
  ['nothing', [direct]],
  ['nothing', []],
] as const)('says how much of the access goes: %s', (loss, access) => {
  expect(lossOf(access)).toBe(loss);
});

describe('the number of removals to confirm', () => {
  const checked = { standings: { 'with-access': 6 }, losses: { all: 1, part: 2, nothing: 3 } };

  it('is that of those who lose something', () => {
    expect(removalsOf({ options: { existingAccess: 'remove' }, ...checked })).toBe(3);
  });

  it('is none where access is left as it is', () => {
    expect(removalsOf({ options: {}, ...checked })).toBe(0);
  });

  it('is that of everybody with access where losses were not counted', () => {
    const { standings: found } = checked;
    expect(removalsOf({ options: { existingAccess: 'remove' }, standings: found })).toBe(6);
  });
});

describe('the groups to take off', () => {
  const groups = (changes: Partial<Recipient>, choice: 'leave' | 'remove') =>
    groupsToTakeOff(aRecipient(changes), choice).map(({ groupId }) => groupId);
  const unrated = [someAccess({ groupId: 'g-unseen', products: [] })];

  it('are all that can go of whom the batch created, also those whose grants nobody sees', () => {
    expect(groups({ ours: 'appeared', access: [goes, stays], unrated }, 'leave')).toEqual([
      'g-jira',
      'g-unseen',
    ]);
  });

  it('are none of somebody who is not proven to be ours', () => {
    expect(groups({ absent: atStart, standing: 'absent', access: [goes], unrated }, 'leave')).toEqual([]);
    expect(groups({ absent: atStart, standing: 'absent', access: [goes], unrated }, 'remove')).toEqual([]);
  });

  it('are of others only those that the preview showed as going, by explicit choice', () => {
    const later = someAccess({ groupId: 'g-later' });
    for (const standing of standings) {
      const shown = { standing, access: [goes, later, stays], unrated, confirmed: ['g-jira', 'g-sync'] };
      expect(groups(shown, 'leave')).toEqual([]);
      expect(groups(shown, 'remove')).toEqual(standing === 'with-access' ? ['g-jira'] : []);
      expect(groups({ ...shown, confirmed: undefined }, 'remove')).toEqual([]);
    }
  });
});
