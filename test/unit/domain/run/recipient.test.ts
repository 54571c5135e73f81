import {
  forNewAttempt,
  groupsRemoved,
  newRecipient,
  noted,
  seen,
  standingOf,
} from '../../../../src/domain/run/recipient';
import type { LookUp } from '../../../../src/domain/people/person';
import { aRecipient, foundPerson, someAccess } from '../../../support/builders.ts';

const nobody: LookUp = { found: 'nobody' };
const unknown: LookUp = { found: 'unknown', code: 'LOOK_UP_REFUSED', message: 'Forbidden' };
const withAccess = foundPerson({ access: [someAccess()] });

describe('the standing of an address', () => {
  it.each<[string, LookUp, string]>([
    ['nobody has it', nobody, 'absent'],
    ['nobody could tell', unknown, 'unknown'],
    ['a person without access has it', foundPerson(), 'without-access'],
    ['a person with access has it', withAccess, 'with-access'],
    [
      'an inactive person has it, whatever they hold',
      foundPerson({ active: false, access: [someAccess()] }),
      'inactive',
    ],
  ])('where %s', (_, lookUp, expected) => {
    expect(standingOf(lookUp)).toBe(expected);
  });
});

describe('the first sight of an address', () => {
  it('makes whoever is absent ours', () => {
    expect(noted(newRecipient('ada@example.com'), nobody)).toMatchObject({ ours: true, standing: 'absent' });
  });

  it.each([unknown, withAccess, foundPerson()])('makes nobody else ours', (lookUp) => {
    expect(noted(newRecipient('ada@example.com'), lookUp).ours).toBeUndefined();
  });

  it('never takes back that somebody is ours, nor what they were before', () => {
    const first = noted(newRecipient('ada@example.com'), nobody);
    expect(noted(first, withAccess)).toMatchObject({ ours: true, standing: 'absent', accessBefore: [] });
  });

  it('keeps what somebody held when first seen', () => {
    const first = noted(newRecipient('ada@example.com'), withAccess);
    expect(noted(first, foundPerson()).accessBefore).toEqual([someAccess()]);
  });
});

describe('a later sight', () => {
  it('that says nothing changes nothing but says why', () => {
    const recipient = aRecipient({ access: [someAccess()], accountId: 'account-1' });
    expect(seen(recipient, unknown)).toEqual({
      ...recipient,
      code: 'LOOK_UP_REFUSED',
      message: 'Forbidden',
    });
  });

  it('brings identity and access, and drops an earlier complaint', () => {
    const recipient = seen(aRecipient(), unknown);
    const now = seen(recipient, foundPerson({ name: 'Ada', access: [someAccess()] }));
    expect(now).toEqual({
      ...aRecipient(),
      accountId: 'account-1',
      name: 'Ada',
      access: [someAccess()],
    });
  });

  it('of nobody leaves no access', () => {
    expect(seen(aRecipient({ access: [someAccess()] }), nobody).access).toEqual([]);
  });
});

it('keeps for a new attempt who somebody is, whether they are ours and what was to be removed', () => {
  const removals = [{ groupId: 'g-jira', groupName: 'jira-users' }];
  const tried = aRecipient({
    ours: true,
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
  expect(forNewAttempt(tried, true)).toEqual({
    ...aRecipient(),
    ours: true,
    standing: 'absent',
    accessBefore: [],
    accountId: 'account-1',
    removals,
  });
});

it('forgets for a new attempt that somebody would have been ours whom Atlassian refused and nobody saw', () => {
  const refused = aRecipient({
    ours: true,
    standing: 'absent',
    accessBefore: [],
    invitation: { answer: 'refused' },
    outcome: 'failed',
  });
  expect(forNewAttempt(refused, true).ours).toBeUndefined();
  expect(forNewAttempt({ ...refused, accountId: 'account-1' }, true).ours).toBe(true);
  expect(forNewAttempt({ ...refused, invitation: { answer: 'unclear' } }, true).ours).toBe(true);
});

it('cannot tell, where look-ups miss deactivated people, whose somebody is who was never found', () => {
  const invitation = { answer: 'accepted' as const };
  const lost = aRecipient({
    ours: true,
    standing: 'absent',
    accessBefore: [],
    invitation,
    outcome: 'failed',
  });
  expect(forNewAttempt(lost, false)).toMatchObject({ ours: undefined, missed: true });
  expect(forNewAttempt(lost, true)).toMatchObject({ ours: true });
  expect(forNewAttempt({ ...lost, accountId: 'account-1' }, false)).toMatchObject({ ours: true });
});

it('asks again in a new attempt for groups that Atlassian refused to take off', () => {
  const group = { groupId: 'g-jira', groupName: 'jira-users' };
  const tried = aRecipient({ removals: [{ ...group, answer: { answer: 'refused' } }] });
  expect(forNewAttempt(tried, true).removals).toEqual([group]);
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
