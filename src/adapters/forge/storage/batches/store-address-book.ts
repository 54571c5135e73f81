import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Store } from '../../../../ports/store';

/** The book is kept in this many values, so that none comes near Forge's limit of 240 KiB. */
const shards = 25;
export const addressBookSchema = z.lazy(() =>
  z.object({ v: z.literal(1), places: z.record(z.string(), z.number()) }),
);

const shardKey = (batchId: string, shard: number): string => `addresses:${batchId}:${shard}`;
const shardOf = (digest: string): number => parseInt(digest.slice(0, 6), 16) % shards;

/** Which addresses a draft holds and where, known by digests. Lives as long as the draft. */
export function createAddressBooks(): Pick<Store, 'addressBook' | 'saveAddressBook' | 'dropAddressBook'> {
  const keys = (batchId: string): string[] =>
    Array.from({ length: shards }, (_, shard) => shardKey(batchId, shard));
  return {
    async addressBook(batchId) {
      const { successfulKeys } = await kvs.batchGet<unknown>(keys(batchId).map((key) => ({ key })));
      return new Map(
        successfulKeys.flatMap(({ value }) => Object.entries(addressBookSchema.parse(value).places)),
      );
    },
    async saveAddressBook(batchId, addresses) {
      const places = Array.from({ length: shards }, (): Record<string, number> => ({}));
      for (const [digest, place] of addresses) {
        const shard = places[shardOf(digest)];
        if (shard) shard[digest] = place;
      }
      const items = places.flatMap((shard, number) =>
        Object.keys(shard).length > 0
          ? [{ key: shardKey(batchId, number), value: { v: 1, places: shard } }]
          : [],
      );
      if (items.length === 0) return;
      const { failedKeys } = await kvs.batchSet(items);
      if (failedKeys.length > 0)
        throw new Error(`Storage refused ${failedKeys.length} parts of an address book`);
    },
    async dropAddressBook(batchId) {
      await kvs.batchDelete(keys(batchId).map((key) => ({ key })));
    },
  };
}
