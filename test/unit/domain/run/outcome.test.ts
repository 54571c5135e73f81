import * as fc from 'fast-check';
import {
  addCounts,
  countOutcomes,
  countStandings,
  decide,
  isRetryable,
  totalOf,
} from '../../../../src/domain/run/outcome';
import type { LookUp } from '../../../../src/domain/people/person';
import type { Recipient } from '../../../../src/domain/run/recipient';
import { outcomes, standings } from '../../../../src/domain/words';
import { aRecipient, foundPerson, someAccess } from '../../../support/builders.ts';

const nobody: LookUp = { found: 'nobody' };
const unknown: LookUp = { found: 'unknown', code: 'LOOK_UP_REFUSED', message: 'Forbidden' };
const person = foundPerson();
const inactive = foundPerson({ active: false });
const jira = someAccess();
const removal = { groupId: 'g-jira', groupName: 'jira-users' };
const refusal = { answer: 'refused' as const, status: 403, code: 'GROUP_REFUSED', message: 'Read-only' };

const ours: Partial<Recipient> = { ours: true, standing: 'absent' };

describe('the outcome of somebody this batch invited', () => {
  it.each<[string, Partial<Recipient>, LookUp, object]>([
    ['holds nothing', {}, person, { outcome: 'invited' }],
    [
      'holds nothing since groups were taken off',
      { removals: [removal] },
      person,
      { outcome: 'invited-access-removed' },
    ],
    ['is inactive and holds nothing', {}, inactive, { outcome: 'invited' }],
    [
      'still holds access that nobody set out to remove',
      { access: [jira] },
      person,
      { outcome: 'needs-attention', code: 'STILL_HOLDS_ACCESS' },
    ],
    [
      'still holds a group that was to be taken off',
      { access: [jira], removals: [{ ...removal, answer: { answer: 'done' } }] },
      person,
      { outcome: 'needs-attention', code: 'STILL_HOLDS_ACCESS' },
    ],
    [
      'still holds a group that Atlassian would not take off',
      { access: [jira], removals: [{ ...removal, answer: refusal }] },
      person,
      { outcome: 'needs-attention', code: 'GROUP_REFUSED', message: 'Read-only' },
    ],
    [
      'holds access through a synchronised group',
      { access: [someAccess({ removable: false, keptBecause: 'synchronised' })] },
      person,
      { outcome: 'needs-attention', code: 'KEPT_SYNCHRONISED' },
    ],
    [
      'holds a role directly',
      { access: [someAccess({ groupId: undefined, removable: false, keptBecause: 'direct-role' })] },
      person,
      { outcome: 'needs-attention', code: 'KEPT_DIRECT_ROLE' },
    ],
    [
      'lost one group and still holds another',
      { access: [someAccess({ groupId: 'g-other' })], removals: [removal] },
      person,
      { outcome: 'needs-attention', code: 'STILL_HOLDS_ACCESS' },
    ],
    [
      'was refused and is not there',
      { invitation: { answer: 'refused', code: 'LICENCE_LIMIT', message: 'No seats' } },
      nobody,
      { outcome: 'failed', code: 'LICENCE_LIMIT', message: 'No seats' },
    ],
    [
      'was refused without a code and is not there',
      { invitation: { answer: 'refused' } },
      nobody,
      { outcome: 'failed', code: 'REFUSED' },
    ],
    [
      'was refused and is there all the same',
      { invitation: { answer: 'refused' } },
      person,
      { outcome: 'invited' },
    ],
    [
      'was accepted and is not there',
      { invitation: { answer: 'accepted' } },
      nobody,
      { outcome: 'failed', code: 'NOT_FOUND_AFTER_INVITATION' },
    ],
    [
      'got no clear answer and is not there',
      { invitation: { answer: 'unclear', message: 'Gateway timeout' } },
      nobody,
      { outcome: 'failed', code: 'NOT_FOUND_AFTER_INVITATION', message: 'Gateway timeout' },
    ],
    [
      'got no clear answer and is there',
      { invitation: { answer: 'unclear' } },
      person,
      { outcome: 'invited' },
    ],
    [
      'was never invited and is not there',
      {},
      nobody,
      { outcome: 'failed', code: 'NOT_FOUND_AFTER_INVITATION' },
    ],
    [
      'could not be read back',
      { invitation: { answer: 'accepted' } },
      unknown,
      { outcome: 'failed', code: 'LOOK_UP_REFUSED', message: 'Forbidden' },
    ],
  ])('who %s', (_, changes, last, expected) => {
    const recipient = aRecipient({ ...ours, ...changes });
    expect(decide(recipient, last, 'leave')).toMatchObject(expected);
    expect(decide(recipient, last, 'remove')).toMatchObject(expected);
  });
});

