import type { BatchView } from '../../contract/batches';
import { routeForReading } from '../settings/choose-route';
import type { Caller, Deps } from '../deps';
import { lanesForPass, moveBatch } from './move-batch';
import { OperationError } from '../operation-error';
import { requireSecondAdmin } from './require-second-admin';

/**
 * Closes the list and looks everybody up; with `start` the batch then starts by itself. Throws `OperationError`
 * `BATCH_EMPTY`, with `start` `FOUR_EYES`, and those of `moveBatch`.
 */
export async function checkBatch(
  deps: Deps,
  caller: Caller,
  batchId: string,
  start?: { confirmRemovals?: string | number | undefined },
): Promise<BatchView> {
  const settings = await deps.store.settings();
  return moveBatch(deps, caller, batchId, 'check', async (opened) => {
    const { batch } = opened;
    if (batch.total === 0) throw new OperationError('BATCH_EMPTY', 'The list has no recipients yet.');
    if (start) requireSecondAdmin(deps, settings, batch, caller.actor);
    const lanes = await lanesForPass(deps, opened, 'check');
    return {
      batch: {
        ...batch,
        state: 'checking',
        pass: 'check',
        route: batch.options.purpose === 'customers' ? 'customers' : routeForReading(settings),
        laneEnds: lanes.map(({ value }) => value.to),
        protectedGroupIds: settings.protectedGroups.map(({ groupId }) => groupId),
        notice: undefined,
        startWhenReady: start && { by: caller.actor, confirmRemovals: start.confirmRemovals },
      },
      lanes,
      act: { action: 'batch.checked', batchId, ticket: batch.ticket, changes: { total: batch.total } },
    };
  });
}
