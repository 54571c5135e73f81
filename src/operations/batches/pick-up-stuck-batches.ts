import { expectedMs, isLaneDone, isLeased } from '../../domain/run/lane';
import type { Deps } from '../deps';
import { sendToWork } from './move-batch';
import { startWhenReady } from './start-when-ready';
import { settleBatch } from '../run/lane/settle-batch';

/** A lane that has not moved for this long and is nobody's has lost its event. */
const stuckMs = 10 * 60_000;

/** Sends lanes to work again whose event was lost, and settles batches whose last word was. */
export async function pickUpStuckBatches(deps: Deps): Promise<number> {
  let pickedUp = 0;
  for (const { batchId, startWhenReady: wish } of await deps.store.batchesInState('ready'))
    if (wish) await startWhenReady(deps, (await deps.store.batch(batchId))?.value);
  for (const state of ['checking', 'running', 'pausing', 'cancelling'] as const) {
    for (const listed of await deps.store.batchesInState(state)) {
      const batch = await settleBatch(deps, listed.batchId);
      if (!batch) continue;
      const nowMs = deps.clock.nowMs();
      const lanes = (await deps.store.lanes(batch)).map(({ value }) => value);
      const stuck = lanes.filter(
        (lane) => !isLaneDone(lane) && !isLeased(lane, nowMs) && nowMs - expectedMs(lane) > stuckMs,
      );
      await sendToWork(deps, batch, stuck);
      pickedUp += stuck.length;
    }
  }
  if (pickedUp > 0) deps.log.info('stuck-lanes-picked-up', { lanes: pickedUp });
  return pickedUp;
}
