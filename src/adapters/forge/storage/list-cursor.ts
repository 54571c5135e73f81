import { ForgeKvsAPIError, type ListResult } from '@forge/kvs';
import { InvalidCursor } from '../../../ports/store-error';

/** Records that storage gives at once. */
export const storagePageAtMost = 100;

/** A query of storage, as far as it is read page by page. */
interface PagedQuery<T> {
  limit(limit: number): PagedQuery<T>;
  cursor(cursor: string): PagedQuery<T>;
  getMany(): Promise<ListResult<T>>;
}

/**
 * The next records of a query, `limit` of them unless it ends before, and the cursor of what is behind them where there is
 * more. A limit beyond what storage gives at once takes several reads, and so does a page that storage ends early, which
 * it may even before the first record.
 * https://developer.atlassian.com/platform/forge/storage-reference/entities-api-query/
 */
export async function readPage<T>(query: PagedQuery<T>, limit = Infinity): Promise<ListResult<T>> {
  const read: ListResult<T>['results'] = [];
  for (;;) {
    const { results, nextCursor } = await query
      .limit(Math.min(limit - read.length, storagePageAtMost))
      .getMany();
    read.push(...results);
    if (!nextCursor) return { results: read };
    if (read.length >= limit) return { results: read, nextCursor };
    query.cursor(nextCursor);
  }
}

/** Cursors of storage, each with the name of its list: it counts for no other. */
export const cursorOfPage = (list: string, storageCursor: string | undefined): { cursor?: string } =>
  storageCursor === undefined ? {} : { cursor: `${list}.${storageCursor}` };

/** Throws `InvalidCursor` where it is another list's. */
export function openListCursor(list: string, cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  if (!cursor.startsWith(`${list}.`)) throw new InvalidCursor();
  return cursor.slice(list.length + 1);
}

/** Storage answers 400 to a cursor it does not know; everything else in these queries is ours. */
export async function guardedQuery<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    if (error instanceof ForgeKvsAPIError && error.responseDetails.status === 400) throw new InvalidCursor();
    throw error;
  }
}
