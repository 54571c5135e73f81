import type * as z from 'zod/mini';
import {
  entrySchema,
  linkSchema,
  monthSchema,
} from '../../../src/adapters/forge/storage/audit/audit-schemas';
import { batchSchema } from '../../../src/adapters/forge/storage/batches/batch-schemas';
import type { SealedSlice } from '../../../src/domain/audit/audit-tree';
import { sliceSize } from '../../../src/domain/run/slice';
import type { Archive } from '../../../src/ports/archive';
import { createMemoryAccounts } from './memory-accounts.ts';
import { keepSearchRow, nameInSearch, searchKey } from './memory-log-search.ts';
import type { MemoryStorage } from './memory-storage.ts';

/** The archive in memory, over what a `MemoryStore` keeps in the same storage. */
export function createMemoryArchive({ records, plain }: MemoryStorage): Archive {
  const read = <T>(keys: string[], schema: z.ZodMiniType<T>): T[] =>
    keys.flatMap((key) => {
      const record = records.get(key);
      return record ? [schema.parse(JSON.parse(record.json))] : [];
    });
  const seal = (batchId: string, attempt: number): SealedSlice[] =>
    structuredClone((plain.get(`seal:${batchId}:${attempt}`) ?? []) as SealedSlice[]);
  return {
    links: async (from, count) =>
      read(
        Array.from({ length: count }, (_, place) => `link:${from + place}`),
        linkSchema,
      ),
    entries: async (ids) =>
      read(
        ids.map((id) => `entry:${id}`),
        entrySchema,
      ),
    seal: async (batchId, attempt) => seal(batchId, attempt),
    seals: async (attempts) => attempts.map(({ batchId, attempt }) => seal(batchId, attempt)),
    batches: async (batchIds) => {
      const found = read(
        [...new Set(batchIds)].map((batchId) => `batch:${batchId}`),
        batchSchema,
      );
      return new Map(found.map((batch) => [batch.batchId, batch]));
    },
    months: async (months) =>
      read(
        months.map((month) => `month:${month}`),
        monthSchema,
      ),

    async deleteEntries(ids) {
      for (const id of ids) {
        records.delete(`entry:${id}`);
        records.delete(searchKey(id));
      }
    },
    deleteSeal: async (batchId, attempt) => void plain.delete(`seal:${batchId}:${attempt}`),
    async deleteBatch({ batchId, laneEnds, total }) {
      for (let index = 0; index < Math.ceil(total / sliceSize); index += 1)
        records.delete(`slice:${batchId}:${index}`);
      for (const to of laneEnds) records.delete(`lane:${batchId}:${to}`);
      records.delete(`batch:${batchId}`);
    },

    ...createMemoryAccounts(records),
    async replaceEntries(before, after) {
      for (const entry of after) {
        const old = before.find(({ id }) => id === entry.id)?.personal.target?.accountId;
        const isSame = old !== undefined && entry.personal.target?.accountId === old;
        records.set(`entry:${entry.id}`, entry);
        keepSearchRow(records, entry, isSame ? nameInSearch(records, entry.id) : undefined);
      }
    },

    trimmedSoFar: async () => (plain.get('trimmed-so-far') as number | undefined) ?? 0,
    saveTrimmedSoFar: async (seq) => void plain.set('trimmed-so-far', seq),
  };
}
