import type { Removals } from '../batches/removals';
import type { ApprovedCount } from '../people/approved-domain';
import type { BatchNotice } from '../batches/notice';
import type { Pace } from './pace';
import type { LossCounts, OutcomeCounts, StandingCounts } from '../words';

/** Parallel lanes of one batch; each works its slices in order. */
export const lanesPerBatch = 4;
/** Slices one lane may put aside while people are not found yet. */
export const deferredSlicesAtMost = 200;

/** How far one lane has come in the present pass over the batch, and what it counted. */
export interface Lane {
  v: 1;
  batchId: string;
  /** Slices `from` up to but without `to`. */
  from: number;
  to: number;
  /** The next slice to take up. */
  next: number;
  /** Something was done for slice `next`, and it has not come to its end. */
  nextBegun?: boolean | undefined;
  /** Slices put aside, with the time at which to look again (ms since 1970). */
  deferred: { slice: number; dueMs: number }[];
  outcomes: OutcomeCounts;
  standings: StandingCounts;
  /** Counted with the standings; absent where an earlier version began the check. */
  losses?: LossCounts | undefined;
  /** People of its part of the list who may take access for themselves; absent where that is not told. */
  approved?: ApprovedCount[] | undefined;
  /** What its part of the list takes from people who were there, as the check found it. */
  removals?: Removals | undefined;
  /** The organization in which the check looked people up; absent where no key told. */
  orgId?: string | undefined;
  /** Recipients brought to an outcome in this pass; absent where an earlier version began it. */
  settled?: number | undefined;
  lease?: { owner: string; untilMs: number } | undefined;
  pace: Pace;
  movedAtMs: number;
  /** Why the lane waits. */
  notice?: BatchNotice | undefined;
  /** Invocations in a row that ended without a step forward. */
  stalls?: number | undefined;
}

/** Even, contiguous ranges of slices. */
export function splitIntoLanes(batchId: string, slices: number, pace: Pace, nowMs: number): Lane[] {
  const count = Math.min(lanesPerBatch, slices);
  return Array.from({ length: count }, (_, lane) => ({
    v: 1 as const,
    batchId,
    from: Math.floor((lane * slices) / count),
    to: Math.floor(((lane + 1) * slices) / count),
    next: Math.floor((lane * slices) / count),
    deferred: [],
    outcomes: {},
    standings: {},
    losses: {},
    settled: 0,
    pace,
    movedAtMs: nowMs,
  }));
}

/** The lane at the start of a new pass; a check counts standings anew, outcomes go on. */
export function rewind(lane: Lane, pass: 'check' | 'run', nowMs: number): Lane {
  const { lease: _lease, notice: _notice, nextBegun: _begun, stalls: _stalls, ...kept } = lane;
  return {
    ...kept,
    next: lane.from,
    deferred: [],
    movedAtMs: nowMs,
    settled: 0,
    ...(pass === 'check' && {
      ...{ standings: {}, losses: {} },
      ...{ removals: undefined, approved: undefined, orgId: undefined },
    }),
  };
}

export const isLaneDone = (lane: Lane): boolean => lane.next >= lane.to && lane.deferred.length === 0;

export const isLeased = (lane: Lane, nowMs: number): boolean =>
  lane.lease !== undefined && lane.lease.untilMs > nowMs;

/** When the lane last moved or, where it waits, should have gone on. */
export function expectedMs({ movedAtMs, notice, next, to, deferred }: Lane): number {
  const asked = notice?.until ? Date.parse(notice.until) : 0;
  const due = next < to || deferred.length === 0 ? 0 : Math.min(...deferred.map(({ dueMs }) => dueMs));
  return Math.max(movedAtMs, asked, due);
}

/** Whether a slice of the lane is under way: people of it may be invited and not yet looked at again. */
export const isUnderWay = (lane: Lane): boolean => lane.nextBegun === true || lane.deferred.length > 0;

/**
 * Which slice to work on now: a due one that was put aside, else the next, else the time to wait for. Where no
 * further slice is to be begun, only those that are under way.
 */
export function nextOf(
  lane: Lane,
  nowMs: number,
  mayBegin = true,
): { slice: number } | { waitUntilMs: number } | 'done' {
  const due = lane.deferred.find(({ dueMs }) => dueMs <= nowMs);
  if (due) return { slice: due.slice };
  const open = lane.next < lane.to && (mayBegin || lane.nextBegun === true);
  if (open && lane.deferred.length < deferredSlicesAtMost) return { slice: lane.next };
  if (lane.deferred.length > 0) return { waitUntilMs: Math.min(...lane.deferred.map(({ dueMs }) => dueMs)) };
  return 'done';
}

/** Whether the lane still has to count this slice; makes counting exactly-once. */
export const awaits = (lane: Lane, slice: number): boolean =>
  slice >= lane.next || lane.deferred.some((deferred) => deferred.slice === slice);

/** The lane after a slice came to its end. */
export function passed(lane: Lane, slice: number): Lane {
  if (lane.deferred.some((deferred) => deferred.slice === slice)) {
    return { ...lane, deferred: lane.deferred.filter((deferred) => deferred.slice !== slice) };
  }
  return { ...lane, next: slice + 1, nextBegun: undefined };
}

/** The lane with a slice put aside until `dueMs`. */
export function putAside(lane: Lane, slice: number, dueMs: number): Lane {
  const others = lane.deferred.filter((deferred) => deferred.slice !== slice);
  const deferred = [...others, { slice, dueMs }];
  return slice < lane.next
    ? { ...lane, deferred }
    : { ...lane, next: slice + 1, nextBegun: undefined, deferred };
}
