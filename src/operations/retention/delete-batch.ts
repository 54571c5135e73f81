import type { Batch } from '../../domain/batches/batch';
import type { Stored } from '../../ports/store';
import { StoreConflict } from '../../ports/store-error';
import { accountsOf } from '../people/forget-unnamed';
import type { Deps } from '../deps';

/**
 * Deletes a batch with its list, unless somebody has changed it since it was read. From the first write on nobody can act on
 * it; a deletion that broke off is done again by whoever began it. Answers whom the batch named; undefined where it was changed.
 */
export async function deleteBatch(
  deps: Pick<Deps, 'store' | 'archive'>,
  { value, rev }: Stored<Batch>,
): Promise<string[] | undefined> {
  const { store, archive } = deps;
  const batch: Batch = { ...value, deleting: true };
  try {
    await store.commit([{ kind: 'batch', value: batch, rev }]);
  } catch (error) {
    if (error instanceof StoreConflict) return undefined;
    throw error;
  }
  await store.dropAddressBook(batch.batchId);
  const accounts = await accountsOf(deps, batch);
  await archive.deleteBatch(batch);
  return accounts;
}
