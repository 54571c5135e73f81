import type { AppReason } from '../../../domain/app-reason';
import { z } from 'zod';
import { outcomes, standings } from '../../../domain/words';

/** What several stored records have in common. */

export const version = z.literal(1);

export const groupRef = z.object({ groupId: z.string(), groupName: z.string() });

export const actor = z.lazy(() => z.object({ accountId: z.string(), name: z.string().optional() }));

export const keptBecause = z.enum([
  'administers',
  'synchronised',
  'nested',
  'protected',
  'direct-role',
  'unknown',
]);

export const access = z.object({
  groupId: z.string().optional(),
  groupName: z.string(),
  products: z.array(z.string()),
  roles: z.array(z.object({ product: z.string(), role: z.string() })).optional(),
  removable: z.boolean(),
  keptBecause: keptBecause.optional(),
});

export const answered = {
  status: z.number().optional(),
  code: z.string().optional(),
  message: z.string().optional(),
  traceId: z.string().optional(),
};

export const step = z.object({
  ...answered,
  step: z.enum(['look-up', 'invite', 'remove-from-group', 'verify']),
  at: z.string(),
  groupId: z.string().optional(),
  groupName: z.string().optional(),
});

export const outcomeCounts = z.lazy(() => z.partialRecord(z.enum(outcomes), z.number()));

export const standingCounts = z.lazy(() => z.partialRecord(z.enum(standings), z.number()));

export const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paste') }),
  z.object({ kind: z.literal('file'), name: z.string(), sha256: z.string() }),
  z.object({ kind: z.literal('api'), client: z.string().optional() }),
  z.object({ kind: z.literal('watch') }),
  z.object({ kind: z.literal('rule') }),
  z.object({ kind: z.literal('issue'), key: z.string() }),
]);

export const trimmed = z.object({ through: z.number(), before: z.string(), entries: z.number() });

export const notice = z.lazy(() =>
  z.object({
    code: z.string(),
    message: z.string(),
    saidBy: z.enum(['atlassian', 'app']).optional(),
    appSaid: z
      .object({
        // Reasons of a later version are read as well: the page then shows the message.
        reason: z.string().transform((reason) => reason as AppReason),
        said: z.string().optional(),
        name: z.string().optional(),
        count: z.number().optional(),
      })
      .optional(),
    at: z.string(),
    until: z.string().optional(),
  }),
);
