import { z } from 'zod';
import { payloadSchemas } from '../payload-schemas';

/**
 * What a rule hands an action: its inputs as the manifest declares them. Smart values come resolved, so that a switch or a
 * choice may be text, and what stays empty is an empty text.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/automation-action/
 */

const { reason, ticket } = payloadSchemas.createBatch.shape;
const blankIsAbsent = (value: unknown): unknown =>
  value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional());

/** As much text as the page and the REST API take in one request, in characters. */
export const listLengthAtMost = 500 * 1024;

const choice = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(
    z.enum(['leave', 'remove'], 'Existing access: leave or remove, nothing else. The rule has another word.'),
  );
const isOn = z.lazy(() =>
  z.union([
    z.boolean(),
    z
      .string()
      .transform((text) => text.trim().toLowerCase())
      .pipe(z.enum(['true', 'false'], 'Send mail: true or false, nothing else.'))
      .transform((text) => text === 'true'),
  ]),
);

export const inviteInputs = z.lazy(() =>
  z.object({
    addresses: z
      .string('Addresses: the rule gave none.')
      .max(listLengthAtMost, 'Addresses: more than 500 KB of text. Invite them in several steps.'),
    reason: optional(reason.unwrap()),
    ticket: optional(ticket.unwrap()),
    sendMail: optional(isOn),
    existingAccess: optional(choice),
    confirmRemovals: optional(
      z
        .string()
        .trim()
        .regex(/^[0-9a-f]{64}$/, 'Confirmed removals: the digest of a preview, 64 characters, or nothing.'),
    ),
    once: optional(z.string().trim().max(1_000)),
  }),
);

export const stateInputs = z.object({
  batchId: z
    .string('Batch: the rule gave none.')
    .trim()
    .regex(/^[a-z0-9]{1,64}$/, 'Batch: this is not the id of a batch.'),
});
