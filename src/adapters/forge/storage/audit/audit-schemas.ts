import { z } from 'zod';
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
  refreshed: z.partialRecord(z.enum(pieces), z.number()).optional(),
  personalDigests: byPiece,
}) as unknown as z.ZodType<AuditEntry>;

export const linkSchema: z.ZodType<AuditLink> = z.lazy(() =>
  z.object({
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
  }),
);

export const headSchema: z.ZodType<AuditHead> = z.lazy(() =>
  z.object({
    v: version,
    links: z.number(),
    entries: z.number(),
    digest: z.string(),
    at: z.string(),
    outcomes: outcomeCounts,
    trimmed: trimmed.extend({ recordedBy: z.number().optional() }).optional(),
  }),
);

export const monthSchema: z.ZodType<MonthTotals> = z.lazy(() =>
  z.object({
    v: version,
    month: z.string(),
    days: z.record(z.string(), z.object({ entries: z.number(), outcomes: outcomeCounts })),
  }),
);

export const postingSchema: z.ZodType<Posting> = z.lazy(() =>
  z.object({
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
  z.object({ updatedAt: z.string(), reportedAt: z.string(), v: z.number().default(1) }),
);

export const askedSchema = z.lazy(() =>
  z.object({
    status: z.enum(['closed', 'updated']),
    askedAt: z.string(),
    erasedAt: z.string().optional(),
  }),
);
