import { ForgeKvsAPIError } from '@forge/kvs';
import { InvalidCursor } from '../../../ports/store-error';

/** Records that storage gives at once. */
export const storagePageAtMost = 100;

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
