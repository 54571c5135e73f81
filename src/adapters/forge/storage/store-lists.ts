import { ForgeKvsAPIError, kvs, Sort } from '@forge/kvs';
import { InvalidCursor } from '../../../ports/store-error';
import { type Page, type Store } from '../../../ports/store';
import { listEntries } from './audit/store-entries';
import { batchSchema } from './batches/batch-schemas';
import { parseBody } from './stored-record';

const storagePageAtMost = 100;

/** Lists over Forge's indexes: newest first, eventually consistent. */
export function createListing(): Pick<Store, 'listEntries' | 'listBatches' | 'batchesInState'> {
  return {
    listEntries,
    async listBatches(limit, cursor) {
      const query = kvs.entity('batch').query().index('by-time').sort(Sort.DESC).limit(limit);
      const storageCursor = openCursor('batches', cursor);
      if (storageCursor !== undefined) query.cursor(storageCursor);
      const { results, nextCursor } = await guarded(() => query.getMany());
      return page(
        results.map(({ value }) => parseBody(value, batchSchema)),
        'batches',
        nextCursor,
      );
    },
    async batchesInState(state) {
      const { results } = await kvs
        .entity('batch')
        .query()
        .index('by-state', { partition: [state] })
        .sort(Sort.DESC)
        .limit(storagePageAtMost)
        .getMany();
      return results.map(({ value }) => parseBody(value, batchSchema));
    },
  };
}

function page<T>(items: T[], kind: string, storageCursor: string | undefined): Page<T> {
  return { items, ...(storageCursor !== undefined && { cursor: `${kind}.${storageCursor}` }) };
}

function openCursor(kind: string, cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  if (!cursor.startsWith(`${kind}.`)) throw new InvalidCursor();
  return cursor.slice(kind.length + 1);
}

/** Storage answers 400 to a cursor it does not know; everything else in these queries is ours. */
async function guarded<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    if (error instanceof ForgeKvsAPIError && error.responseDetails.status === 400) throw new InvalidCursor();
    throw error;
  }
}
