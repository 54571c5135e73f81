import type { BatchView } from '../../contract/batches';
import { laneTotals, secondsLeft } from '../../domain/batches/lane-totals';
import { isMoving, settledState, waitsForPage, type Batch } from '../../domain/batches/batch';
import type { Lane } from '../../domain/run/lane';
import { totalOf } from '../../domain/run/outcome';
import type { Deps } from '../deps';
import { OperationError } from '../operation-error';
import type { Stored } from '../../ports/store';

/** What the page shows of a batch; while it moves, its numbers come from its lanes. */
export function toBatchView(batch: Batch, lanes: Lane[], nowMs: number): BatchView {
  const live = isMoving(batch.state) || batch.state === 'pausing' || batch.state === 'paused';
  const { outcomes, standings, losses, approved, settled } =
    live && lanes.length > 0 ? laneTotals(lanes) : batch;
  const notice = batch.notice ?? (live ? lanes.find((lane) => lane.notice)?.notice : undefined);
  const state = batch.state === 'pausing' ? settledState(batch, lanes, nowMs) : batch.state;
  const waits = waitsForPage(batch, lanes, nowMs);
  const { batchId, total, attempt, route, reason, ticket, options, source } = batch;
  return {
    batchId,
    state,
    total,
    counts: outcomes,
    standings,
    losses,
    ...(approved && approved.length > 0 && { approved }),
    ...(batch.removals && { removals: batch.removals }),
    checked: totalOf(standings),
    // In the first attempt every outcome is its own.
    done: attempt > 1 && settled !== undefined ? settled : totalOf(outcomes),
    attempt,
    attemptTotal: batch.attemptTotal ?? total,
    // A list that was discarded before it ran took no route.
    route: batch.startedAt === undefined ? undefined : route,
    reason,
    ticket,
    options,
    source,
    createdBy: batch.createdBy,
    createdAt: batch.createdAt,
    checkedAt: batch.checkedAt,
    startedAt: batch.startedAt,
    startedBy: batch.startedBy,
    finishedAt: batch.finishedAt,
    ...(batch.startWhenReady && { startsWhenReady: true }),
    notice,
    ...(waits ? { waitsForPage: true } : { secondsLeft: secondsLeft(batch, lanes, nowMs) }),
  };
}

/** Reads by key, so what is shown is what is stored. Throws `OperationError` `BATCH_NOT_FOUND`. */
export async function getBatch(deps: Deps, batchId: string): Promise<BatchView> {
  const { value } = await requireBatch(deps, batchId);
  const lanes = await deps.store.lanes(value);
  return toBatchView(
    value,
    lanes.map((lane) => lane.value),
    deps.clock.nowMs(),
  );
}

/** The batch, unless it is being deleted. Throws `OperationError` `BATCH_NOT_FOUND`. */
export async function requireBatch({ store }: Deps, batchId: string): Promise<Stored<Batch>> {
  const stored = await store.batch(batchId);
  if (!stored || stored.value.deleting)
    throw new OperationError('BATCH_NOT_FOUND', 'There is no batch with this id.');
  return stored;
}
