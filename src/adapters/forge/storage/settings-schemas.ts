import * as z from 'zod/mini';
import type { LastCheck } from '../../../domain/settings/last-check';
import type { Settings } from '../../../domain/settings/settings';
import { peopleRoutes, routes } from '../../../domain/words';
import { actor, groupRef, version } from './schema-parts';

/** Schemas of stored settings: each record is parsed once, where it is read. */

export const settingsSchema: z.ZodMiniType<Settings> = z.lazy(() =>
  z.object({
    v: version,
    routeChoice: z.enum([...peopleRoutes, 'automatic']),
    organization: z.optional(
      z.object({
        orgId: z.string(),
        name: z.string(),
        keyLabel: z.string(),
        secretId: z.optional(z.string()),
        savedAt: z.string(),
        savedBy: actor,
        expiresAt: z.optional(z.string()),
      }),
    ),
    provisioning: z.optional(
      z.object({
        directoryId: z.string(),
        keyLabel: z.string(),
        secretId: z.optional(z.string()),
        savedAt: z.string(),
        savedBy: actor,
        expiresAt: z.optional(z.string()),
      }),
    ),
    protectedGroups: z.array(groupRef),
    // Earlier versions had none.
    addressFields: z._default(z.array(z.object({ fieldId: z.string(), fieldName: z.string() })), []),
    allowedDomains: z.array(z.string()),
    reasonRequired: z.boolean(),
    ticketRequired: z.boolean(),
    // Earlier versions had no such rule.
    fourEyes: z._default(z.boolean(), false),
    watch: z.optional(
      z.object({
        isOn: z.optional(z.boolean()),
        everyHours: z.union([z.literal(1), z.literal(6), z.literal(24), z.literal(168)]),
      }),
    ),
    retentionMonths: z.optional(z.number()),
  }),
);

export const lastCheckSchema: z.ZodMiniType<LastCheck> = z.lazy(() =>
  z.object({
    v: version,
    at: z.string(),
    routes: z.array(
      z.object({
        route: z.enum(routes),
        invites: z.enum(['yes', 'no', 'unknown']),
        message: z.optional(z.string()),
      }),
    ),
  }),
);
