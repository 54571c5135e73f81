import type * as z from 'zod/mini';
import {
  findingSchema,
  watchHeadSchema,
  watchHistorySchema,
  watchPartSchema,
} from '../../../src/adapters/forge/storage/watch/watch-schemas';
import type { Stored } from '../../../src/ports/store';
import type { WatchStore } from '../../../src/ports/watch-store';
import { cutPage } from './cut-page.ts';
import type { MemoryStorage } from './memory-storage.ts';

export const watchPartKey = (part: number): string => `watch-part:${part}`;

/** What the access watch keeps, in memory; it is written through the memory store. */
export function createMemoryWatchStore({ records }: MemoryStorage): WatchStore {
  const read = async <T>(key: string, schema: z.ZodMiniType<T>): Promise<Stored<T> | undefined> => {
    const record = records.get(key);
    return record && { value: schema.parse(JSON.parse(record.json)), rev: record.rev };
  };
  const readAll = async <T>(keys: readonly string[], schema: z.ZodMiniType<T>): Promise<Stored<T>[]> =>
    (await Promise.all(keys.map((key) => read(key, schema)))).filter((one) => one !== undefined);
  return {
    head: () => read('watch-head', watchHeadSchema),
    history: () => read('watch-history', watchHistorySchema),
    part: (part) => read(watchPartKey(part), watchPartSchema),
    parts: (numbers) => readAll(numbers.map(watchPartKey), watchPartSchema),
    finding: (findingId) => read(`finding:${findingId}`, findingSchema),
    findings: (ids) =>
      readAll(
        ids.map((id) => `finding:${id}`),
        findingSchema,
      ),
    async listFindings(state, limit, cursor) {
      const found = records
        .listed('finding:')
        .map(({ json }) => findingSchema.parse(JSON.parse(json)))
        .filter((finding) => state === undefined || finding.state === state);
      return cutPage(found, ({ firstSeenAt, findingId }) => `${firstSeenAt} ${findingId}`, {
        limit,
        cursor,
        list: `findings ${state ?? ''}`,
      });
    },
  };
}
