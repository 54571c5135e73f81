import * as fc from 'fast-check';
import { decide } from '../../../../src/domain/run/outcome';
import type { LookUp } from '../../../../src/domain/people/person';
import type { Recipient } from '../../../../src/domain/run/recipient';
import { standings } from '../../../../src/domain/words';
import { proofs } from '../../../../src/domain/run/origin';
import { aRecipient, foundNobody, foundPerson, notKnown, someAccess } from '../../../support/builders.ts';

const nobody = foundNobody;
const unknown = notKnown('LOOK_UP_REFUSED', 'Forbidden');
const inPart = foundPerson({
  holdings: { complete: false, seen: [], doubt: { code: 'GROUPS_NOT_TOLD' } },
});
const person = foundPerson();
const inactive = foundPerson({ active: false });
const jira = someAccess();
const removal = { groupId: 'g-jira', groupName: 'jira-users' };
const refusal = { answer: 'refused' as const, status: 403, code: 'GROUP_REFUSED', message: 'Read-only' };

const at = '2026-11-24T09:00:00.000Z';
const sent = (answer: 'accepted' | 'refused' | 'unclear') => ({ sends: [{ from: at, to: at, answer }] });
const invited: Partial<Recipient> = { absent: at, standing: 'absent' };
const ours: Partial<Recipient> = { ...invited, ours: 'joined', ...sent('accepted') };

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
      'still is in a group of which the route cannot see what it grants',
      { unrated: [someAccess({ products: [] })] },
      person,
      { outcome: 'needs-attention', code: 'STILL_HOLDS_ACCESS' },
    ],
    ['was read in part only', {}, inPart, { outcome: 'needs-attention', code: 'GROUPS_NOT_TOLD' }],
    [
      'could not be read back',
      { invitation: { answer: 'accepted' } },
      unknown,
      { outcome: 'needs-attention', code: 'LOOK_UP_REFUSED', message: 'Forbidden' },
    ],
    ['holds a role that costs nothing', { free: [someAccess()] }, person, { outcome: 'invited' }],
  ])('who %s', (_, changes, last, expected) => {
    const recipient = aRecipient({ ...ours, ...changes });
    expect(decide(recipient, last, 'leave')).toMatchObject(expected);
    expect(decide(recipient, last, 'remove')).toMatchObject(expected);
  });
});

describe('the outcome of an address that was invited', () => {
  it.each<[string, Partial<Recipient>, LookUp, object]>([
    [
      'was refused and is not there',
      { invitation: { answer: 'refused', code: 'LICENCE_LIMIT', message: 'No seats' }, ...sent('refused') },
      nobody,
      { outcome: 'failed', code: 'LICENCE_LIMIT', message: 'No seats' },
    ],
    [
      'was refused without a code and is not there',
      { invitation: { answer: 'refused' }, ...sent('refused') },
      nobody,
      { outcome: 'failed', code: 'REFUSED' },
    ],
    [
      'was refused because somebody has it, whom nobody finds',
      { invitation: { answer: 'refused', code: 'ALREADY_EXISTS', message: 'Exists' }, ...sent('refused') },
      nobody,
      { outcome: 'needs-attention', code: 'EXISTS_NOT_FOUND', message: 'Exists' },
    ],
    [
      'was refused, and somebody without access is there',
      { invitation: { answer: 'refused' }, ...sent('refused') },
      person,
      { outcome: 'already-without-access' },
    ],
    [
      'was accepted and is not there',
      { invitation: { answer: 'accepted' }, ...sent('accepted') },
      nobody,
      { outcome: 'failed', code: 'NOT_FOUND_AFTER_INVITATION' },
    ],
    [
      'got no clear answer and is not there',
      { invitation: { answer: 'unclear', message: 'Gateway timeout' }, ...sent('unclear') },
      nobody,
      { outcome: 'failed', code: 'NOT_FOUND_AFTER_INVITATION', message: 'Gateway timeout' },
    ],
    [
      'is there without access, though nothing proves that the batch created the person',
      { invitation: { answer: 'unclear' }, ...sent('unclear') },
      person,
      { outcome: 'invited' },
    ],
    [
      'is there with access, and nothing proves that the batch created the person',
      { invitation: { answer: 'accepted' }, ...sent('accepted'), access: [jira] },
      person,
      { outcome: 'needs-attention', code: 'NOT_PROVEN_OURS' },
    ],
    [
      'is there, read in part',
      { invitation: { answer: 'accepted' }, ...sent('accepted') },
      inPart,
      { outcome: 'needs-attention', code: 'GROUPS_NOT_TOLD' },
    ],
    ['was never invited and is not there', {}, nobody, { outcome: 'failed' }],
    [
      'could not be read back after an invitation',
      { invitation: { answer: 'unclear' }, ...sent('unclear') },
      unknown,
      { outcome: 'needs-attention', code: 'LOOK_UP_REFUSED' },
    ],
    [
      'could not be read back and was refused',
      { invitation: { answer: 'refused' }, ...sent('refused') },
      unknown,
      { outcome: 'failed', code: 'LOOK_UP_REFUSED' },
    ],
  ])('which %s', (_, changes, last, expected) => {
    const recipient = aRecipient({ ...invited, ...changes });
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
      { outcome: 'deactivated', code: 'INACTIVE' },
    ],
    [
      'inactive and in no group',
      { standing: 'inactive' },
      inactive,
      'leave',
      { outcome: 'already-without-access', code: 'INACTIVE' },
    ],
    [
      'of whom only a part is known',
      { standing: 'unknown' },
      inPart,
      'leave',
      { outcome: 'needs-attention', code: 'GROUPS_NOT_TOLD' },
    ],
    [
      'with access, of whom only a part is known',
      { standing: 'with-access', access: [jira] },
      inPart,
      'leave',
      { outcome: 'already-has-access' },
    ],
    [
      'with access, to be removed, with a group that the preview did not show',
      { standing: 'with-access', confirmed: ['g-other'], access: [jira] },
      person,
      'remove',
      { outcome: 'needs-attention', code: 'NOT_IN_PREVIEW' },
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
      { standing: 'with-access', confirmed: ['g-jira'], removals: [removal] },
      person,
      'remove',
      { outcome: 'access-removed' },
    ],
    [
      'with access, to be removed, which Atlassian refused',
      {
        standing: 'with-access',
        confirmed: ['g-jira'],
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
  ours: fc.option(fc.constantFrom(...proofs), { nil: undefined }),
  absent: fc.option(fc.constant(at), { nil: undefined }),
  standing: fc.constantFrom(...standings),
  access: anyAccess,
  removals: fc.option(
    fc.constant(removal).map((one) => [one]),
    { nil: undefined },
  ),
});

it('never calls anybody invited who holds access or was not read back completely', () => {
  fc.assert(
    fc.property(
      anyRecipient,
      fc.constantFrom<LookUp>(nobody, unknown, person, inactive, inPart),
      fc.constantFrom<('leave' | 'remove')[]>('leave', 'remove'),
      (changes, last, existingAccess) => {
        const recipient = aRecipient(changes);
        const { outcome } = decide(recipient, last, existingAccess);
        const claimsNoAccess = ['invited', 'invited-access-removed', 'access-removed'].includes(outcome);
        if (claimsNoAccess) {
          expect(last.found).toBe('person');
          expect(last).not.toBe(inPart);
          expect(recipient.access).toEqual([]);
        }
        if (outcome === 'invited-access-removed') expect(recipient.ours).toBeDefined();
      },
    ),
  );
});
