import { sumApproved, type ApprovedCount } from '../people/approved-domain';
import type { Lane } from '../run/lane';
import { addCounts } from '../run/outcome';
import type { LossCounts, OutcomeCounts, StandingCounts } from '../words';
import type { Batch } from './batch';

/** Sums over the lanes. */
export function laneTotals(lanes: Lane[]): {
  outcomes: OutcomeCounts;
  standings: StandingCounts;
  losses: LossCounts | undefined;
  approved: ApprovedCount[] | undefined;
  settled: number | undefined;
  passed: number;
} {
  const outcomes = lanes.reduce<OutcomeCounts>((sum, lane) => addCounts(sum, lane.outcomes), {});
  const standings = lanes.reduce<StandingCounts>((sum, lane) => addCounts(sum, lane.standings), {});
  const losses = sumOf(
    lanes.map((lane) => lane.losses),
    {},
    (sum, counts) => addCounts(sum, counts),
  );
  const approved = sumOf<ApprovedCount[]>(
    lanes.map((lane) => lane.approved),
    [],
    (sum, counts) => sumApproved([sum, counts]),
  );
  const settled = sumOf(
    lanes.map((lane) => lane.settled),
    0,
    (sum, count) => sum + count,
  );
  const passed = lanes.reduce((sum, lane) => sum + (lane.next - lane.from) - lane.deferred.length, 0);
  return { outcomes, standings, losses, approved, settled, passed };
}

/** Undefined as soon as one lane did not count: half a sum would be a wrong one. */
function sumOf<T>(parts: (T | undefined)[], none: T, add: (sum: T, part: T) => T): T | undefined {
  return parts.reduce<T | undefined>(
    (sum, part) => (sum === undefined || part === undefined ? undefined : add(sum, part)),
    none,
  );
}

/** The first slices of all lanes come to their end together, late: told by one of them, a short run would seem long. */
const measuredSlicesALane = 2;

/** Seconds until the end at the pace since the attempt began; undefined while nothing is done. */
export function secondsLeft(batch: Batch, lanes: Lane[], nowMs: number): number | undefined {
  if (batch.state !== 'running' || !batch.attemptStartedAt) return undefined;
  const { passed } = laneTotals(lanes);
  const slices = batch.laneEnds.at(-1) ?? 0;
  if (passed < lanes.length * measuredSlicesALane) return undefined;
  const elapsedMs = nowMs - Date.parse(batch.attemptStartedAt);
  return Math.ceil(((elapsedMs / passed) * (slices - passed)) / 1000);
}
