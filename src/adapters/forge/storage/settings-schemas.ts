import { z } from 'zod';
import type { LastCheck } from '../../../domain/settings/last-check';
import type { Settings } from '../../../domain/settings/settings';
import { peopleRoutes, routes } from '../../../domain/words';
import { actor, groupRef, version } from './schema-parts';

/** Schemas of stored settings: each record is parsed once, where it is read. */

export const settingsSchema: z.ZodType<Settings> = z.lazy(() =>
  z.object({
    v: version,
    routeChoice: z.enum([...peopleRoutes, 'automatic']),
    organization: z
      .object({
        orgId: z.string(),
        name: z.string(),
        keyLabel: z.string(),
        secretId: z.string().optional(),
        savedAt: z.string(),
        savedBy: actor,
        expiresAt: z.string().optional(),
      })
      .optional(),
    provisioning: z
      .object({
        directoryId: z.string(),
        keyLabel: z.string(),
        secretId: z.string().optional(),
        savedAt: z.string(),
        savedBy: actor,
        expiresAt: z.string().optional(),
      })
      .optional(),
    protectedGroups: z.array(groupRef),
    // Earlier versions had none.
    addressFields: z.array(z.object({ fieldId: z.string(), fieldName: z.string() })).default([]),
    allowedDomains: z.array(z.string()),
    reasonRequired: z.boolean(),
    ticketRequired: z.boolean(),
    // Earlier versions had no such rule.
    fourEyes: z.boolean().default(false),
    watch: z
      .object({
        isOn: z.boolean().optional(),
        everyHours: z.union([z.literal(1), z.literal(6), z.literal(24), z.literal(168)]),
      })
      .optional(),
    retentionMonths: z.number().optional(),
  }),
);

export const lastCheckSchema: z.ZodType<LastCheck> = z.lazy(() =>
  z.object({
    v: version,
    at: z.string(),
    routes: z.array(
      z.object({
        route: z.enum(routes),
        invites: z.enum(['yes', 'no', 'unknown']),
        message: z.string().optional(),
      }),
    ),
  }),
);
