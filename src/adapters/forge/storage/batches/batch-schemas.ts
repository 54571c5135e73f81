import { z } from 'zod';
import type { Batch } from '../../../../domain/batches/batch';
import type { Lane } from '../../../../domain/run/lane';
import type { Slice } from '../../../../domain/run/slice';
import { proofs } from '../../../../domain/run/origin';
import { batchStates, losses, outcomes, routes, standings } from '../../../../domain/words';
import {
  access,
  actor,
  groupRef,
  notice,
  outcomeCounts,
  source,
  standingCounts,
  step,
  version,
  answered,
} from '../schema-parts';

/** Schemas of stored batches, slices and lanes: each record is parsed once, where it is read. */

const groupAnswer = z.object({
  ...answered,
  answer: z.enum(['done', 'not-a-member', 'no-such-group', 'refused', 'unclear']),
});

const removals = z.lazy(() => z.object({ people: z.number(), digest: z.string() }));

const approved = z.array(
  z.object({
    domain: z.string(),
    people: z.number(),
    products: z.array(z.object({ product: z.string(), role: z.string().optional(), approval: z.boolean() })),
  }),
);

const lossCounts = z.lazy(() => z.partialRecord(z.enum(losses), z.number()));

const recipient = z.lazy(() =>
  z.object({
    email: z.string(),
    line: z.number().optional(),
    standing: z.enum(standings).optional(),
    approvedDomain: z.string().optional(),
    accountId: z.string().optional(),
    name: z.string().optional(),
    listedName: z.string().optional(),
    access: z.array(access),
    free: z.array(access).optional(),
    unrated: z.array(access).optional(),
    doubt: z
      .object({ code: z.string(), message: z.string().optional(), status: z.number().optional() })
      .optional(),
    accessBefore: z.array(access).optional(),
    absent: z.string().optional(),
    // Earlier versions kept a mere absence here, which proves nothing: such people are looked at anew.
    ours: z.enum(proofs).optional().catch(undefined),
    confirmed: z.array(z.string()).optional(),
    givenBack: z.array(z.string()).optional(),
    invitation: z
      .object({
        ...answered,
        answer: z.enum(['accepted', 'refused', 'unclear']),
        accountId: z.string().optional(),
        created: z.boolean().optional(),
      })
      .optional(),
    invitations: z.number().optional(),
    sends: z
      .array(
        z.object({
          from: z.string(),
          to: z.string(),
          answer: z.enum(['accepted', 'refused', 'unclear', 'lost']),
          accountId: z.string().optional(),
          created: z.boolean().optional(),
        }),
      )
      .optional(),
    record: z.object({ directoryId: z.string(), recordId: z.string() }).optional(),
    removals: z.array(z.object({ ...groupRef.shape, answer: groupAnswer.optional() })).optional(),
    outcome: z.enum(outcomes).optional(),
    code: z.string().optional(),
    message: z.string().optional(),
    attempt: z.number().optional(),
    verifiedAt: z.string().optional(),
    verifiedThrough: z.enum(['organization', 'jira', 'service-desk']).optional(),
    erased: z.boolean().optional(),
    steps: z.array(step),
  }),
);

/** What a lane counts, and a batch over its lanes. */
const counted = () => ({
  outcomes: outcomeCounts,
  standings: standingCounts,
  losses: lossCounts.optional(),
  approved: approved.optional(),
  removals: removals.optional(),
  settled: z.number().optional(),
});

export const batchSchema: z.ZodType<Batch> = z.lazy(() =>
  z.object({
    v: version,
    batchId: z.string(),
    state: z.enum(batchStates),
    total: z.number(),
    attempt: z.number(),
    laneEnds: z.array(z.number()),
    pass: z.enum(['check', 'run']),
    route: z.enum(routes).optional(),
    reason: z.string().optional(),
    ticket: z.string().optional(),
    options: z.object({
      purpose: z.enum(['people', 'customers']).optional(),
      customersOf: z.object({ serviceDeskId: z.string(), organizationId: z.string().optional() }).optional(),
      existingAccess: z.enum(['leave', 'remove']).optional(),
      sendNotification: z.boolean().optional(),
      notificationText: z.string().optional(),
      endsOn: z.string().optional(),
      approvedDomains: z.enum(['invite', 'hold']).optional(),
    }),
    source,
    protectedGroupIds: z.array(z.string()),
    orgId: z.string().optional(),
    keyLabel: z.string().optional(),
    appVersion: z.string(),
    createdBy: actor,
    requestedBy: z.string().optional(),
    createdAt: z.string(),
    checkedAt: z.string().optional(),
    startedBy: actor.optional(),
    startedAt: z.string().optional(),
    attemptStartedAt: z.string().optional(),
    attemptTotal: z.number().optional(),
    finishedAt: z.string().optional(),
    ...counted(),
    sealedEntries: z.number().optional(),
    sealedBy: z.record(z.string(), z.number()).optional(),
    notice: notice.optional(),
    startWhenReady: z
      .object({ by: actor, confirmRemovals: z.union([z.string(), z.number()]).optional() })
      .optional(),
    deleting: z.literal(true).optional(),
  }),
);

export const sliceSchema: z.ZodType<Slice> = z.lazy(() =>
  z.object({
    v: version,
    batchId: z.string(),
    index: z.number(),
    attempt: z.number(),
    step: z.enum(['idle', 'noted', 'invited', 'removing', 'removed', 'settled']),
    recipients: z.array(recipient),
    countsBefore: outcomeCounts,
    waits: z.number(),
    removalRounds: z.number(),
    settledAt: z.string().optional(),
    actingAdmin: z.string().optional(),
    keyLabel: z.string().optional(),
    nonce: z.string().optional(),
  }),
);

const pace = z.lazy(() =>
  z.object({
    intervalMs: z.number(),
    sinceRefusal: z.number(),
    refusedMs: z.number().optional(),
    among: z.number().optional(),
  }),
);

export const laneSchema: z.ZodType<Lane> = z.lazy(() =>
  z.object({
    v: version,
    batchId: z.string(),
    from: z.number(),
    to: z.number(),
    next: z.number(),
    nextBegun: z.boolean().optional(),
    deferred: z.array(z.object({ slice: z.number(), dueMs: z.number() })),
    ...counted(),
    orgId: z.string().optional(),
    lease: z.object({ owner: z.string(), untilMs: z.number() }).optional(),
    pace,
    movedAtMs: z.number(),
    notice: notice.optional(),
    stalls: z.number().optional(),
  }),
);
