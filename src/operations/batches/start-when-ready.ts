import type { Batch } from '../../domain/batches/batch';
import { DirectoryError } from '../../ports/directory-error';
import { StoreConflict } from '../../ports/store-error';
import type { Deps } from '../deps';
import { OperationError } from '../operation-error';
import { isoNow } from '../iso-now';
import { waitNotice } from '../run/lane/wait-out';
import { startBatch } from './start-batch';

/**
 * Starts a checked batch whose creator asked for that in advance. What a start at the page would refuse, such as
 * an unconfirmed removal of access, leaves the batch at its preview with a notice. Where Atlassian does not answer the wish
 * stays, and upkeep tries again. Safe to call more than once.
 */
export async function startWhenReady(deps: Deps, batch: Batch | undefined): Promise<void> {
  const wish = batch?.startWhenReady;
  if (batch?.state !== 'ready' || !wish) return;
  const { batchId } = batch;
  const { confirmRemovals } = wish;
  try {
    await startBatch(
      deps,
      { actor: wish.by },
      { batchId, ...(confirmRemovals !== undefined && { confirmRemovals }) },
      'background',
    );
  } catch (error) {
    // Somebody else was faster.
    if (error instanceof StoreConflict) return;
    if (error instanceof DirectoryError) return tellWait(deps, batchId, error);
    if (!(error instanceof OperationError)) throw error;
    if (error.code === 'BUSY' || error.code === 'BATCH_STATE') return;
    const { code, message, appSaid } = error;
    const notice = { code, message, saidBy: 'app' as const, appSaid, at: isoNow(deps) };
    await change(deps, batchId, ({ startWhenReady: _wish, ...kept }) => ({ ...kept, notice }));
  }
}

/** How often upkeep tries again, in seconds. */
const upkeepSeconds = 5 * 60;

async function tellWait(deps: Deps, batchId: string, error: DirectoryError): Promise<void> {
  const notice = waitNotice(deps, error, Math.max(error.retryAfterSeconds ?? 0, upkeepSeconds));
  await change(deps, batchId, (batch) => ({ ...batch, notice }));
}

async function change(deps: Deps, batchId: string, next: (batch: Batch) => Batch): Promise<void> {
  const stored = await deps.store.batch(batchId);
  if (stored?.value.state !== 'ready') return;
  try {
    await deps.store.commit([{ kind: 'batch', value: next(stored.value), rev: stored.rev }]);
  } catch (error) {
    if (!(error instanceof StoreConflict)) throw error;
  }
}