describe('the outcome of somebody who was there before', () => {
  it.each<[string, Partial<Recipient>, LookUp, 'leave' | 'remove', object]>([
    [
      'without access',
      { standing: 'without-access' },
      person,
      'leave',
      { outcome: 'already-without-access' },
    ],
    [
      'inactive',
      { standing: 'inactive', access: [jira] },
      inactive,
      'remove',
      { outcome: 'already-without-access', code: 'INACTIVE' },
    ],
    [
      'with access, to be left',
      { standing: 'with-access', access: [jira] },
      person,
      'leave',
      { outcome: 'already-has-access' },
    ],
    [
      'with access, to be removed, who lost it',
      { standing: 'with-access', removals: [removal] },
      person,
      'remove',
      { outcome: 'access-removed' },
    ],
    [
      'with access, to be removed, which Atlassian refused',
      {
        standing: 'with-access',
        previewed: true,
        access: [jira],
        removals: [{ ...removal, answer: refusal }],
      },
      person,
      'remove',
      { outcome: 'needs-attention', code: 'GROUP_REFUSED' },
    ],
    [
      'with access by then, though the check saw none',
      { standing: 'without-access', access: [jira] },
      person,
      'remove',
      { outcome: 'already-has-access' },
    ],
    ['and is gone', { standing: 'with-access' }, nobody, 'leave', { outcome: 'failed', code: 'GONE' }],
    [
      'or not: nobody could tell',
      { standing: 'unknown' },
      person,
      'leave',
      { outcome: 'failed', code: 'STANDING_UNKNOWN' },
    ],
    [
      'and cannot be read back',
      { standing: 'with-access' },
      unknown,
      'leave',
      { outcome: 'failed', code: 'LOOK_UP_REFUSED' },
    ],
  ])('%s', (_, changes, last, existingAccess, expected) => {
    expect(decide(aRecipient(changes), last, existingAccess)).toMatchObject(expected);
  });
});

const anyAccess = fc.array(fc.constantFrom(jira, someAccess({ groupId: 'g-2', removable: false })), {
  maxLength: 2,
});
const anyRecipient = fc.record({
  ours: fc.option(fc.constant(true), { nil: undefined }),
  standing: fc.constantFrom(...standings),
  access: anyAccess,
  removals: fc.option(
    fc.constant(removal).map((one) => [one]),
    { nil: undefined },
  ),
});

it('never calls anybody invited who holds access or was not read back', () => {
  fc.assert(
    fc.property(
      anyRecipient,
      fc.constantFrom<LookUp>(nobody, unknown, person, inactive),
      fc.constantFrom<('leave' | 'remove')[]>('leave', 'remove'),
      (changes, last, existingAccess) => {
        const recipient = aRecipient(changes);
        const { outcome } = decide(recipient, last, existingAccess);
        const claimsNoAccess = ['invited', 'invited-access-removed', 'access-removed'].includes(outcome);
        if (claimsNoAccess) {
          expect(last.found).toBe('person');
          expect(recipient.access).toEqual([]);
        }
        if (outcome === 'invited' || outcome === 'invited-access-removed') expect(recipient.ours).toBe(true);
      },
    ),
  );
});

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
  ['cancelled', false],
  [undefined, false],
] as const)('an attempt after %s is possible: %s', (outcome, expected) => {
  expect(isRetryable(outcome)).toBe(expected);
});
