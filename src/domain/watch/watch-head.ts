import type { BatchNotice } from '../batches/notice';
import type { Access } from '../people/access';
import type { Finding, FindingState } from './finding';
import { isOfJira } from './pieces';
import { clearSince, type Watched, type WatchState } from './watched';

/** Counts of the people watched, kept true by whoever changes one of them. */
export interface WatchFigures {
  people: number;
  states: Partial<Record<WatchState, number>>;
  /** Of those in the organization, who has not accepted yet. */
  pending: number;
  /** Of those in the organization, how many are needed until which day at most, by `YYYY-MM-DD`. */
  ends: Record<string, number>;
}

/** What one look came to. */
export interface WatchPoint {
  at: string;
  people: number;
  withAccess: number;
  unknown: number;
}

/** A look at everybody that is under way. */
export interface LookUnderWay {
  beganAt: string;
  /** The part to go on with. */
  next: number;
}

/** A batch whose people are to be watched: those it invited, or with `all` everybody on it who is there. */
export interface Intake {
  batchId: string;
  /** The attempt that came to its end, and whose people are meant; absent: those of every attempt. */
  attempt?: number | undefined;
  all?: boolean | undefined;
}

/** Where the watch stands. */
export interface WatchHead {
  v: 1;
  /** Batches that ended before anybody was watched are noted. */
  begun?: boolean | undefined;
  figures: WatchFigures;
  /** Findings by state. */
  findings: Record<FindingState, number>;
  /** Batches whose people are still to be taken up. */
  intake: Intake[];
  /** The organization in which people are looked at; absent before the first look with a key, and once the watch was turned off. */
  orgId?: string | undefined;
  look?: LookUnderWay | undefined;
  lease?: { owner: string; untilMs: number } | undefined;
  /** When the last look at everybody began. */
  lookedAt?: string | undefined;
  /** It was made through Jira, which tells of its own products alone. */
  lookedThrough?: 'jira' | undefined;
  /** With whom the next look goes on that reads some by themselves in turn: a place among all. */
  rollFrom: number;
  /** Why looking does not go on. */
  notice?: BatchNotice | undefined;
}

export const emptyWatch: WatchHead = {
  v: 1,
  figures: { people: 0, states: {}, pending: 0, ends: {} },
  findings: { open: 0, allowed: 0, removed: 0, gone: 0 },
  intake: [],
  rollFrom: 0,
};

/** Looks so far, oldest first; one a day beyond the last ones. Kept apart: the head is written much more often. */
export interface WatchHistory {
  v: 1;
  points: WatchPoint[];
}

/** Parts that the people watched are kept in, by the first byte of a digest of their account. */
export const watchParts = 256;
export const partOf = (accountId: string, hash: (text: string) => string): number =>
  Number.parseInt(hash(accountId).slice(0, 2), 16);

/** One part of the people watched, in the order of their accounts. */
export interface WatchPart {
  v: 1;
  part: number;
  people: Watched[];
}

export const emptyPart = (part: number): WatchPart => ({ v: 1, part, people: [] });

/** The part with some people changed or added; undefined removes one. */
export function withPeople(
  part: WatchPart,
  changes: ReadonlyMap<string, (known: Watched | undefined) => Watched | undefined>,
): WatchPart {
  const people = new Map(part.people.map((person) => [person.accountId, person]));
  for (const [accountId, change] of changes) {
    const changed = change(people.get(accountId));
    if (changed) people.set(accountId, changed);
    else people.delete(accountId);
  }
  const sorted = [...people.values()].sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
  return { ...part, people: sorted };
}

export const isPending = ({ state, accepted }: Pick<Watched, 'state' | 'accepted'>): boolean =>
  accepted === false && state !== 'gone' && state !== 'inactive';

/** The figures after a part was changed. */
export function withPart(figures: WatchFigures, before: WatchPart, after: WatchPart): WatchFigures {
  return {
    people: figures.people + after.people.length - before.people.length,
    states: recounted(figures.states, before, after, ({ state }) => state),
    ends: recounted(figures.ends, before, after, lastDayOf),
    pending: figures.pending + after.people.filter(isPending).length - before.people.filter(isPending).length,
  };
}

/** Counts by a word, of which each person has one or none; a word that nobody has is not among them. */
function recounted<T extends string>(
  counts: Partial<Record<T, number>>,
  before: WatchPart,
  after: WatchPart,
  wordOf: (person: Watched) => T | undefined,
): Record<T, number> {
  const sums = new Map(Object.entries(counts) as [T, number][]);
  const count = (people: readonly Watched[], sign: 1 | -1): void => {
    for (const word of people.map(wordOf))
      if (word !== undefined) sums.set(word, (sums.get(word) ?? 0) + sign);
  };
  count(before.people, -1);
  count(after.people, 1);
  return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0)) as Record<T, number>;
}

/** The last day on which somebody who is there is needed. */
const lastDayOf = ({ endsOn, state }: Watched): string | undefined => (state === 'gone' ? undefined : endsOn);

/** The last day on which the person was needed is over, and they are there still. */
export const isEnded = (person: Watched, today: string): boolean => {
  const day = lastDayOf(person);
  return day !== undefined && day < today;
};

/** How many people those are. */
export const endedOf = ({ ends }: WatchFigures, today: string): number =>
  Object.entries(ends).reduce((sum, [day, people]) => (day < today ? sum + people : sum), 0);

/** The counts of findings after one was made or changed. */
export function withFinding(
  head: WatchHead,
  before: Pick<Finding, 'state'> | undefined,
  after: Pick<Finding, 'state'>,
): WatchHead {
  const findings = { ...head.findings };
  if (before) findings[before.state] -= 1;
  findings[after.state] += 1;
  return { ...head, findings };
}

const hourMs = 3_600_000;
/** Looks kept each; older ones by the day. */
const pointsKeptWhole = 60;
const pointsAtMost = 400;

/** The history with one more look: of each day beyond the last looks the last one stays. */
export function withPoint(history: readonly WatchPoint[], point: WatchPoint): WatchPoint[] {
  const all = [...history, point];
  const cut = Math.max(0, all.length - pointsKeptWhole);
  const old = all.slice(0, cut);
  const daily = old.filter(({ at }, place) => old[place + 1]?.at.slice(0, 10) !== at.slice(0, 10));
  return [...daily, ...all.slice(cut)].slice(-pointsAtMost);
}

/** When the next look is due, in milliseconds since 1970; a look that was never is due now. */
export function nextLookMs({ lookedAt }: Pick<WatchHead, 'lookedAt'>, everyHours: number): number {
  return lookedAt === undefined ? 0 : Date.parse(lookedAt) + everyHours * hourMs;
}

/**
 * The time since when, at the earliest, a person holds what they hold now. Undefined also where Jira alone was read then,
 * and would not have shown all of it.
 */
export function notBeforeOf(
  person: Watched,
  head: Pick<WatchHead, 'lookedAt' | 'lookedThrough'>,
  held: readonly Access[],
): string | undefined {
  const since = clearSince(person, head.lookedAt);
  const through = since === person.clearAt ? person.clearThrough : head.lookedThrough;
  return through === 'jira' && !held.every(isOfJira) ? undefined : since;
}
