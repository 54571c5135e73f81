import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import type { Store } from '../../../../ports/store';

/** The book is kept in this many values, so that none comes near Forge's limit of 240 KiB. */
const shards = 25;
/** Earlier versions did not say up to where the list is in it: such a shard counts for nothing. */
export const addressBookSchema = z.lazy(() =>
  z.object({
    v: z.literal(1),
    upTo: z._default(z.number(), 0),
    places: z.record(z.string(), z.number()),
  }),
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
      const read = successfulKeys.map(({ value }) => addressBookSchema.parse(value));
      // Of two that were saved at once some shards may be of one, some of the other: each is whole for itself.
      const upTo = read.length < shards ? 0 : Math.min(...read.map((shard) => shard.upTo));
      const places = read.flatMap((shard) => Object.entries(shard.places));
      return { upTo, places: new Map(places.filter(([, place]) => place < upTo)) };
    },
    async saveAddressBook(batchId, { upTo, places }) {
      const byShard = Array.from({ length: shards }, (): Record<string, number> => ({}));
      for (const [digest, place] of places) {
        const shard = byShard[shardOf(digest)];
        if (shard) shard[digest] = place;
      }
      const items = byShard.map((shard, number) => ({
        key: shardKey(batchId, number),
        value: { v: 1, upTo, places: shard },
      }));
      const { failedKeys } = await kvs.batchSet(items);
      if (failedKeys.length > 0)
        throw new Error(`Storage refused ${failedKeys.length} parts of an address book`);
    },
    async dropAddressBook(batchId) {
      await kvs.batchDelete(keys(batchId).map((key) => ({ key })));
    },
  };
}
