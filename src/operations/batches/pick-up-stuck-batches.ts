import type { Batch } from '../../domain/batches/batch';
import { expectedMs, isLaneDone, isLeased } from '../../domain/run/lane';
import { StoreBusy } from '../../ports/store-error';
import type { Deps } from '../deps';
import { sendToWork } from './move-batch';
import { startWhenReady } from './start-when-ready';
import { settleBatch } from '../run/lane/settle-batch';

/** A lane that has not moved for this long and is nobody's has lost its event. */
const stuckMs = 10 * 60_000;

/**
 * Sends lanes to work again whose event was lost, and settles batches whose last word was. One batch that fails does not
 * keep the others from being picked up.
 */
export async function pickUpStuckBatches(deps: Deps): Promise<number> {
  let pickedUp = 0;
  for (const state of ['ready', 'checking', 'running', 'pausing', 'cancelling'] as const) {
    for (const batch of await deps.store.batchesInState(state)) {
      try {
        pickedUp += await pickUp(deps, batch);
      } catch (error) {
        // Storage that keeps refusing would refuse the others as well.
        if (error instanceof StoreBusy) throw error;
        deps.log.error('batch-not-picked-up', { batchId: batch.batchId }, error);
      }
    }
  }
  if (pickedUp > 0) deps.log.info('stuck-lanes-picked-up', { lanes: pickedUp });
  return pickedUp;
}

async function pickUp(deps: Deps, { batchId, state, startWhenReady: wish }: Batch): Promise<number> {
  if (state === 'ready') {
    if (wish) await startWhenReady(deps, (await deps.store.batch(batchId))?.value);
    return 0;
  }
  const batch = await settleBatch(deps, batchId);
  if (!batch) return 0;
  const nowMs = deps.clock.nowMs();
  const lanes = (await deps.store.lanes(batch)).map(({ value }) => value);
  const stuck = lanes.filter(
    (lane) => !isLaneDone(lane) && !isLeased(lane, nowMs) && nowMs - expectedMs(lane) > stuckMs,
  );
  await sendToWork(deps, batch, stuck);
  return stuck.length;
}
