import { originOf, type HoldersBefore, type Send } from '../../../../src/domain/run/origin';
import type { Person } from '../../../../src/domain/people/person';
import { aPerson } from '../../../support/builders.ts';

const time = (seconds: number): string => new Date(Date.UTC(2026, 10, 24, 9, 0, seconds)).toISOString();
const absent = time(10);
const sent = (answer: Send['answer'], from = 20, to = 25): Send => ({
  from: time(from),
  to: time(to),
  answer,
});
const joined = (seconds: number) => aPerson({ joinedAt: time(seconds) });
const seenAs = (person: Person, seconds = 60) => ({
  found: 'person' as const,
  person,
  at: time(seconds),
  through: 'organization' as const,
});
const holders = (...accountIds: string[]): HoldersBefore => ({
  takenAt: time(11),
  accountIds: new Set(accountIds),
});

describe('somebody who was absent and is there now, where joining is told', () => {
  it.each([
    ['joined while an invitation was under way', [sent('unclear')], 22, { proof: 'joined' }],
    ['joined at the very moment it was sent', [sent('accepted')], 20, { proof: 'joined' }],
    ['joined some time after it was accepted', [sent('accepted')], 300, { proof: 'joined' }],
    [
      'joined after one that was unclear, when others may have added them',
      [sent('unclear')],
      300,
      'unproven',
    ],
    ['joined after one that was refused', [sent('refused')], 300, 'unproven'],
    ['joined while one was under way that was refused', [sent('refused')], 22, { proof: 'joined' }],
    ['joined between the look-up and the invitation', [sent('accepted')], 15, 'there-before'],
    ['joined a minute before the run', [sent('accepted')], -60, 'there-before'],
    [
      'joined during the second invitation',
      [sent('unclear', 20, 25), sent('accepted', 40, 41)],
      40,
      { proof: 'joined' },
    ],
    ['joined between two unclear ones', [sent('unclear', 20, 25), sent('unclear', 40, 41)], 30, 'unproven'],
  ] as const)('%s', (_, sends, seconds, expected) => {
    expect(originOf({ absent, sends: [...sends] }, seenAs(joined(seconds)), true, undefined)).toEqual(
      expected,
    );
  });

  it('is ours where the answer to the invitation was lost with the invocation that sent it', () => {
    expect(originOf({ absent }, seenAs(joined(12)), true, undefined)).toEqual({ proof: 'joined' });
    expect(originOf({ absent }, seenAs(joined(9)), true, undefined)).toBe('there-before');
    expect(originOf({ absent }, seenAs(joined(3_600)), true, undefined)).toBe('unproven');
  });

  it('is of unknown origin where only an invitation that was lost can have created them', () => {
    const sends = [sent('lost', 10, 30), sent('refused', 31, 32)];
    for (const seconds of [12, 30, 40])
      expect(originOf({ absent, sends }, seenAs(joined(seconds)), true, undefined)).toBe('unproven');
    const again = [...sends, sent('accepted', 50, 51)];
    expect(originOf({ absent, sends: again }, seenAs(joined(50)), true, undefined)).toEqual({
      proof: 'joined',
    });
  });

  it('is of unknown origin where the answer leaves the date out or garbles it', () => {
    expect(originOf({ absent, sends: [sent('accepted')] }, seenAs(aPerson()), true, holders())).toBe(
      'unproven',
    );
    const garbled = aPerson({ joinedAt: 'last week' });
    expect(originOf({ absent, sends: [sent('accepted')] }, seenAs(garbled), true, undefined)).toBe(
      'unproven',
    );
  });

  it('compares whole seconds where the date has no fractions of one', () => {
    const sends = [
      { from: '2026-11-24T09:00:20.700Z', to: '2026-11-24T09:00:20.900Z', answer: 'accepted' as const },
    ];
    const person = aPerson({ joinedAt: '2026-11-24T09:00:20Z' });
    expect(originOf({ absent, sends }, seenAs(person), true, undefined)).toEqual({ proof: 'joined' });
  });
});

