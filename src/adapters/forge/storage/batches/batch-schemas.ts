import * as z from 'zod/mini';
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
    products: z.array(z.object({ product: z.string(), role: z.optional(z.string()), approval: z.boolean() })),
  }),
);

const lossCounts = z.lazy(() => z.partialRecord(z.enum(losses), z.number()));

const recipient = z.lazy(() =>
  z.object({
    email: z.string(),
    line: z.optional(z.number()),
    standing: z.optional(z.enum(standings)),
    approvedDomain: z.optional(z.string()),
    accountId: z.optional(z.string()),
    name: z.optional(z.string()),
    listedName: z.optional(z.string()),
    access: z.array(access),
    free: z.optional(z.array(access)),
    unrated: z.optional(z.array(access)),
    doubt: z.optional(
      z.object({ code: z.string(), message: z.optional(z.string()), status: z.optional(z.number()) }),
    ),
    accessBefore: z.optional(z.array(access)),
    absent: z.optional(z.string()),
    // Earlier versions kept a mere absence here, which proves nothing: such people are looked at anew.
    ours: z.catch(z.optional(z.enum(proofs)), undefined),
    confirmed: z.optional(z.array(z.string())),
    givenBack: z.optional(z.array(z.string())),
    invitation: z.optional(
      z.object({
        ...answered,
        answer: z.enum(['accepted', 'refused', 'unclear']),
        accountId: z.optional(z.string()),
        created: z.optional(z.boolean()),
      }),
    ),
    invitations: z.optional(z.number()),
    sends: z.optional(
      z.array(
        z.object({
          from: z.string(),
          to: z.string(),
          answer: z.enum(['accepted', 'refused', 'unclear', 'lost']),
          accountId: z.optional(z.string()),
          created: z.optional(z.boolean()),
        }),
      ),
    ),
    record: z.optional(z.object({ directoryId: z.string(), recordId: z.string() })),
    removals: z.optional(z.array(z.object({ ...groupRef.shape, answer: z.optional(groupAnswer) }))),
    outcome: z.optional(z.enum(outcomes)),
    code: z.optional(z.string()),
    message: z.optional(z.string()),
    attempt: z.optional(z.number()),
    verifiedAt: z.optional(z.string()),
    verifiedThrough: z.optional(z.enum(['organization', 'jira', 'service-desk'])),
    erased: z.optional(z.boolean()),
    steps: z.array(step),
  }),
);

/** What a lane counts, and a batch over its lanes. */
const counted = () => ({
  outcomes: outcomeCounts,
  standings: standingCounts,
  losses: z.optional(lossCounts),
  approved: z.optional(approved),
  removals: z.optional(removals),
  settled: z.optional(z.number()),
});

export const batchSchema: z.ZodMiniType<Batch> = z.lazy(() =>
  z.object({
    v: version,
    batchId: z.string(),
    state: z.enum(batchStates),
    total: z.number(),
    attempt: z.number(),
    laneEnds: z.array(z.number()),
    pass: z.enum(['check', 'run']),
    route: z.optional(z.enum(routes)),
    reason: z.optional(z.string()),
    ticket: z.optional(z.string()),
    options: z.object({
      purpose: z.optional(z.enum(['people', 'customers'])),
      customersOf: z.optional(
        z.object({ serviceDeskId: z.string(), organizationId: z.optional(z.string()) }),
      ),
      existingAccess: z.optional(z.enum(['leave', 'remove'])),
      sendNotification: z.optional(z.boolean()),
      notificationText: z.optional(z.string()),
      endsOn: z.optional(z.string()),
      approvedDomains: z.optional(z.enum(['invite', 'hold'])),
    }),
    source,
    protectedGroupIds: z.array(z.string()),
    orgId: z.optional(z.string()),
    keyLabel: z.optional(z.string()),
    appVersion: z.string(),
    createdBy: actor,
    requestedBy: z.optional(z.string()),
    createdAt: z.string(),
    checkedAt: z.optional(z.string()),
    startedBy: z.optional(actor),
    startedAt: z.optional(z.string()),
    attemptStartedAt: z.optional(z.string()),
    attemptTotal: z.optional(z.number()),
    finishedAt: z.optional(z.string()),
    ...counted(),
    sealedEntries: z.optional(z.number()),
    sealedBy: z.optional(z.record(z.string(), z.number())),
    notice: z.optional(notice),
    startWhenReady: z.optional(
      z.object({ by: actor, confirmRemovals: z.optional(z.union([z.string(), z.number()])) }),
    ),
    deleting: z.optional(z.literal(true)),
  }),
);

export const sliceSchema: z.ZodMiniType<Slice> = z.lazy(() =>
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
    settledAt: z.optional(z.string()),
    actingAdmin: z.optional(z.string()),
    keyLabel: z.optional(z.string()),
    nonce: z.optional(z.string()),
  }),
);

const pace = z.lazy(() =>
  z.object({
    intervalMs: z.number(),
    sinceRefusal: z.number(),
    refusedMs: z.optional(z.number()),
    among: z.optional(z.number()),
  }),
);

export const laneSchema: z.ZodMiniType<Lane> = z.lazy(() =>
  z.object({
    v: version,
    batchId: z.string(),
    from: z.number(),
    to: z.number(),
    next: z.number(),
    nextBegun: z.optional(z.boolean()),
    deferred: z.array(z.object({ slice: z.number(), dueMs: z.number() })),
    ...counted(),
    orgId: z.optional(z.string()),
    lease: z.optional(z.object({ owner: z.string(), untilMs: z.number() })),
    pace,
    movedAtMs: z.number(),
    notice: z.optional(notice),
    stalls: z.optional(z.number()),
  }),
);
