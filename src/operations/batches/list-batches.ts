import type { BatchPage } from '../../contract/batches';
import { isMoving, type Batch } from '../../domain/batches/batch';
import { toBatchView } from './batch-view';
import type { Deps } from '../deps';

const defaultLimit = 20;

/** Batches, newest first; the list may lag a little behind what is stored. Throws `InvalidCursor`. */
export async function listBatches(
  deps: Deps,
  { limit = defaultLimit, cursor }: { limit?: number | undefined; cursor?: string | undefined },
): Promise<BatchPage> {
  const page = await deps.store.listBatches(limit, cursor);
  return { batches: await Promise.all(page.items.map((batch) => viewOf(deps, batch))), cursor: page.cursor };
}

/** Batches that are under way, newest first. */
export async function activeBatches(deps: Deps): Promise<BatchPage['batches']> {
  const states = ['checking', 'running', 'pausing', 'paused', 'cancelling'] as const;
  const found = await Promise.all(states.map((state) => deps.store.batchesInState(state)));
  const newestFirst = found.flat().sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return Promise.all(newestFirst.map((batch) => viewOf(deps, batch)));
}

/** Lists that were checked and wait for their start, newest first. */
export async function checkedBatches(deps: Deps): Promise<BatchPage['batches']> {
  const found = await deps.store.batchesInState('ready');
  const newestFirst = found.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return Promise.all(newestFirst.map((batch) => viewOf(deps, batch)));
}

async function viewOf(deps: Deps, listed: Batch): Promise<BatchPage['batches'][number]> {
  const restful = !isMoving(listed.state) && listed.state !== 'pausing' && listed.state !== 'paused';
  const batch = restful ? listed : ((await deps.store.batch(listed.batchId))?.value ?? listed);
  const lanes = restful ? [] : (await deps.store.lanes(batch)).map(({ value }) => value);
  return toBatchView(batch, lanes, deps.clock.nowMs());
}