describe('where joining is not told', () => {
  it('is ours who held nothing before the invitation', () => {
    expect(
      originOf({ absent, sends: [sent('accepted')] }, seenAs(aPerson()), false, holders('other')),
    ).toEqual({
      proof: 'appeared',
    });
    expect(originOf({ absent }, seenAs(aPerson()), false, holders('other'))).toEqual({ proof: 'appeared' });
  });

  it('is ours whose first invitation was lost and whose next came after the holders were read', () => {
    const origin = (...sends: Send[]) =>
      originOf({ absent, sends }, seenAs(aPerson()), false, holders('other'));
    expect(origin(sent('lost', 10, 15), sent('unclear'))).toEqual({ proof: 'appeared' });
    expect(origin(sent('lost', 10, 15), sent('unclear', 5, 6))).toBe('unproven');
    expect(origin(sent('lost', 10, 15), sent('refused'))).toBe('unproven');
    // Of an earlier attempt: whom it created held access when the holders were read for this one.
    expect(origin(sent('lost', 5, 8))).toBe('unproven');
    expect(
      originOf({ absent, sends: [sent('lost', 5, 8)] }, seenAs(aPerson()), false, holders('account-1')),
    ).toBe('unproven');
  });

  it('was there before who held access before the invitation', () => {
    expect(
      originOf({ absent, sends: [sent('accepted')] }, seenAs(aPerson()), false, holders('account-1')),
    ).toBe('there-before');
  });

  it.each([
    ['who held access is not known', [sent('accepted')], undefined],
    ['who held access was read after the first invitation', [sent('unclear', 5, 6)], holders('other')],
    ['every invitation was refused', [sent('refused')], holders('other')],
  ] as const)('is of unknown origin where %s', (_, sends, before) => {
    expect(originOf({ absent, sends: [...sends] }, seenAs(aPerson()), false, before)).toBe('unproven');
  });

  it('is ours where the answer says that this call created the account', () => {
    const created = { ...sent('accepted'), created: true, accountId: 'account-1' };
    expect(originOf({ absent, sends: [created] }, seenAs(aPerson()), false, undefined)).toEqual({
      proof: 'answer',
    });
    const other = aPerson({ accountId: 'other' });
    expect(originOf({ absent, sends: [created] }, seenAs(other), false, undefined)).toBe('unproven');
    expect(originOf({ absent, sends: [created] }, seenAs(other), false, holders())).toBe('unproven');
  });
});

it('is not ours who has the address after the account that an answer names, in whichever attempt', () => {
  const naming = (accountId: string, answer: Send['answer'] = 'accepted') => ({ ...sent(answer), accountId });
  const origin = (...sends: Send[]) => [
    originOf({ absent, sends }, seenAs(joined(30)), true, undefined),
    originOf({ absent, sends }, seenAs(aPerson()), false, holders()),
  ];
  expect(origin(naming('other'))).toEqual(['unproven', 'unproven']);
  expect(origin(naming('other'), sent('refused', 40, 41))).toEqual(['unproven', 'unproven']);
  expect(origin(naming('account-1'))).toEqual([{ proof: 'joined' }, { proof: 'appeared' }]);
  expect(origin(naming('other'), sent('accepted', 28, 29))).toEqual([
    { proof: 'joined' },
    { proof: 'appeared' },
  ]);
});

it('is of unknown origin who joined long ago and holds what an invitation may have given', () => {
  const holding = (changes: Partial<Person>) =>
    aPerson({
      joinedAt: time(-86_400),
      holdings: {
        complete: true,
        access: [{ groupId: 'g', groupName: 'g', products: ['jira-software'], removable: true }],
        free: [],
        unrated: [],
      },
      ...changes,
    });
  const origin = (person: Person, answer: Send['answer']) =>
    originOf({ absent, sends: [sent(answer)] }, seenAs(person), true, undefined);
  expect(origin(holding({}), 'accepted')).toBe('unproven');
  expect(origin(holding({}), 'unclear')).toBe('unproven');
  expect(origin(holding({}), 'refused')).toBe('there-before');
  expect(origin(holding({ joinedAt: time(15) }), 'accepted')).toBe('there-before');
  const part = { complete: false as const, seen: [], doubt: { code: 'GROUPS_NOT_TOLD' } };
  expect(origin(holding({ holdings: part }), 'accepted')).toBe('unproven');
  expect(origin(joined(-86_400), 'accepted')).toBe('there-before');
});

it('is of unknown origin who is first seen long after an invitation was lost', () => {
  const origin = (seconds: number) =>
    originOf({ absent }, seenAs(aPerson(), seconds), false, holders('other'));
  expect(origin(10 + 15 * 60)).toEqual({ proof: 'appeared' });
  expect(origin(11 + 15 * 60)).toBe('unproven');
});

it('was there before who was not absent', () => {
  expect(originOf({ sends: [sent('accepted')] }, seenAs(joined(22)), true, undefined)).toBe('there-before');
});

it('was there before whose account is none that the route makes, whatever was sent', () => {
  const person = { ...joined(22), notOfRoute: true };
  expect(originOf({ absent, sends: [sent('accepted')] }, seenAs(person), false, holders())).toBe(
    'there-before',
  );
});
