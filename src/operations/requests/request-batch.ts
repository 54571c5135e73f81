import type { BatchView } from '../../contract/batches';
import type { BatchOptions, BatchSource } from '../../domain/batches/batch';
import { requesterText } from '../../domain/batches/four-eyes';
import type { UnattendedList } from '../../domain/list/unattended-list';
import { getBatch } from '../batches/batch-view';
import { submitBatch } from '../batches/submit-batch';
import type { Caller, Deps } from '../deps';
import { OperationError } from '../operation-error';

export interface RequestBatch {
  /** Made of what was requested: the same request finds the batch it has made. */
  batchId: string;
  recipients: UnattendedList['recipients'];
  reason?: string | undefined;
  ticket?: string | undefined;
  options: BatchOptions;
  source: BatchSource;
  /** Whether it starts by itself once checked, where nothing speaks against it. */
  starts: boolean;
  /** The digest of a preview. Without it, what takes access from people waits to be confirmed. */
  confirmRemovals?: string | undefined;
  /** Account of who asked for it, where that is somebody else than the caller. */
  requesterId?: string | undefined;
}

const triesAtMost = 4;
const pauseMs = 500;

/**
 * A list that is requested from outside the page becomes a batch, once: asked for again, it is answered as it is then. It
 * starts by itself only if the rule of four eyes and the access it takes leave it to; else it waits at its preview. Throws
 * `OperationError` of the steps of a batch.
 */
export async function requestBatch(deps: Deps, caller: Caller, input: RequestBatch): Promise<BatchView> {
  const { batchId, recipients, reason, ticket, options, source, confirmRemovals, requesterId } = input;
  const { fourEyes } = await deps.store.settings();
  const isConfirmed = options.existingAccess !== 'remove' || confirmRemovals !== undefined;
  const mode = input.starts && isConfirmed && !fourEyes ? ('run' as const) : ('check' as const);
  const submission = {
    ...{ batchId, recipients, mode, options, source, confirmRemovals },
    ...(reason !== undefined && { reason }),
    ...(ticket !== undefined && { ticket }),
    ...(requesterId !== undefined && { requestedBy: deps.ids.hash(requesterText(batchId, requesterId)) }),
  };
  for (let tried = 1; ; tried += 1) {
    const stored = await deps.store.batch(batchId);
    if (stored && stored.value.state !== 'draft') return getBatch(deps, batchId);
    try {
      await submitBatch(deps, caller, submission);
      return await getBatch(deps, batchId);
    } catch (error) {
      // The same request twice at a time: the other one adds the same list, or has closed it.
      const isRace = error instanceof OperationError && ['BUSY', 'BATCH_STATE'].includes(error.code);
      if (!isRace || tried >= triesAtMost) throw error;
      await deps.clock.sleep(pauseMs * tried);
    }
  }
}
