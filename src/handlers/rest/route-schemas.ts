import { confirmedRemovals } from '../payload-schemas';
import * as z from 'zod/mini';
import { payloadSchemas, recipientInput } from '../payload-schemas';
import { limit } from './request-parts';

/** What a request may carry, route by route; the page's own rules where both take the same. */

export const recipientsAtMost = 5_000;

const recipient = z.lazy(() => z.union([z.string().check(z.maxLength(1_000)), recipientInput]));
const recipients = z.array(recipient).check(z.maxLength(recipientsAtMost));
const removals = z.optional(confirmedRemovals);
const page = payloadSchemas;
const { batchId } = page.getBatch.shape;

export const batchQuery = z.strictObject({ batchId });
export const noQuery = z.strictObject({});
export const noBody = z.strictObject({});

export const submitBody = z.strictObject({
  reason: page.createBatch.shape.reason,
  ticket: page.createBatch.shape.ticket,
  options: page.createBatch.shape.options,
  recipients: z._default(recipients, []),
  mode: z._default(z.enum(['draft', 'check', 'run']), 'draft'),
  confirmRemovals: removals,
});
export const addBody = z.strictObject({ recipients: recipients.check(z.minLength(1)) });
export const checkBody = z.lazy(() =>
  z.strictObject({
    startWhenReady: z.optional(z.boolean()),
    confirmRemovals: removals,
  }),
);
export const startBody = z.strictObject({ confirmRemovals: removals });

export const batchesQuery = z.strictObject({ ...page.listBatches.shape, limit: limit(100) });
export const recipientsQuery = z.strictObject({
  ...z.omit(page.listRecipients, { from: true, outcomes: true }).shape,
  limit: limit(1_000),
});
export const auditQuery = z.strictObject({
  ...page.listAuditEntries.shape.filter.def.innerType.shape,
  search: page.listAuditEntries.shape.search,
  cursor: page.listAuditEntries.shape.cursor,
  limit: limit(100),
});
