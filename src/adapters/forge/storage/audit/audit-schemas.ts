import * as z from 'zod/mini';
import type { AuditHead, AuditLink } from '../../../../domain/audit/audit-chain';
import type { AuditEntry } from '../../../../domain/audit/audit-entry';
import type { MonthTotals } from '../../../../domain/audit/month-totals';
import { pieces } from '../../../../domain/audit/personal-part';
import type { Posting } from '../../../../domain/audit/posting';
import { outcomes, standings } from '../../../../domain/words';
import { access, actor, groupRef, outcomeCounts, source, step, trimmed, version } from '../schema-parts';

/** Schemas of the stored audit log: each record is parsed once, where it is read. */

const byPiece = z.lazy(() => z.partialRecord(z.enum(pieces), z.string()));

export const entrySchema = z.object({
  v: version,
  id: z.string(),
  sequence: z.number(),
  at: z.string(),
  action: z.string(),
  credential: z.object({
    kind: z.enum(['app', 'admin', 'organization-key', 'provisioning-key', 'none']),
    label: z.optional(z.string()),
  }),
  batchId: z.optional(z.string()),
  attempt: z.optional(z.number()),
  ticket: z.optional(z.string()),
  standingBefore: z.optional(z.enum(standings)),
  outcome: z.optional(z.enum(outcomes)),
  code: z.optional(z.string()),
  steps: z.array(z.omit(step, { message: true })),
  accessBefore: z.optional(z.array(access)),
  groupsRemoved: z.array(groupRef),
  groupsRestored: z.optional(z.array(groupRef)),
  verification: z.optional(
    z.object({
      at: z.string(),
      method: z.string(),
      access: z.array(access),
      free: z.optional(z.array(access)),
      unrated: z.optional(z.array(access)),
    }),
  ),
  appVersion: z.string(),
  trimmed: z.optional(trimmed),
  personal: z.object({
    actor,
    target: z.optional(z.object({ email: z.string(), accountId: z.optional(z.string()) })),
    message: z.optional(z.string()),
    stepMessages: z.optional(
      z.array(
        z.pipe(
          z.nullish(z.string()),
          z.transform((words) => words ?? undefined),
        ),
      ),
    ),
    reason: z.optional(z.string()),
    changes: z.optional(z.record(z.string(), z.unknown())),
    source: z.optional(source),
  }),
  salts: byPiece,
  refreshed: z.optional(z.partialRecord(z.enum(pieces), z.number())),
  personalDigests: byPiece,
}) as unknown as z.ZodMiniType<AuditEntry>;

export const linkSchema: z.ZodMiniType<AuditLink> = z.lazy(() =>
  z.object({
    v: version,
    seq: z.number(),
    at: z.string(),
    kind: z.enum(['act', 'attempt']),
    subject: z.string(),
    attempt: z.optional(z.number()),
    slices: z.optional(z.number()),
    entries: z.number(),
    entriesDigest: z.string(),
    previous: z.string(),
    digest: z.string(),
  }),
);

export const headSchema: z.ZodMiniType<AuditHead> = z.lazy(() =>
  z.object({
    v: version,
    links: z.number(),
    entries: z.number(),
    digest: z.string(),
    at: z.string(),
    outcomes: outcomeCounts,
    trimmed: z.optional(z.extend(trimmed, { recordedBy: z.optional(z.number()) })),
  }),
);

export const monthSchema: z.ZodMiniType<MonthTotals> = z.lazy(() =>
  z.object({
    v: version,
    month: z.string(),
    days: z.record(z.string(), z.object({ entries: z.number(), outcomes: outcomeCounts })),
  }),
);

export const postingSchema: z.ZodMiniType<Posting> = z.lazy(() =>
  z.object({
    v: version,
    id: z.string(),
    at: z.string(),
    prefix: z.string(),
    sequences: z.array(z.number()),
    names: z.object({
      domain: z.optional(z.string()),
      kind: z.optional(z.string()),
      actor: z.optional(z.string()),
      batchId: z.optional(z.string()),
      ticket: z.optional(z.string()),
    }),
  }),
);

export const sealSchema = z.lazy(() =>
  z.object({
    v: version,
    slices: z.array(z.tuple([z.number(), z.array(z.number()), z.string()])),
  }),
);

/** Version 1 was as old as the newest copy of the data. */
export const accountSchema = z.lazy(() =>
  z.object({ updatedAt: z.string(), reportedAt: z.string(), v: z._default(z.number(), 1) }),
);

export const askedSchema = z.lazy(() =>
  z.object({
    status: z.enum(['closed', 'updated']),
    askedAt: z.string(),
    erasedAt: z.optional(z.string()),
  }),
);
