import { forgetUnnamed } from '../people/forget-unnamed';
import { retentionMark } from './preview-retention';
import type { Deps } from '../deps';
import { deleteBatch } from './delete-batch';

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
  const stored = await deps.store.batch(batchId);
  if (!stored) return [];
  const { state, checkedAt, createdAt } = stored.value;
  const isUnstarted = state === 'draft' || state === 'ready';
  return isUnstarted && (checkedAt ?? createdAt) < before ? deleteBatch(deps, stored) : [];
}
