import { kvs, Sort } from '@forge/kvs';
import { type Store } from '../../../ports/store';
import { listEntries } from './audit/store-entries';
import { batchSchema } from './batches/batch-schemas';
import { cursorOfPage, guardedQuery, openListCursor, readPage } from './list-cursor';
import { parseBody } from './stored-record';

/** Lists over Forge's indexes: newest first, eventually consistent. */
export function createListing(): Pick<Store, 'listEntries' | 'listBatches' | 'batchesInState'> {
  return {
    listEntries,
    async listBatches(limit, cursor) {
      const query = kvs.entity('batch').query().index('by-time').sort(Sort.DESC);
      const storageCursor = openListCursor('batches', cursor);
      if (storageCursor !== undefined) query.cursor(storageCursor);
      const { results, nextCursor } = await guardedQuery(() => readPage(query, limit));
      return {
        items: results.map(({ value }) => parseBody(value, batchSchema)),
        ...cursorOfPage('batches', nextCursor),
      };
    },
    async batchesInState(state, atMost) {
      const query = kvs
        .entity('batch')
        .query()
        .index('by-state', { partition: [state] })
        .sort(Sort.DESC);
      const { results } = await readPage(query, atMost);
      return results.map(({ value }) => parseBody(value, batchSchema));
    },
  };
}
