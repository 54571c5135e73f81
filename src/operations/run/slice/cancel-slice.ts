import { beginAttempt, changeRecipients, openPositions } from '../../../domain/run/slice';
import { isoNow } from '../../iso-now';
import { DirectoryError } from '../../../ports/directory-error';
import { endUnread, runSlice, type SliceResult } from './run-slice';
import { type SliceWork } from './slice-work';

/**
 * Ends a slice of a cancelled batch: recipients nothing was done for become `cancelled`; a slice that had
 * begun is brought to its end, so that nobody is left half done. What an earlier attempt found stands.
 */
export async function cancelSlice(work: SliceWork): Promise<SliceResult> {
  const { deps, batch, draft, actingAdmin } = work;
  const begun = draft.slice.attempt === batch.attempt;
  if (begun) return bringToItsEnd(work);
  if (batch.attempt > 1) return { kind: 'passed' };
  const slice = beginAttempt(draft.slice, batch.attempt, deps.ids.next());
  const cancelled = changeRecipients(slice, openPositions(slice), (recipient) => ({
    ...recipient,
    outcome: 'cancelled',
    attempt: batch.attempt,
  }));
  await draft.save({ ...cancelled, step: 'settled', settledAt: isoNow(deps), actingAdmin });
  return { kind: 'passed' };
}

async function bringToItsEnd(work: SliceWork): Promise<SliceResult> {
  try {
    return await runSlice(work);
  } catch (error) {
    if (!isElsewhere(error)) throw error;
    return endUnread(work);
  }
}

/** Nobody can be read while the key of another organization is saved, and that may stay so. */
const isElsewhere = (error: unknown): boolean =>
  error instanceof DirectoryError && error.appSaid?.reason === 'read-elsewhere';
