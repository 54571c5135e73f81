import type { Person } from '../people/person';
import type { Recipient } from './recipient';

/**
 * How it is known that a batch created somebody: its invitation's `answer` says so, they `joined` the organization not
 * before the invitation was sent, or they `appeared` after it and held nothing before it.
 */
export const proofs = ['answer', 'joined', 'appeared'] as const;
export type Proof = (typeof proofs)[number];

/** Who held access through a group when that was read, for routes that do not tell when somebody joined. */
export interface HoldersBefore {
  /** ISO 8601. Says nothing about people who were invited before it. */
  takenAt: string;
  accountIds: ReadonlySet<string>;
}

/** `unproven`: nothing tells whether the batch created them; nothing may be taken from them. */
export type Origin = { proof: Proof } | 'there-before' | 'unproven';

/**
 * Where somebody comes from who was absent when the batch looked, and is there now. That they were absent proves
 * nothing by itself: a search index lags behind what others do.
 */
export function originOf(
  recipient: Pick<Recipient, 'absent' | 'firstSentAt' | 'invitation'>,
  person: Person,
  tellsJoining: boolean,
  before: HoldersBefore | undefined,
): Origin {
  const { absent, firstSentAt, invitation } = recipient;
  if (absent === undefined) return 'there-before';
  const sentAt = firstSentAt ?? absent;
  if (invitation?.created && invitation.accountId === person.accountId) return { proof: 'answer' };
  const refused = invitation?.answer === 'refused';
  if (person.joinedAt !== undefined) {
    if (isEarlier(person.joinedAt, sentAt)) return 'there-before';
    return refused ? 'unproven' : { proof: 'joined' };
  }
  if (tellsJoining || before === undefined || isEarlier(sentAt, before.takenAt)) return 'unproven';
  if (before.accountIds.has(person.accountId)) return 'there-before';
  return refused ? 'unproven' : { proof: 'appeared' };
}

/** Compares at the precision of `time`: without fractions of a second, the whole second counts. */
function isEarlier(time: string, than: string): boolean {
  const ms = Date.parse(time);
  const thanMs = Date.parse(than);
  if (Number.isNaN(ms)) return true;
  return /\.\d+/.test(time) ? ms < thanMs : ms < Math.floor(thanMs / 1000) * 1000;
}
