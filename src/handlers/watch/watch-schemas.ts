import * as z from 'zod/mini';
import { findingStates } from '../../domain/watch/finding';
import { watchStates } from '../../domain/watch/watched';
import { batchId, cursor, nothing, text } from '../payload-parts';

/** What the page may send about the access watch. */

const accountId = z.string().check(z.regex(/^[a-zA-Z0-9:_-]{1,200}$/));
const findingId = z.string().check(z.regex(/^f[0-9a-f]{31}$/));
const format = z.enum(['csv', 'jsonl']);
const limit = z.lazy(() => z.int().check(z.minimum(1), z.maximum(100)));
/** As many as a call of the page decides in its time. */
const findingsAtMost = 100;

export const watchSchemas = {
  getWatch: nothing,
  lookNow: nothing,
  listWatched: z.strictObject({
    state: z.optional(z.enum(watchStates)),
    pending: z.optional(z.boolean()),
    ended: z.optional(z.boolean()),
    search: z.optional(text(320)),
    sort: z.optional(z.enum(['address', 'age'])),
    cursor: z.optional(cursor),
    limit: z.optional(limit),
  }),
  addToWatch: z.lazy(() =>
    z
      .strictObject({
        batchId: z.optional(batchId),
        addresses: z.optional(
          z.array(z.string().check(z.maxLength(1_000))).check(z.minLength(1), z.maxLength(100)),
        ),
      })
      .check(
        z.refine(({ batchId, addresses }) => (batchId === undefined) !== (addresses === undefined), {
          message: 'either batchId or addresses',
        }),
      ),
  ),
  leaveWatch: z.lazy(() =>
    z.strictObject({ accountIds: z.array(accountId).check(z.minLength(1), z.maxLength(25)) }),
  ),
  listFindings: z.strictObject({
    state: z.optional(z.enum(findingStates)),
    findingIds: z.optional(z.array(findingId).check(z.minLength(1), z.maxLength(findingsAtMost))),
    cursor: z.optional(cursor),
    limit: z.optional(limit),
  }),
  decideFindings: z.lazy(() =>
    z.strictObject({
      findingIds: z.array(findingId).check(z.minLength(1), z.maxLength(findingsAtMost)),
      decision: z.enum(['remove', 'allow']),
      reason: z.optional(text(500)),
      ticket: z.optional(text(100)),
      until: z.optional(z.iso.date()),
      confirmRemovals: z.optional(z.int().check(z.minimum(0))),
    }),
  ),
  decideReview: z.lazy(() =>
    z.strictObject({
      accountIds: z.array(accountId).check(z.minLength(1), z.maxLength(10)),
      decision: z.enum(['keep', 'remove']),
      reason: z.optional(text(500)),
    }),
  ),
  inviteAgain: z.lazy(() =>
    z.strictObject({ accountIds: z.array(accountId).check(z.minLength(1), z.maxLength(25)) }),
  ),
  beginReview: z.strictObject({ format }),
  reviewPiece: z.lazy(() =>
    z.strictObject({
      format,
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      piece: z.int().check(z.minimum(0), z.maximum(1_000)),
    }),
  ),
} as const;
