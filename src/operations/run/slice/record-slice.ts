import { entriesOfSlice, namesOfSlice } from '../../../domain/audit/audit-entry';
import type { Batch } from '../../../domain/batches/batch';
import type { Slice } from '../../../domain/run/slice';
import type { Deps } from '../../deps';

/**
 * Writes the records of the people whom this attempt brought to an outcome; doing it again writes the same. What an earlier
 * attempt recorded is sealed and never written again: who retries, and what was erased or renamed since, is no part of it.
 */
export async function recordSlice({ store, ids }: Deps, batch: Batch, slice: Slice): Promise<void> {
  if (slice.attempt !== batch.attempt) return;
  const entries = entriesOfSlice({ batch, slice, hash: ids.hash });
  await store.appendEntries(entries, namesOfSlice(slice), batch.createdAt);
}
