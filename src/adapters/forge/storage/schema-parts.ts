import type { AppReason } from '../../../domain/app-reason';
import * as z from 'zod/mini';
import '../../../what-does-not-fit';
import { outcomes, standings } from '../../../domain/words';

/** What several stored records have in common. */

export const version = z.literal(1);

export const groupRef = z.object({ groupId: z.string(), groupName: z.string() });

export const actor = z.lazy(() => z.object({ accountId: z.string(), name: z.optional(z.string()) }));

export const keptBecause = z.enum([
  'administers',
  'synchronised',
  'nested',
  'protected',
  'direct-role',
  'unknown',
]);

export const access = z.object({
  groupId: z.optional(z.string()),
  groupName: z.string(),
  products: z.array(z.string()),
  roles: z.optional(z.array(z.object({ product: z.string(), role: z.string() }))),
  removable: z.boolean(),
  keptBecause: z.optional(keptBecause),
});

export const answered = {
  status: z.optional(z.number()),
  code: z.optional(z.string()),
  message: z.optional(z.string()),
  traceId: z.optional(z.string()),
};

export const step = z.object({
  ...answered,
  step: z.enum(['look-up', 'invite', 'remove-from-group', 'verify']),
  at: z.string(),
  groupId: z.optional(z.string()),
  groupName: z.optional(z.string()),
});

export const outcomeCounts = z.lazy(() => z.partialRecord(z.enum(outcomes), z.number()));

export const standingCounts = z.lazy(() => z.partialRecord(z.enum(standings), z.number()));

export const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paste') }),
  z.object({ kind: z.literal('file'), name: z.string(), sha256: z.string() }),
  z.object({ kind: z.literal('api'), client: z.optional(z.string()) }),
  z.object({ kind: z.literal('watch') }),
  z.object({ kind: z.literal('rule') }),
  z.object({ kind: z.literal('issue'), key: z.string() }),
]);

export const trimmed = z.object({ through: z.number(), before: z.string(), entries: z.number() });

export const notice = z.lazy(() =>
  z.object({
    code: z.string(),
    message: z.string(),
    saidBy: z.optional(z.enum(['atlassian', 'app'])),
    appSaid: z.optional(
      z.object({
        // Reasons of a later version are read as well: the page then shows the message.
        reason: z.pipe(
          z.string(),
          z.transform((reason) => reason as AppReason),
        ),
        said: z.optional(z.string()),
        name: z.optional(z.string()),
        count: z.optional(z.number()),
      }),
    ),
    at: z.string(),
    until: z.optional(z.string()),
  }),
);
