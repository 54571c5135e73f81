import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import type { Store } from '../../../../ports/store';
import { readMany } from '../kvs-batches';

/** Account ids a value: about 190 KB, below Forge's limit of 240 KiB. */
const idsAValue = 4_000;
/** Parts that are read and deleted at once: Forge's batches take 25. */
const partsAtMost = 25;

export const holdersSchema = z.lazy(() =>
  z.object({
    v: z.literal(1),
    takenAt: z.string(),
    parts: z.number(),
    accountIds: z.array(z.string()),
    unread: z.optional(z.number()),
  }),
);

/** What a reading that came to nothing says of its one part, so that nobody takes it for whole. */
const partsOfNothing = 2;

const partKey = (batchId: string, laneTo: number, part: number): string =>
  `holders:${batchId}:${laneTo}:${part}`;
const keys = (batchId: string, laneTo: number): string[] =>
  Array.from({ length: partsAtMost }, (_, part) => partKey(batchId, laneTo, part));

/** Who held access before a lane invited anybody. Lives as long as the attempt. */
export function createHolders(): Pick<Store, 'holders' | 'saveHolders' | 'dropHolders'> {
  return {
    async holders(batchId, laneTo) {
      const stored = await readMany(undefined, keys(batchId, laneTo));
      const parts = stored.map((value) => holdersSchema.parse(value));
      const [first] = parts;
      if (!first) return undefined;
      const { takenAt, unread } = first;
      // Parts of an earlier reading may stand beside: only one that is whole counts.
      const whole = parts.filter((part) => part.takenAt === takenAt);
      const accountIds =
        whole.length < first.parts ? undefined : new Set(whole.flatMap((part) => part.accountIds));
      return { takenAt, accountIds, unread };
    },
    async saveHolders(batchId, laneTo, { takenAt, accountIds: known, unread }) {
      const said = { v: 1, takenAt, ...(unread !== undefined && { unread }) };
      const ids = [...(known ?? [])];
      const parts = Math.max(1, Math.ceil(ids.length / idsAValue));
      if (!known || parts > partsAtMost) {
        await kvs.set(partKey(batchId, laneTo, 0), { ...said, parts: partsOfNothing, accountIds: [] });
        return;
      }
      for (let part = 0; part < parts; part += 1) {
        const accountIds = ids.slice(part * idsAValue, (part + 1) * idsAValue);
        await kvs.set(partKey(batchId, laneTo, part), { ...said, parts, accountIds });
      }
    },
    async dropHolders({ batchId, laneEnds }) {
      for (const laneTo of laneEnds) await kvs.batchDelete(keys(batchId, laneTo).map((key) => ({ key })));
    },
  };
}
