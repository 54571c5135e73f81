import { kvs, Sort } from '@forge/kvs';
import { cursorOfPage, guardedQuery, openListCursor, readPage } from '../list-cursor';
import { readMany } from '../kvs-batches';
import { keyOf, parseBody, parseStored, watchHeadKey, watchHistoryKey } from '../stored-record';
import { findingSchema, watchHeadSchema, watchHistorySchema, watchPartSchema } from './watch-schemas';
import type { WatchStore } from '../../../../ports/watch-store';

/** The access watch in Forge's storage: its head, its parts and the findings. */
export function createForgeWatchStore(): WatchStore {
  return {
    async head() {
      const record = await kvs.entity('watch').get(watchHeadKey);
      return record === undefined ? undefined : parseStored(record, watchHeadSchema);
    },
    async history() {
      const record = await kvs.entity('watch').get(watchHistoryKey);
      return record === undefined ? undefined : parseStored(record, watchHistorySchema);
    },
    async part(part) {
      const record = await kvs.entity('watch').get(keyOf.watchPart(part));
      return record === undefined ? undefined : parseStored(record, watchPartSchema);
    },
    async parts(numbers) {
      const records = await readMany('watch', numbers.map(keyOf.watchPart));
      return records.map((record) => parseStored(record, watchPartSchema));
    },
    async finding(findingId) {
      const record = await kvs.entity('finding').get(findingId);
      return record === undefined ? undefined : parseStored(record, findingSchema);
    },
    async findings(findingIds) {
      return (await readMany('finding', findingIds)).map((record) => parseStored(record, findingSchema));
    },
    async listFindings(state, limit, cursor) {
      const list = `findings-${state ?? 'all'}`;
      const storageCursor = openListCursor(list, cursor);
      const entity = kvs.entity('finding').query();
      const query =
        state === undefined
          ? entity.index('by-time')
          : entity.index('by-state', { partition: [state] as never });
      query.sort(Sort.DESC);
      if (storageCursor !== undefined) query.cursor(storageCursor);
      const { results, nextCursor } = await guardedQuery(() => readPage(query, limit));
      return {
        items: results.map(({ value }) => parseBody(value, findingSchema)),
        ...cursorOfPage(list, nextCursor),
      };
    },
  };
}
