import type { RunNextSlice } from '../../../contract/batches';
import { isMoving, lanesToWork } from '../../../domain/batches/batch';
import { isLeased, type Lane } from '../../../domain/run/lane';
import type { Pace } from '../../../domain/run/pace';
import { getBatch, requireBatch } from '../../batches/batch-view';
import type { Caller, Deps } from '../../deps';
import { newSession } from './new-session';
import { OperationError } from '../../operation-error';
import { workLane } from './work-lane';
import { settleBatch } from './settle-batch';

/** Forge ends a call of the page after 25 s; a lane it held is then free again. */
const callMs = 25_000;

/**
 * One slice of a batch on the admin route, as the admin at the page. The page calls it again while `more`.
 * Throws `OperationError` `BATCH_NOT_FOUND`, `BATCH_STATE`.
 */
export async function runNextSlice(deps: Deps, caller: Caller, batchId: string): Promise<RunNextSlice> {
  const { value: batch } = await requireBatch(deps, batchId);
  if (batch.pass === 'run' && batch.route !== 'admin') {
    throw new OperationError('BATCH_STATE', 'This batch runs in the background; the page need not drive it.');
  }
  const lanes = (await deps.store.lanes(batch)).map(({ value }) => value);
  const nowMs = deps.clock.nowMs();
  const lane = lanesToWork(batch, lanes).sort((a, b) => dueMs(a, nowMs) - dueMs(b, nowMs))[0];
  if (batch.pass !== 'run' || !lane) {
    await settleBatch(deps, batchId);
    return { batch: await getBatch(deps, batchId), more: false };
  }
  const session = newSession(deps.clock);
  const result = await workLane(
    deps,
    { batchId, fromSlice: lane.next, toSlice: lane.to },
    {
      session,
      shared: {},
      directory: () => deps.openDirectory('admin', session),
      slicesAtMost: 1,
      actingAdmin: caller.actor.accountId,
      pace: paceOfLast(lanes),
      leaseMs: callMs,
    },
  );
  const view = await getBatch(deps, batchId);
  const waitSeconds = result.kind === 'done' ? 0 : result.afterSeconds;
  return {
    batch: view,
    more: isMoving(view.state) || view.state === 'pausing',
    ...(waitSeconds > 0 && { waitSeconds }),
  };
}

/** One page drives the lanes one after the other: each goes on at the pace that the one before it learned. */
const paceOfLast = (lanes: readonly Lane[]): Pace =>
  lanes.reduce((last, lane) => (lane.movedAtMs > last.movedAtMs ? lane : last)).pace;

/** When a lane has something to do for this call: when it is free, and its first slice that was put aside due. */
function dueMs(lane: Lane, nowMs: number): number {
  const { next, to, deferred, lease, nextBegun } = lane;
  const free = isLeased(lane, nowMs) ? (lease?.untilMs ?? 0) : 0;
  if (next < to && nextBegun) return free;
  return Math.max(free, next < to ? 0 : Math.min(...deferred.map((one) => one.dueMs)));
}
