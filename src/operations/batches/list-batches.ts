import type { BatchPage, ListBatches } from '../../contract/batches';
import { isMoving, type Batch } from '../../domain/batches/batch';
import { comparableAddress } from '../../domain/people/address';
import type { Page } from '../../ports/store';
import { gapsOf, wordsAsked } from '../audit/search/search-people';
import { toBatchView } from './batch-view';
import type { Deps } from '../deps';

const defaultLimit = 20;

/**
 * Batches, newest first; the list may lag a little behind what is stored. A search finds them by word, those of one word newest
 * first. Throws `InvalidCursor`.
 */
export async function listBatches(deps: Deps, input: ListBatches): Promise<BatchPage> {
  const { limit = defaultLimit, cursor, search, email } = input;
  const isSearch = search !== undefined || email !== undefined;
  const page = await (search !== undefined
    ? found(deps, await deps.search.batches(wordsAsked(search), limit, cursor))
    : email !== undefined
      ? found(deps, await batchesAbout(deps, email, limit, cursor))
      : deps.store.listBatches(limit, cursor));
  return {
    batches: await Promise.all(
      page.items.filter(({ deleting }) => !deleting).map((batch) => viewOf(deps, batch)),
    ),
    cursor: page.cursor,
    ...(isSearch && (await gapsOf(deps, page.items.length === 0 && cursor === undefined))),
  };
}

/** What retention took away meanwhile is left out. */
async function found({ store }: Deps, { items, cursor }: Page<string>): Promise<Page<Batch>> {
  const batches = await Promise.all(items.map((batchId) => store.batch(batchId)));
  return { items: batches.flatMap((batch) => batch?.value ?? []), cursor };
}

/** Batches that the log names an address in; each once a page. */
async function batchesAbout(
  { store }: Deps,
  email: string,
  limit: number,
  cursor: string | undefined,
): Promise<Page<string>> {
  const page = await store.listEntries({ email: comparableAddress(email) }, limit, cursor);
  return { items: [...new Set(page.items.flatMap(({ batchId }) => batchId ?? []))], cursor: page.cursor };
}

/** Batches that are under way, newest first. */
export async function activeBatches(deps: Deps): Promise<BatchPage['batches']> {
  const states = ['checking', 'running', 'pausing', 'paused', 'cancelling'] as const;
  const found = await Promise.all(states.map((state) => deps.store.batchesInState(state)));
  const newestFirst = found.flat().sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return Promise.all(newestFirst.map((batch) => viewOf(deps, batch)));
}

const checkedReadAtMost = 100;

/** Lists that were checked and wait for their start, newest first; old ones that nobody started may be many. */
export async function checkedBatches(deps: Deps): Promise<BatchPage['batches']> {
  const found = await deps.store.batchesInState('ready', checkedReadAtMost);
  const newestFirst = found
    .filter(({ deleting }) => !deleting)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return Promise.all(newestFirst.map((batch) => viewOf(deps, batch)));
}

async function viewOf(deps: Deps, listed: Batch): Promise<BatchPage['batches'][number]> {
  const restful = !isMoving(listed.state) && listed.state !== 'pausing' && listed.state !== 'paused';
  const batch = restful ? listed : ((await deps.store.batch(listed.batchId))?.value ?? listed);
  const lanes = restful ? [] : (await deps.store.lanes(batch)).map(({ value }) => value);
  return toBatchView(batch, lanes, deps.clock.nowMs());
}
