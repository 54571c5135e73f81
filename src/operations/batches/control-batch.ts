import type { BatchRef, BatchView } from '../../contract/batches';
import { isRetryable } from '../../domain/run/outcome';
import { outcomes } from '../../domain/words';
import type { Batch } from '../../domain/batches/batch';
import { getBatch } from './batch-view';
import type { Caller, Deps } from '../deps';
import { lanesForPass, moveBatch } from './move-batch';
import { OperationError } from '../operation-error';
import { isoNow } from '../iso-now';
import { mustLeaveStart, preparedBy, requireSecondAdmin } from './require-second-admin';
import { requireSameOrganization } from '../run/lane/same-organization';
import { settleBatch } from '../run/lane/settle-batch';

/** Lets the slices under way come to their end and begins no further one. */
export async function pauseBatch(deps: Deps, caller: Caller, batchId: string): Promise<BatchView> {
  await moveBatch(deps, caller, batchId, 'pause', async ({ batch }) => ({
    batch: { ...batch, state: 'pausing' },
    act: { action: 'batch.paused', batchId, ticket: batch.ticket },
  }));
  await settleBatch(deps, batchId);
  return getBatch(deps, batchId);
}

/**
 * Goes on where a paused batch stopped. Under the rule of four eyes a run that somebody else started may be resumed by
 * anybody; one that its own preparer started, before there was the rule, only by somebody else. Throws `OperationError`
 * `FOUR_EYES`, `ROUTE_CANNOT`.
 */
export async function resumeBatch(deps: Deps, caller: Caller, batchId: string): Promise<BatchView> {
  const settings = await deps.store.settings();
  return moveBatch(deps, caller, batchId, 'resume', async ({ batch }) => {
    const { startedBy } = batch;
    const isSeconded = startedBy !== undefined && !mustLeaveStart(deps, settings, batch, startedBy);
    if (!isSeconded) requireSecondAdmin(deps, settings, batch, caller.actor);
    return {
      batch: {
        ...batch,
        ...requireSameOrganization(batch, settings),
        state: 'running',
        notice: undefined,
      },
      act: { action: 'batch.resumed', batchId, ticket: batch.ticket },
    };
  });
}

/**
 * Brings begun slices to their end; whoever nothing was done for becomes `cancelled`. Where only a list is to be given up,
 * whose run may have been started since it was looked at, throws `OperationError` `BATCH_STATE`.
 */
export async function cancelBatch(
  deps: Deps,
  caller: Caller,
  batchId: string,
  { unlessStarted }: Pick<BatchRef, 'unlessStarted'> = {},
): Promise<BatchView> {
  await moveBatch(deps, caller, batchId, 'cancel', async (opened) => {
    const { batch } = opened;
    if (unlessStarted && batch.startedAt !== undefined)
      throw new OperationError('BATCH_STATE', 'Somebody has started this batch meanwhile. It goes on.', {
        appSaid: { reason: 'started-meanwhile' },
      });
    const act = { action: 'batch.cancelled' as const, batchId, ticket: batch.ticket };
    if (batch.pass === 'run') return { batch: { ...batch, state: 'cancelling' }, act };
    const lanes = await lanesForPass(deps, opened, 'run');
    const laneEnds = lanes.map(({ value }) => value.to);
    const { startWhenReady: _wish, notice: _notice, ...kept } = batch;
    return {
      batch: { ...kept, state: 'cancelling', pass: 'run', attempt: 1, laneEnds },
      lanes,
      act,
    };
  });
  await settleBatch(deps, batchId);
  return getBatch(deps, batchId);
}

/**
 * A new attempt on the recipients that failed or need attention. Throws `OperationError` `BATCH_STATE`, `FOUR_EYES`,
 * `ROUTE_CANNOT`.
 */
export async function retryFailed(deps: Deps, caller: Caller, batchId: string): Promise<BatchView> {
  const settings = await deps.store.settings();
  return moveBatch(deps, caller, batchId, 'retry', async (opened) => {
    const { batch } = opened;
    requireSecondAdmin(deps, settings, batch, caller.actor);
    if (retryableIn(batch) === 0)
      throw new OperationError('BATCH_STATE', 'Nobody in this batch failed.', {
        appSaid: { reason: 'nobody-failed' },
      });
    const sameOrganization = requireSameOrganization(batch, settings);
    const lanes = await lanesForPass(deps, opened, 'run');
    const attempt = batch.attempt + 1;
    return {
      batch: {
        ...batch,
        ...sameOrganization,
        state: 'running',
        attempt,
        attemptTotal: retryableIn(batch),
        settled: undefined,
        startedBy: caller.actor,
        attemptStartedAt: isoNow(deps),
        finishedAt: undefined,
        notice: undefined,
      },
      lanes,
      act: {
        action: 'batch.retried',
        batchId,
        ticket: batch.ticket,
        changes: { attempt, ...preparedBy(settings, batch) },
      },
    };
  });
}

const retryableIn = ({ outcomes: counts }: Batch): number =>
  outcomes.reduce((sum, outcome) => sum + (isRetryable(outcome) ? (counts[outcome] ?? 0) : 0), 0);
