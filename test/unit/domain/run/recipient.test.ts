import { forNewAttempt, groupsRemoved } from '../../../../src/domain/run/attempt';
import {
  checked,
  knownAccount,
  newRecipient,
  noted,
  seen,
  standingOf,
} from '../../../../src/domain/run/recipient';
import type { LookUp } from '../../../../src/domain/people/person';
import type { Access } from '../../../../src/domain/people/access';
import {
  aRecipient,
  atStart,
  foundNobody,
  foundPerson,
  holding,
  notKnown,
  someAccess,
} from '../../../support/builders.ts';

const nobody = foundNobody;
const unknown = notKnown('LOOK_UP_REFUSED', 'Forbidden');
const withAccess = foundPerson({ holdings: holding([someAccess()]) });
const freeRole = someAccess({
  groupId: 'g-help',
  roles: [{ product: 'jira-servicedesk', role: 'customer' }],
});
const inPart = (seenAccess: Access[]) =>
  foundPerson({ holdings: { complete: false, seen: seenAccess, doubt: { code: 'GROUPS_NOT_TOLD' } } });

describe('the standing of an address', () => {
  it.each<[string, LookUp, string]>([
    ['nobody has it', nobody, 'absent'],
    ['nobody could tell', unknown, 'unknown'],
    ['a person without access has it', foundPerson(), 'without-access'],
    ['a person with access has it', withAccess, 'with-access'],
    [
      'an inactive person has it, whatever they hold',
      foundPerson({ active: false, holdings: holding([someAccess()]) }),
      'inactive',
    ],
    [
      'a person with roles that cost nothing has it',
      foundPerson({ holdings: holding([], { free: [freeRole] }) }),
      'without-access',
    ],
    ['a person has it of whom no access is seen, but not everything', inPart([]), 'unknown'],
    ['a person has it of whom only a free role is seen, but not everything', inPart([freeRole]), 'unknown'],
    [
      'a person has it of whom some access is seen, but not everything',
      inPart([someAccess()]),
      'with-access',
    ],
  ])('where %s', (_, lookUp, expected) => {
    expect(standingOf(lookUp)).toBe(expected);
  });
});

describe('the first sight of an address in a run', () => {
  it('notes when nobody had it, which makes nobody ours', () => {
    const now = noted(newRecipient('ada@example.com'), nobody);
    expect(now).toMatchObject({ absent: atStart, standing: 'absent' });
    expect(now.ours).toBeUndefined();
  });

  it.each([unknown, withAccess, foundPerson(), inPart([])])('calls nobody else absent', (lookUp) => {
    expect(noted(newRecipient('ada@example.com'), lookUp).absent).toBeUndefined();
  });

  it('never takes back that somebody is ours, nor what they were before', () => {
    const first = { ...noted(newRecipient('ada@example.com'), nobody), ours: 'joined' as const };
    expect(noted(first, withAccess)).toMatchObject({ ours: 'joined', standing: 'absent', accessBefore: [] });
  });

  it('claims nothing of another account that has the address now', () => {
    const sends = [{ from: atStart, to: atStart, answer: 'accepted' as const }];
    const first = aRecipient({
      accountId: 'first',
      absent: atStart,
      ours: 'joined',
      sends,
      confirmed: ['g-1'],
      removals: [{ groupId: 'g-1', groupName: 'One' }],
    });
    const { ours, removals, confirmed, sends: left } = seen(first, withAccess);
    expect({ ours, removals, confirmed, left }).toEqual({ confirmed: [], left: [] });
    expect(seen({ ...first, accountId: undefined }, withAccess)).toMatchObject({ ours: 'joined', sends });
  });

  it('leaves the invitation as a proof for who has the address now, if it had created nobody else', () => {
    const sends = [{ from: atStart, to: atStart, answer: 'accepted' as const }];
    expect(seen(aRecipient({ accountId: 'first', absent: atStart, sends }), withAccess).sends).toEqual(sends);
  });

  it('leaves open where somebody comes from whom an earlier attempt invited', () => {
    const sends = [{ from: atStart, to: atStart, answer: 'unclear' as const }];
    const again = noted(aRecipient({ absent: atStart, standing: 'absent', sends }), withAccess);
    expect(again).toMatchObject({ absent: atStart, standing: 'absent', access: [someAccess()] });
  });

  it('keeps what somebody held when first seen', () => {
    const first = noted(newRecipient('ada@example.com'), withAccess);
    expect(noted(first, foundPerson()).accessBefore).toEqual([someAccess()]);
  });
});

it('confirms for a removal the groups that the check found removable, and for nobody without access', () => {
  const kept = someAccess({ groupId: 'g-sync', removable: false, keptBecause: 'synchronised' });
  const holder = foundPerson({ holdings: holding([someAccess(), kept]) });
  expect(checked(newRecipient('ada@example.com'), holder).confirmed).toEqual(['g-jira']);
  expect(checked(aRecipient({ confirmed: ['g-jira'] }), foundPerson())).not.toHaveProperty('confirmed');
});

