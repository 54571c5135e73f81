import type { Batch } from '../../domain/batches/batch';
import { DirectoryError } from '../../ports/directory-error';
import { StoreConflict } from '../../ports/store-error';
import type { Deps } from '../deps';
import { OperationError } from '../operation-error';
import { isoNow } from '../iso-now';
import { startBatch } from './start-batch';

/**
 * Starts a checked batch whose creator asked for that in advance. What a start at the page would refuse, such as
 * an unconfirmed removal of access, leaves the batch at its preview with a notice. Safe to call more than once.
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
    // Upkeep tries again: somebody else was faster, or Atlassian did not answer.
    if (error instanceof DirectoryError || error instanceof StoreConflict) return;
    if (!(error instanceof OperationError)) throw error;
    if (error.code === 'BUSY' || error.code === 'BATCH_STATE') return;
    await stayReady(deps, batchId, error);
  }
}

async function stayReady(
  deps: Deps,
  batchId: string,
  { code, message, appSaid }: OperationError,
): Promise<void> {
  const stored = await deps.store.batch(batchId);
  if (stored?.value.state !== 'ready') return;
  const { startWhenReady: _wish, ...kept } = stored.value;
  const notice = { code, message, saidBy: 'app' as const, appSaid, at: isoNow(deps) };
  try {
    await deps.store.commit([{ kind: 'batch', value: { ...kept, notice }, rev: stored.rev }]);
  } catch (error) {
    if (!(error instanceof StoreConflict)) throw error;
  }
}
