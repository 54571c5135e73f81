import type { RunNextSlice } from '../contract';
import { isMoving } from '../domain/batch';
import { isLaneDone } from '../domain/lane';
import { getBatch, requireBatch } from './batch-view';
import type { Caller, Deps } from './deps';
import { newSession } from './new-session';
import { OperationError } from './operation-error';
import { workLane } from './work-lane';
import { settleBatch } from './settle-batch';

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
  const lane = lanes.filter((one) => !isLaneDone(one)).sort((a, b) => dueMs(a) - dueMs(b))[0];
  if (!isMoving(batch.state) || batch.pass !== 'run' || !lane) {
    await settleBatch(deps, batchId);
    return { batch: await getBatch(deps, batchId), more: false };
  }
  const session = newSession(deps.clock);
  const result = await workLane(
    deps,
    { batchId, fromSlice: lane.next, toSlice: lane.to },
    {
      session,
      directory: () => deps.openDirectory('admin', session),
      slicesAtMost: 1,
      actingAdmin: caller.actor.accountId,
    },
  );
  const view = await getBatch(deps, batchId);
  const waitSeconds = result.kind === 'done' ? 0 : result.afterSeconds;
  return { batch: view, more: isMoving(view.state), ...(waitSeconds > 0 && { waitSeconds }) };
}

/** When a lane has something to do: now, or when the first slice it put aside is due. */
function dueMs({ next, to, deferred }: { next: number; to: number; deferred: { dueMs: number }[] }): number {
  return next < to ? 0 : Math.min(...deferred.map((one) => one.dueMs));
}
