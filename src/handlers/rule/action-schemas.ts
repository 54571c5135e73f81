import * as z from 'zod/mini';
import { payloadSchemas } from '../payload-schemas';

/**
 * What a rule hands an action: its inputs as the manifest declares them. Smart values come resolved, so that a switch or a
 * choice may be text, and what stays empty is an empty text.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/automation-action/
 */

const { reason, ticket } = payloadSchemas.createBatch.shape;
const blankIsAbsent = (value: unknown): unknown =>
  value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
const optional = <T extends z.ZodMiniType>(schema: T) =>
  z.pipe(z.transform(blankIsAbsent), z.optional(schema));

/** As much text as the page and the REST API take in one request, in characters. */
export const listLengthAtMost = 500 * 1024;

const choice = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text) => text.trim().toLowerCase()),
  ),
  z.enum(['leave', 'remove'], 'Existing access: leave or remove, nothing else. The rule has another word.'),
);
const isOn = z.lazy(() =>
  z.union([
    z.boolean(),
    z.pipe(
      z.pipe(
        z.pipe(
          z.string(),
          z.transform((text) => text.trim().toLowerCase()),
        ),
        z.enum(['true', 'false'], 'Send mail: true or false, nothing else.'),
      ),
      z.transform((text) => text === 'true'),
    ),
  ]),
);

export const inviteInputs = z.lazy(() =>
  z.object({
    addresses: z
      .string('Addresses: the rule gave none.')
      .check(
        z.maxLength(listLengthAtMost, 'Addresses: more than 500 KB of text. Invite them in several steps.'),
      ),
    reason: optional(reason.def.innerType),
    ticket: optional(ticket.def.innerType),
    sendMail: optional(isOn),
    existingAccess: optional(choice),
    confirmRemovals: optional(
      z
        .string()
        .check(
          z.trim(),
          z.regex(
            /^[0-9a-f]{64}$/,
            'Confirmed removals: the digest of a preview, 64 characters, or nothing.',
          ),
        ),
    ),
    once: optional(z.string().check(z.trim(), z.maxLength(1_000))),
  }),
);

export const stateInputs = z.object({
  batchId: z
    .string('Batch: the rule gave none.')
    .check(z.trim(), z.regex(/^[a-z0-9]{1,64}$/, 'Batch: this is not the id of a batch.')),
});
