import * as fc from 'fast-check';
import {
  addCounts,
  countOutcomes,
  countStandings,
  isRetryable,
  totalOf,
} from '../../../../src/domain/run/outcome';
import { outcomes } from '../../../../src/domain/words';
import { aRecipient } from '../../../support/builders.ts';

describe('counting', () => {
  it('counts each outcome and each standing, and leaves out who has none', () => {
    const recipients = [
      aRecipient({ outcome: 'invited', standing: 'absent' }),
      aRecipient({ outcome: 'invited', standing: 'absent' }),
      aRecipient({ outcome: 'failed' }),
      aRecipient(),
    ];
    expect(countOutcomes(recipients)).toEqual({ invited: 2, failed: 1 });
    expect(countStandings(recipients)).toEqual({ absent: 2 });
  });

  it('adds and takes away without leaving zeros', () => {
    expect(addCounts({ invited: 2 }, { invited: 2 }, -1)).toEqual({});
    expect(addCounts({ invited: 1 }, { failed: 2 })).toEqual({ invited: 1, failed: 2 });
  });

  const counts = fc.dictionary(fc.constantFrom(...outcomes), fc.integer({ min: 1, max: 100_000 }));
  it('takes away exactly what it added', () => {
    fc.assert(
      fc.property(counts, counts, (before, change) => {
        expect(addCounts(addCounts(before, change), change, -1)).toEqual(before);
        expect(totalOf(addCounts(before, change))).toBe(totalOf(before) + totalOf(change));
      }),
    );
  });
});

it.each([
  ['failed', true],
  ['needs-attention', true],
  ['invited', false],
  ['invited-access-removed', false],
  ['already-without-access', false],
  ['already-has-access', false],
  ['access-removed', false],
  ['deactivated', false],
  ['cancelled', false],
  [undefined, false],
] as const)('an attempt after %s is possible: %s', (outcome, expected) => {
  expect(isRetryable(outcome)).toBe(expected);
});
