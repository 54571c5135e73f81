import * as z from 'zod/mini';
import { findingStates, type Finding } from '../../../../domain/watch/finding';
import { ways } from '../../../../domain/watch/pieces';
import { watchStates } from '../../../../domain/watch/watched';
import type { WatchHead, WatchHistory, WatchPart } from '../../../../domain/watch/watch-head';
import { access, actor, notice, version } from '../schema-parts';

/** Schemas of what the access watch stores: each record is parsed once, where it is read. */

const doubt = z.lazy(() =>
  z.object({ code: z.string(), message: z.optional(z.string()), status: z.optional(z.number()) }),
);

const review = z.lazy(() =>
  z.object({
    decision: z.enum(['keep', 'remove']),
    by: z.string(),
    byName: z.optional(z.string()),
    at: z.string(),
    reason: z.optional(z.string()),
  }),
);

const watched = z.lazy(() =>
  z.object({
    accountId: z.string(),
    email: z.string(),
    name: z.optional(z.string()),
    because: z.enum(['invited', 'added']),
    batchId: z.optional(z.string()),
    since: z.string(),
    state: z.enum(watchStates),
    readAt: z.string(),
    clearAt: z.optional(z.string()),
    clearThrough: z.optional(z.literal('jira')),
    accepted: z.optional(z.boolean()),
    invitedAgainAt: z.optional(z.string()),
    endsOn: z.optional(z.string()),
    findings: z.number(),
    findingId: z.optional(z.string()),
    doubt: z.optional(doubt),
    review: z.optional(review),
  }),
);

export const watchPartSchema: z.ZodMiniType<WatchPart> = z.lazy(() =>
  z.object({
    v: version,
    part: z.number(),
    people: z.array(watched),
  }),
);

export const watchHeadSchema: z.ZodMiniType<WatchHead> = z.lazy(() =>
  z.object({
    v: version,
    begun: z.optional(z.boolean()),
    figures: z.object({
      people: z.number(),
      states: z.partialRecord(z.enum(watchStates), z.number()),
      pending: z.number(),
      ends: z._default(z.record(z.string(), z.number()), {}),
    }),
    findings: z.object({
      open: z.number(),
      allowed: z.number(),
      removed: z._default(z.number(), 0),
      gone: z._default(z.number(), 0),
    }),
    intake: z.array(
      z.object({ batchId: z.string(), attempt: z.optional(z.number()), all: z.optional(z.boolean()) }),
    ),
    orgId: z.optional(z.string()),
    look: z.optional(z.object({ beganAt: z.string(), next: z.number() })),
    lease: z.optional(z.object({ owner: z.string(), untilMs: z.number() })),
    lookedAt: z.optional(z.string()),
    lookedThrough: z.optional(z.literal('jira')),
    rollFrom: z.number(),
    notice: z.optional(notice),
  }),
);

export const watchHistorySchema: z.ZodMiniType<WatchHistory> = z.lazy(() =>
  z.object({
    v: version,
    points: z.array(
      z.object({ at: z.string(), people: z.number(), withAccess: z.number(), unknown: z.number() }),
    ),
  }),
);

export const findingSchema: z.ZodMiniType<Finding> = z.lazy(() =>
  z.object({
    v: version,
    findingId: z.string(),
    accountId: z.string(),
    email: z.string(),
    name: z.optional(z.string()),
    batchId: z.optional(z.string()),
    state: z.enum(findingStates),
    through: z.array(
      z.extend(access, { way: z.enum(ways), givenAt: z.optional(z.string()), givenBy: z.optional(actor) }),
    ),
    notBefore: z.optional(z.string()),
    firstSeenAt: z.string(),
    lastSeenAt: z.string(),
    changedAt: z.string(),
    decidedBy: z.optional(actor),
    reason: z.optional(z.string()),
    until: z.optional(z.string()),
    removal: z.optional(z.object({ batchId: z.string(), by: actor, at: z.string() })),
  }),
);
