import { passed, type Lane } from './lane';
import { addCounts, countOutcomes } from './outcome';
import type { Slice } from './slice';

/** The lane past a slice, with the difference that its attempt made to the counts. */
export function counted(lane: Lane, slice: Slice, attempt: number): Lane {
  const next = passed(lane, slice.index);
  if (slice.attempt !== attempt) return next;
  const without = addCounts(next.outcomes, slice.countsBefore, -1);
  const settled = slice.recipients.filter((one) => one.attempt === attempt).length;
  return {
    ...next,
    outcomes: addCounts(without, countOutcomes(slice.recipients)),
    settled: next.settled === undefined ? undefined : next.settled + settled,
  };
}
