import { z } from 'zod';
import type { AuditHead, AuditLink } from '../../../domain/audit/audit-chain';
import type { AuditEntry } from '../../../domain/audit/audit-entry';
import type { Batch } from '../../../domain/batches/batch';
import type { Lane } from '../../../domain/run/lane';
import type { LastCheck } from '../../../domain/settings/last-check';
import type { MonthTotals } from '../../../domain/audit/month-totals';
import { pieces } from '../../../domain/audit/personal-part';
import type { Posting } from '../../../domain/audit/posting';
import type { Settings } from '../../../domain/settings/settings';
import type { Slice } from '../../../domain/run/slice';
import { proofs } from '../../../domain/run/origin';
import { batchStates, losses, outcomes, routes, standings } from '../../../domain/words';

/** Schemas of everything stored: each record is parsed once, where it is read. */

const version = z.literal(1);
const groupRef = z.object({ groupId: z.string(), groupName: z.string() });
const actor = z.object({ accountId: z.string(), name: z.string().optional() });
const keptBecause = z.enum(['administers', 'synchronised', 'nested', 'protected', 'direct-role', 'unknown']);
const access = z.object({
  groupId: z.string().optional(),
  groupName: z.string(),
  products: z.array(z.string()),
  roles: z.array(z.object({ product: z.string(), role: z.string() })).optional(),
  removable: z.boolean(),
  keptBecause: keptBecause.optional(),
});
const answered = {
  status: z.number().optional(),
  code: z.string().optional(),
  message: z.string().optional(),
  traceId: z.string().optional(),
};
const step = z.object({
  ...answered,
  step: z.enum(['look-up', 'invite', 'remove-from-group', 'verify']),
  at: z.string(),
  groupId: z.string().optional(),
  groupName: z.string().optional(),
});
const groupAnswer = z.object({
  ...answered,
  answer: z.enum(['done', 'not-a-member', 'no-such-group', 'refused', 'unclear']),
});
const outcomeCounts = z.partialRecord(z.enum(outcomes), z.number());
const standingCounts = z.partialRecord(z.enum(standings), z.number());
const removals = z.object({ people: z.number(), digest: z.string() });
const lossCounts = z.partialRecord(z.enum(losses), z.number());
const notice = z.object({
  code: z.string(),
  message: z.string(),
  saidBy: z.enum(['atlassian', 'app']).optional(),
  at: z.string(),
  until: z.string().optional(),
});
const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paste') }),
  z.object({ kind: z.literal('file'), name: z.string(), sha256: z.string() }),
  z.object({ kind: z.literal('api'), client: z.string().optional() }),
]);

const recipient = z.object({
  email: z.string(),
  line: z.number().optional(),
  standing: z.enum(standings).optional(),
  accountId: z.string().optional(),
  name: z.string().optional(),
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
    .array(z.object({ from: z.string(), to: z.string(), answer: z.enum(['accepted', 'refused', 'unclear']) }))
    .optional(),
  removals: z.array(z.object({ ...groupRef.shape, answer: groupAnswer.optional() })).optional(),
  outcome: z.enum(outcomes).optional(),
  code: z.string().optional(),
  message: z.string().optional(),
  attempt: z.number().optional(),
  verifiedAt: z.string().optional(),
  verifiedThrough: z.enum(['organization', 'jira']).optional(),
  erased: z.boolean().optional(),
  steps: z.array(step),
});

export const batchSchema: z.ZodType<Batch> = z.object({
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
    existingAccess: z.enum(['leave', 'remove']).optional(),
    sendNotification: z.boolean().optional(),
    notificationText: z.string().optional(),
  }),
  source,
  protectedGroupIds: z.array(z.string()),
  keyLabel: z.string().optional(),
  appVersion: z.string(),
  createdBy: actor,
  createdAt: z.string(),
  checkedAt: z.string().optional(),
  startedBy: actor.optional(),
  startedAt: z.string().optional(),
  attemptStartedAt: z.string().optional(),
  attemptTotal: z.number().optional(),
  finishedAt: z.string().optional(),
  outcomes: outcomeCounts,
  standings: standingCounts,
  losses: lossCounts.optional(),
  removals: removals.optional(),
  settled: z.number().optional(),
  sealedEntries: z.number().optional(),
  notice: notice.optional(),
  startWhenReady: z
    .object({ by: actor, confirmRemovals: z.union([z.string(), z.number()]).optional() })
    .optional(),
});

export const sliceSchema: z.ZodType<Slice> = z.object({
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
  nonce: z.string().optional(),
});

const pace = z.object({
  intervalMs: z.number(),
  sinceRefusal: z.number(),
  refusedMs: z.number().optional(),
  among: z.number().optional(),
});

