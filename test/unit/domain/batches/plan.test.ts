import { lossOf } from '../../../../src/domain/people/access';
import { mayLoseAccess, planFor, removalsOf } from '../../../../src/domain/batches/plan';
import { standings } from '../../../../src/domain/words';
import { aRecipient, someAccess } from '../../../support/builders.ts';

const goes = someAccess();
const stays = someAccess({ groupId: 'g-sync', removable: false, keptBecause: 'synchronised' });
const direct = someAccess({ groupId: undefined });

it('plans for every standing, and removes access by choice only', () => {
  const plans = (choice: 'leave' | 'remove') =>
    standings.map((standing) => planFor(aRecipient({ standing }), choice));
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

it('takes access from nobody whom the preview showed as keeping it', () => {
  const chosen = aRecipient({ standing: 'with-access', previewed: true });
  expect(mayLoseAccess(chosen, 'remove')).toBe(true);
  expect(mayLoseAccess({ ...chosen, spared: true }, 'remove')).toBe(false);
  expect(mayLoseAccess(chosen, 'leave')).toBe(false);
});
