import { confirmedRemovals } from '../payload-schemas';
import { z } from 'zod';
import { payloadSchemas, recipientInput } from '../payload-schemas';
import { limit } from './request-parts';

/** What a request may carry, route by route; the page's own rules where both take the same. */

export const recipientsAtMost = 5_000;

const recipient = z.lazy(() => z.union([z.string().max(1_000), recipientInput]));
const recipients = z.array(recipient).max(recipientsAtMost);
const removals = confirmedRemovals.optional();
const page = payloadSchemas;
const { batchId } = page.getBatch.shape;

export const batchQuery = z.strictObject({ batchId });
export const noQuery = z.strictObject({});
export const noBody = z.strictObject({});

export const submitBody = z.strictObject({
  reason: page.createBatch.shape.reason,
  ticket: page.createBatch.shape.ticket,
  options: page.createBatch.shape.options,
  recipients: recipients.default([]),
  mode: z.enum(['draft', 'check', 'run']).default('draft'),
  confirmRemovals: removals,
});
export const addBody = z.strictObject({ recipients: recipients.min(1) });
export const checkBody = z.lazy(() =>
  z.strictObject({
    startWhenReady: z.boolean().optional(),
    confirmRemovals: removals,
  }),
);
export const startBody = z.strictObject({ confirmRemovals: removals });

export const batchesQuery = z.strictObject({ ...page.listBatches.shape, limit: limit(100) });
export const recipientsQuery = z.strictObject({
  ...page.listRecipients.omit({ from: true, outcomes: true }).shape,
  limit: limit(1_000),
});
export const auditQuery = z.strictObject({
  ...page.listAuditEntries.shape.filter.unwrap().shape,
  search: page.listAuditEntries.shape.search,
  cursor: page.listAuditEntries.shape.cursor,
  limit: limit(100),
});
