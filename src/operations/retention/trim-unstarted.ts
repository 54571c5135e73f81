import type { Batch } from '../../domain/batches/batch';
import { forgetUnnamed } from '../people/forget-unnamed';
import { retentionMark } from './preview-retention';
import type { Deps } from '../deps';
import { deleteBatch } from './delete-batch';

/**
 * Deletes lists that nobody started and that are older than the retention allows: no record of the log leads to them. A list
 * that somebody is at work on stays. A deletion that broke off is done again, whatever the retention is by then.
 */
export async function trimUnstarted(deps: Deps, isOver: () => boolean): Promise<void> {
  const { retentionMonths } = await deps.store.settings();
  const before =
    retentionMonths === undefined ? undefined : retentionMark(deps.clock.nowMs(), retentionMonths);
  const accounts: string[] = [];
  for (const state of ['draft', 'ready'] as const) {
    for (const listed of await deps.store.batchesInState(state)) {
      if (isOver()) break;
      if (!isDue(listed, before)) continue;
      const stored = await deps.store.batch(listed.batchId);
      if (stored && isDue(stored.value, before)) accounts.push(...((await deleteBatch(deps, stored)) ?? []));
    }
  }
  // Once all are gone: one list may name whom another names.
  await forgetUnnamed(deps, accounts);
}

function isDue({ state, checkedAt, createdAt, deleting }: Batch, before: string | undefined): boolean {
  const isUnstarted = state === 'draft' || state === 'ready';
  return isUnstarted && (deleting || (before !== undefined && (checkedAt ?? createdAt) < before));
}
