import { StoreConflict } from '../../ports/store-error';
import { accountsOf, forgetUnnamed } from '../people/forget-unnamed';
import { retentionMark } from '../audit/preview-retention';
import type { Deps } from '../deps';

/**
 * Deletes lists that nobody started and that are older than the retention allows: no record of the log leads to them. A list
 * that somebody is at work on stays.
 */
export async function trimUnstarted(deps: Deps, isOver: () => boolean): Promise<void> {
  const { retentionMonths } = await deps.store.settings();
  if (retentionMonths === undefined) return;
  const before = retentionMark(deps.clock.nowMs(), retentionMonths);
  const accounts: string[] = [];
  for (const state of ['draft', 'ready'] as const) {
    for (const { batchId } of await deps.store.batchesInState(state))
      if (!isOver()) accounts.push(...(await trim(deps, batchId, before)));
  }
  // Once all are gone: one list may name whom another names.
  await forgetUnnamed(deps, accounts);
}

/** Answers whom the list named that was deleted. */
async function trim(deps: Deps, batchId: string, before: string): Promise<string[]> {
  const { store, archive } = deps;
  const stored = await store.batch(batchId);
  if (!stored) return [];
  const { value: batch, rev } = stored;
  const isUnstarted = batch.state === 'draft' || batch.state === 'ready';
  if (!isUnstarted || (batch.checkedAt ?? batch.createdAt) >= before) return [];
  try {
    // As a draft it is not started any more, and found again where this breaks off.
    await store.commit([{ kind: 'batch', value: { ...batch, state: 'draft' }, rev }]);
  } catch (error) {
    if (error instanceof StoreConflict) return [];
    throw error;
  }
  await store.dropAddressBook(batchId);
  const accounts = await accountsOf(deps, batch);
  await archive.deleteBatch(batch);
  return accounts;
}
