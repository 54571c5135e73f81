import type { InviteAnswer, LookUp, Person, SentWithin } from '../people/person';

/**
 * How it is known that a batch created somebody: its invitation's `answer` says so, they `joined` the organization while
 * it was sent, or they `appeared` after it and held nothing before it.
 */
export const proofs = ['answer', 'joined', 'appeared'] as const;
export type Proof = (typeof proofs)[number];

/**
 * One invitation: when it was under way, and what it was answered. `lost`: the invocation ended before it stored whether it
 * sent one, and nobody was seen at `to`; that somebody comes may be its doing, which it does not prove.
 */
export interface Send extends SentWithin, Pick<InviteAnswer, 'accountId' | 'created'> {
  answer: InviteAnswer['answer'] | 'lost';
}

/** What a batch did about an address: when nobody had it, and what was sent and answered. */
interface Invited {
  absent?: string | undefined;
  sends?: Send[] | undefined;
}

/** Who held access through a group when that was read, for routes that do not tell when somebody joined. */
export interface HoldersBefore {
  /** ISO 8601. Says nothing about people who were invited before it. */
  takenAt: string;
  /** Undefined where they could not be read. */
  accountIds: ReadonlySet<string> | undefined;
  /** Readings in a row, since these were taken, that came to no end. */
  unread?: number | undefined;
}

/** `unproven`: nothing tells whether the batch created them; nothing may be taken from them. */
export type Origin = { proof: Proof } | 'there-before' | 'unproven';

/**
 * An invitation whose answer was lost with the invocation was sent within this time after the address was noted: the call
 * follows the note, with a few short waits at most. What is wider would claim whom others add before the work is taken up.
 */
const lostSendMs = 60_000;
/** Work that broke off is taken up within this time. Whoever is first seen later may be anybody's doing where nothing tells when they joined. */
const takenUpMs = 15 * 60_000;

/**
 * Where somebody comes from who was absent when the batch looked, and is there now. That they were absent proves
 * nothing by itself: a search index lags behind what others do.
 */
export function originOf(
  recipient: Invited,
  { person, at }: Extract<LookUp, { found: 'person' }>,
  tellsJoining: boolean,
  before: HoldersBefore | undefined,
): Origin {
  const { absent } = recipient;
  if (absent === undefined || person.notOfRoute) return 'there-before';
  const all = recipient.sends ?? [lostSend(absent)];
  const sends = all.filter((send) => isAbout(send, person));
  if (sends.some(({ created }) => created)) return { proof: 'answer' };
  const firstFrom = all[0]?.from ?? absent;
  const { joinedAt } = person;
  if (joinedAt !== undefined && !Number.isNaN(Date.parse(joinedAt))) {
    if (isEarlier(joinedAt, absent) && mayHaveReturned(person, sends)) return 'unproven';
    if (isEarlier(joinedAt, firstFrom)) return 'there-before';
    return sends.some((send) => covers(send, joinedAt)) ? { proof: 'joined' } : 'unproven';
  }
  if (tellsJoining || before?.accountIds === undefined) return 'unproven';
  // They may hold what an invitation gave them that was sent before the holders were read.
  if (recipient.sends && sends.some((send) => isBefore(send, before))) return 'unproven';
  if (before.accountIds.has(person.accountId)) return 'there-before';
  const isLate = !recipient.sends && Date.parse(at) - Date.parse(absent) > takenUpMs;
  return sends.some(mayHaveWorked) && !isLate ? { proof: 'appeared' } : 'unproven';
}

const mayHaveWorked = ({ answer }: Send): boolean => answer === 'accepted' || answer === 'unclear';

/**
 * Atlassian tells when somebody was added to the organization first. Who had left it and is invited again joined long ago and
 * yet may hold what the invitation gave them; what somebody holds whom a search index missed looks the same.
 */
const mayHaveReturned = ({ holdings }: Person, sends: readonly Send[]): boolean =>
  (!holdings.complete || holdings.access.length > 0) && sends.some(mayHaveWorked);

/**
 * Whether an invitation was sent before the holders were read. Those of the same attempt are stored before each of its
 * invitations, so one that was lost went out after them, unless they were read when the work had been taken up.
 */
const isBefore = ({ from, to, answer }: Send, { takenAt }: HoldersBefore): boolean =>
  isEarlier(answer === 'lost' ? to : from, takenAt);

/** An invitation that names an account has no part in another one under the same address. */
const isAbout = ({ accountId, created }: Send, person: Person): boolean =>
  accountId === undefined ? !created : accountId === person.accountId;

/** An invitation of which only its person tells, who is there when the work is taken up. */
export const lostSend = (absent: string): Send => ({
  from: absent,
  to: new Date(Date.parse(absent) + lostSendMs).toISOString(),
  answer: 'unclear',
});

/** An accepted invitation may take effect later; whatever else was answered, only what happened meanwhile is its doing. */
const covers = ({ from, to, answer }: Send, joinedAt: string): boolean =>
  answer !== 'lost' && !isEarlier(joinedAt, from) && (answer === 'accepted' || !isEarlier(to, joinedAt));

/** Compares at the precision of `time`: without fractions of a second, the whole second counts. */
function isEarlier(time: string, than: string): boolean {
  const ms = Date.parse(time);
  const thanMs = Date.parse(than);
  return /\.\d+/.test(time) ? ms < thanMs : ms < Math.floor(thanMs / 1000) * 1000;
}