describe('a later sight', () => {
  it('that says nothing changes nothing but says why', () => {
    const recipient = aRecipient({ access: [someAccess()], accountId: 'account-1' });
    expect(seen(recipient, unknown)).toEqual({
      ...recipient,
      doubt: { code: 'LOOK_UP_REFUSED', message: 'Forbidden' },
    });
  });

  it('brings identity and access, and drops an earlier complaint', () => {
    const recipient = seen(aRecipient(), unknown);
    const now = seen(
      recipient,
      foundPerson({ name: 'Ada', holdings: holding([someAccess()], { free: [freeRole] }) }),
    );
    expect(now).toEqual({
      ...aRecipient(),
      accountId: 'account-1',
      name: 'Ada',
      access: [someAccess()],
      free: [freeRole],
    });
  });

  it('in part shows what was seen and says that it is not all', () => {
    const now = seen(aRecipient(), inPart([someAccess(), freeRole]));
    expect(now).toMatchObject({ access: [someAccess()], doubt: { code: 'GROUPS_NOT_TOLD' } });
  });

  it('of nobody leaves no access', () => {
    expect(seen(aRecipient({ access: [someAccess()] }), nobody).access).toEqual([]);
  });
});

it('keeps for a new attempt who somebody is, whether they are ours and what was to be removed', () => {
  const removals = [{ groupId: 'g-jira', groupName: 'jira-users' }];
  const tried = aRecipient({
    ours: 'joined',
    standing: 'absent',
    accessBefore: [],
    accountId: 'account-1',
    removals,
    invitation: { answer: 'refused' },
    invitations: 1,
    outcome: 'failed',
    code: 'REFUSED',
    message: 'No',
    verifiedAt: 'then',
    steps: [{ step: 'invite', at: 'then' }],
  });
  expect(forNewAttempt(tried)).toEqual({
    ...aRecipient(),
    ours: 'joined',
    standing: 'absent',
    accessBefore: [],
    accountId: 'account-1',
    removals,
  });
});

it('keeps for a new attempt invitations that may have created somebody, and forgets those that were refused', () => {
  const [refused, unclear] = (['refused', 'unclear'] as const).map((answer) => ({
    from: atStart,
    to: atStart,
    answer,
  }));
  const tried = aRecipient({ absent: atStart, standing: 'absent', accessBefore: [], outcome: 'failed' });
  const again = forNewAttempt({ ...tried, sends: [refused, unclear].flatMap((send) => send ?? []) });
  expect(again).toMatchObject({ absent: atStart, sends: [unclear], accessBefore: [] });
  const forgotten = forNewAttempt({ ...tried, sends: [refused].flatMap((send) => send ?? []) });
  expect(forgotten.absent).toBeUndefined();
  expect(forgotten.sends).toBeUndefined();
  expect(forgotten.accessBefore).toBeUndefined();
});

it('keeps for a new attempt that an invitation went out whose answer was lost, and none that was never sent', () => {
  const tried = aRecipient({ absent: atStart, standing: 'absent', outcome: 'needs-attention' });
  const lost = forNewAttempt({ ...tried, invitation: { answer: 'unclear', code: 'ANSWER_LOST' } });
  expect(lost).toMatchObject({ absent: atStart, sends: [{ from: atStart, answer: 'unclear' }] });
  const unsent = forNewAttempt({ ...tried, invitation: { answer: 'unclear', code: 'NO_CLEAR_ANSWER' } });
  expect([unsent.absent, unsent.sends]).toEqual([undefined, undefined]);
});

it('is read in a new attempt by the account that an invitation named', () => {
  const send = { from: atStart, to: atStart, answer: 'accepted' as const };
  const tried = aRecipient({ absent: atStart, sends: [{ ...send, accountId: 'named' }, send] });
  expect(knownAccount(forNewAttempt(tried))).toBe('named');
  expect(knownAccount({ ...tried, accountId: 'seen' })).toBe('seen');
});

it('asks again in a new attempt for groups that Atlassian refused to take off', () => {
  const group = { groupId: 'g-jira', groupName: 'jira-users' };
  const tried = aRecipient({ removals: [{ ...group, answer: { answer: 'refused' } }] });
  expect(forNewAttempt(tried).removals).toEqual([group]);
});

it('keeps for a new attempt what was confirmed and is still owed', () => {
  const [one, other] = ['g-1', 'g-2'].map((groupId) => ({ groupId, groupName: groupId }));
  const answer = { answer: 'unclear' as const };
  const tried = aRecipient({
    standing: 'with-access',
    confirmed: ['g-1', 'g-2'],
    access: [someAccess({ groupId: 'g-2' })],
    removals: [one, other].flatMap((group) => (group ? [{ ...group, answer }] : [])),
  });
  expect(forNewAttempt(tried).confirmed).toEqual(['g-2']);
  // Read in part, nobody knows whether the other one is gone.
  expect(forNewAttempt({ ...tried, doubt: { code: 'GROUPS_NOT_TOLD' } }).confirmed).toEqual(['g-1', 'g-2']);
});

it('counts a group as removed only when it is not held any more', () => {
  const recipient = aRecipient({
    access: [someAccess({ groupId: 'g-2' })],
    removals: [
      { groupId: 'g-1', groupName: 'One' },
      { groupId: 'g-2', groupName: 'Two', answer: { answer: 'done' } },
    ],
  });
  expect(groupsRemoved(recipient)).toEqual([{ groupId: 'g-1', groupName: 'One' }]);
});
