import { z } from 'zod';
import { findingStates, type Finding } from '../../../../domain/watch/finding';
import { ways } from '../../../../domain/watch/pieces';
import { watchStates } from '../../../../domain/watch/watched';
import type { WatchHead, WatchHistory, WatchPart } from '../../../../domain/watch/watch-head';
import { access, actor, notice, version } from '../schema-parts';

/** Schemas of what the access watch stores: each record is parsed once, where it is read. */

const doubt = z.lazy(() =>
  z.object({ code: z.string(), message: z.string().optional(), status: z.number().optional() }),
);

const review = z.lazy(() =>
  z.object({
    decision: z.enum(['keep', 'remove']),
    by: z.string(),
    byName: z.string().optional(),
    at: z.string(),
    reason: z.string().optional(),
  }),
);

const watched = z.lazy(() =>
  z.object({
    accountId: z.string(),
    email: z.string(),
    name: z.string().optional(),
    because: z.enum(['invited', 'added']),
    batchId: z.string().optional(),
    since: z.string(),
    state: z.enum(watchStates),
    readAt: z.string(),
    clearAt: z.string().optional(),
    clearThrough: z.literal('jira').optional(),
    accepted: z.boolean().optional(),
    invitedAgainAt: z.string().optional(),
    endsOn: z.string().optional(),
    findings: z.number(),
    findingId: z.string().optional(),
    doubt: doubt.optional(),
    review: review.optional(),
  }),
);

export const watchPartSchema: z.ZodType<WatchPart> = z.lazy(() =>
  z.object({
    v: version,
    part: z.number(),
    people: z.array(watched),
  }),
);

export const watchHeadSchema: z.ZodType<WatchHead> = z.lazy(() =>
  z.object({
    v: version,
    begun: z.boolean().optional(),
    figures: z.object({
      people: z.number(),
      states: z.partialRecord(z.enum(watchStates), z.number()),
      pending: z.number(),
      ends: z.record(z.string(), z.number()).default({}),
    }),
    findings: z.object({
      open: z.number(),
      allowed: z.number(),
      removed: z.number().default(0),
      gone: z.number().default(0),
    }),
    intake: z.array(
      z.object({ batchId: z.string(), attempt: z.number().optional(), all: z.boolean().optional() }),
    ),
    orgId: z.string().optional(),
    look: z.object({ beganAt: z.string(), next: z.number() }).optional(),
    lease: z.object({ owner: z.string(), untilMs: z.number() }).optional(),
    lookedAt: z.string().optional(),
    lookedThrough: z.literal('jira').optional(),
    rollFrom: z.number(),
    notice: notice.optional(),
  }),
);

export const watchHistorySchema: z.ZodType<WatchHistory> = z.lazy(() =>
  z.object({
    v: version,
    points: z.array(
      z.object({ at: z.string(), people: z.number(), withAccess: z.number(), unknown: z.number() }),
    ),
  }),
);

export const findingSchema: z.ZodType<Finding> = z.lazy(() =>
  z.object({
    v: version,
    findingId: z.string(),
    accountId: z.string(),
    email: z.string(),
    name: z.string().optional(),
    batchId: z.string().optional(),
    state: z.enum(findingStates),
    through: z.array(
      access.extend({ way: z.enum(ways), givenAt: z.string().optional(), givenBy: actor.optional() }),
    ),
    notBefore: z.string().optional(),
    firstSeenAt: z.string(),
    lastSeenAt: z.string(),
    changedAt: z.string(),
    decidedBy: actor.optional(),
    reason: z.string().optional(),
    until: z.string().optional(),
    removal: z.object({ batchId: z.string(), by: actor, at: z.string() }).optional(),
  }),
);
