import { kvs, Sort } from '@forge/kvs';
import type { Batch } from '../../../domain/batches/batch';
import { type Store } from '../../../ports/store';
import { listEntries } from './audit/store-entries';
import { batchSchema } from './batches/batch-schemas';
import { cursorOfPage, guardedQuery, openListCursor, storagePageAtMost } from './list-cursor';
import { parseBody } from './stored-record';

/** Lists over Forge's indexes: newest first, eventually consistent. */
export function createListing(): Pick<Store, 'listEntries' | 'listBatches' | 'batchesInState'> {
  return {
    listEntries,
    async listBatches(limit, cursor) {
      const query = kvs.entity('batch').query().index('by-time').sort(Sort.DESC).limit(limit);
      const storageCursor = openListCursor('batches', cursor);
      if (storageCursor !== undefined) query.cursor(storageCursor);
      const { results, nextCursor } = await guardedQuery(() => query.getMany());
      return {
        items: results.map(({ value }) => parseBody(value, batchSchema)),
        ...cursorOfPage('batches', nextCursor),
      };
    },
    async batchesInState(state, atMost = Infinity) {
      const batches: Batch[] = [];
      let cursor: string | undefined;
      do {
        const query = kvs
          .entity('batch')
          .query()
          .index('by-state', { partition: [state] })
          .sort(Sort.DESC)
          .limit(Math.min(storagePageAtMost, atMost - batches.length));
        if (cursor !== undefined) query.cursor(cursor);
        const { results, nextCursor } = await query.getMany();
        batches.push(...results.map(({ value }) => parseBody(value, batchSchema)));
        cursor = nextCursor;
      } while (cursor !== undefined && batches.length < atMost);
      return batches;
    },
  };
}
