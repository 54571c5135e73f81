import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import type { Clock } from '../../../ports/clock';
import type { GrantsBook, GroupGrants } from '../../../ports/grants-book';

/** Forge's batches take 25 items. */
const itemsABatch = 25;
/** Older readings do not count; storage may delete them later than asked. */
const validMs = 15 * 60_000;

export const grantsSchema = z.lazy(() =>
  z.object({
    v: z.literal(1),
    readAtMs: z.number(),
    name: z.optional(z.string()),
    administers: z.boolean(),
    modifiable: z.boolean(),
    resources: z.array(
      z.object({
        resourceId: z.string(),
        roles: z.array(z.object({ product: z.string(), role: z.string() })),
      }),
    ),
  }),
);

const keyOf = (groupId: string): string => `grants:${groupId}`;
const isKey = (groupId: string): boolean => /^[a-zA-Z0-9:._-]{1,200}$/.test(groupId);

/** The book in Forge's key-value store, a value a group. */
export function createGrantsBook(clock: Clock): GrantsBook {
  return {
    async read(groupIds) {
      const found = new Map<string, GroupGrants>();
      for (const some of inBatches(groupIds.filter(isKey))) {
        const { successfulKeys } = await kvs.batchGet<unknown>(
          some.map((groupId) => ({ key: keyOf(groupId) })),
        );
        for (const { key, value } of successfulKeys) {
          const read = grantsSchema.safeParse(value);
          // What an earlier version wrote in another form is read again from Atlassian.
          if (!read.success) continue;
          const { v: _v, ...grants } = read.data;
          if (clock.nowMs() - grants.readAtMs < validMs) found.set(key.slice(keyOf('').length), grants);
        }
      }
      return found;
    },
    async save(grants) {
      for (const some of inBatches([...grants].filter(([groupId]) => isKey(groupId)))) {
        // What cannot be kept is read again: a book is no promise.
        await kvs.batchSet(
          some.map(([groupId, known]) => ({ key: keyOf(groupId), value: { v: 1, ...known } })),
        );
      }
    },
  };
}

function* inBatches<T>(items: readonly T[]): Generator<T[]> {
  for (let from = 0; from < items.length; from += itemsABatch) yield items.slice(from, from + itemsABatch);
}