export const laneSchema: z.ZodType<Lane> = z.object({
  v: version,
  batchId: z.string(),
  from: z.number(),
  to: z.number(),
  next: z.number(),
  nextBegun: z.boolean().optional(),
  deferred: z.array(z.object({ slice: z.number(), dueMs: z.number() })),
  outcomes: outcomeCounts,
  standings: standingCounts,
  losses: lossCounts.optional(),
  removals: removals.optional(),
  settled: z.number().optional(),
  lease: z.object({ owner: z.string(), untilMs: z.number() }).optional(),
  pace,
  movedAtMs: z.number(),
  notice: notice.optional(),
  stalls: z.number().optional(),
});

const trimmed = z.object({ through: z.number(), before: z.string(), entries: z.number() });
const byPiece = z.partialRecord(z.enum(pieces), z.string());

export const entrySchema = z.object({
  v: version,
  id: z.string(),
  sequence: z.number(),
  at: z.string(),
  action: z.string(),
  credential: z.object({
    kind: z.enum(['app', 'admin', 'organization-key', 'none']),
    label: z.string().optional(),
  }),
  batchId: z.string().optional(),
  attempt: z.number().optional(),
  ticket: z.string().optional(),
  standingBefore: z.enum(standings).optional(),
  outcome: z.enum(outcomes).optional(),
  code: z.string().optional(),
  steps: z.array(step.omit({ message: true })),
  accessBefore: z.array(access).optional(),
  groupsRemoved: z.array(groupRef),
  groupsRestored: z.array(groupRef).optional(),
  verification: z
    .object({
      at: z.string(),
      method: z.string(),
      access: z.array(access),
      free: z.array(access).optional(),
      unrated: z.array(access).optional(),
    })
    .optional(),
  appVersion: z.string(),
  trimmed: trimmed.optional(),
  personal: z.object({
    actor,
    target: z.object({ email: z.string(), accountId: z.string().optional() }).optional(),
    message: z.string().optional(),
    stepMessages: z
      .array(
        z
          .string()
          .nullish()
          .transform((words) => words ?? undefined),
      )
      .optional(),
    reason: z.string().optional(),
    changes: z.record(z.string(), z.unknown()).optional(),
    source: source.optional(),
  }),
  salts: byPiece,
  personalDigests: byPiece,
}) as unknown as z.ZodType<AuditEntry>;

export const linkSchema: z.ZodType<AuditLink> = z.object({
  v: version,
  seq: z.number(),
  at: z.string(),
  kind: z.enum(['act', 'attempt']),
  subject: z.string(),
  attempt: z.number().optional(),
  slices: z.number().optional(),
  entries: z.number(),
  entriesDigest: z.string(),
  previous: z.string(),
  digest: z.string(),
});

export const headSchema: z.ZodType<AuditHead> = z.object({
  v: version,
  links: z.number(),
  entries: z.number(),
  digest: z.string(),
  at: z.string(),
  outcomes: outcomeCounts,
  trimmed: trimmed.optional(),
});

export const monthSchema: z.ZodType<MonthTotals> = z.object({
  v: version,
  month: z.string(),
  days: z.record(z.string(), z.object({ entries: z.number(), outcomes: outcomeCounts })),
});

export const postingSchema: z.ZodType<Posting> = z.object({
  v: version,
  id: z.string(),
  at: z.string(),
  prefix: z.string(),
  sequences: z.array(z.number()),
  names: z.object({
    domain: z.string().optional(),
    kind: z.string().optional(),
    actor: z.string().optional(),
    batchId: z.string().optional(),
    ticket: z.string().optional(),
  }),
});

export const sealSchema = z.object({
  v: version,
  slices: z.array(z.tuple([z.number(), z.array(z.number()), z.string()])),
});

export const accountSchema = z.object({ updatedAt: z.string(), reportedAt: z.string() });

export const settingsSchema: z.ZodType<Settings> = z.object({
  v: version,
  routeChoice: z.enum([...routes, 'automatic']),
  organization: z
    .object({
      orgId: z.string(),
      name: z.string(),
      keyLabel: z.string(),
      savedAt: z.string(),
      savedBy: actor,
      expiresAt: z.string().optional(),
    })
    .optional(),
  protectedGroups: z.array(groupRef),
  allowedDomains: z.array(z.string()),
  reasonRequired: z.boolean(),
  ticketRequired: z.boolean(),
  retentionMonths: z.number().optional(),
});

export const lastCheckSchema: z.ZodType<LastCheck> = z.object({
  v: version,
  at: z.string(),
  routes: z.array(
    z.object({
      route: z.enum(routes),
      invites: z.enum(['yes', 'no', 'unknown']),
      message: z.string().optional(),
    }),
  ),
});
