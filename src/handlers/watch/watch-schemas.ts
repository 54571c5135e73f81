import { z } from 'zod';
import { findingStates } from '../../domain/watch/finding';
import { watchStates } from '../../domain/watch/watched';
import { batchId, cursor, nothing, text } from '../payload-parts';

/** What the page may send about the access watch. */

const accountId = z.string().regex(/^[a-zA-Z0-9:_-]{1,200}$/);
const findingId = z.string().regex(/^f[0-9a-f]{31}$/);
const format = z.enum(['csv', 'jsonl']);
const limit = z.lazy(() => z.int().min(1).max(100));
/** As many as a call of the page decides in its time. */
const findingsAtMost = 100;

export const watchSchemas = {
  getWatch: nothing,
  lookNow: nothing,
  listWatched: z.strictObject({
    state: z.enum(watchStates).optional(),
    pending: z.boolean().optional(),
    ended: z.boolean().optional(),
    search: text(320).optional(),
    sort: z.enum(['address', 'age']).optional(),
    cursor: cursor.optional(),
    limit: limit.optional(),
  }),
  addToWatch: z.lazy(() =>
    z
      .strictObject({
        batchId: batchId.optional(),
        addresses: z.array(z.string().max(1_000)).min(1).max(100).optional(),
      })
      .refine(({ batchId, addresses }) => (batchId === undefined) !== (addresses === undefined), {
        message: 'either batchId or addresses',
      }),
  ),
  leaveWatch: z.lazy(() => z.strictObject({ accountIds: z.array(accountId).min(1).max(25) })),
  listFindings: z.strictObject({
    state: z.enum(findingStates).optional(),
    findingIds: z.array(findingId).min(1).max(findingsAtMost).optional(),
    cursor: cursor.optional(),
    limit: limit.optional(),
  }),
  decideFindings: z.lazy(() =>
    z.strictObject({
      findingIds: z.array(findingId).min(1).max(findingsAtMost),
      decision: z.enum(['remove', 'allow']),
      reason: text(500).optional(),
      ticket: text(100).optional(),
      until: z.iso.date().optional(),
      confirmRemovals: z.int().min(0).optional(),
    }),
  ),
  decideReview: z.lazy(() =>
    z.strictObject({
      accountIds: z.array(accountId).min(1).max(10),
      decision: z.enum(['keep', 'remove']),
      reason: text(500).optional(),
    }),
  ),
  inviteAgain: z.lazy(() => z.strictObject({ accountIds: z.array(accountId).min(1).max(25) })),
  beginReview: z.strictObject({ format }),
  reviewPiece: z.lazy(() =>
    z.strictObject({
      format,
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      piece: z.int().min(0).max(1_000),
    }),
  ),
} as const;
