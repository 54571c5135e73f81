import { z } from 'zod';
import type { Defs } from '../contract/defs';
import { outcomes, peopleRoutes, standings } from '../domain/words';
import { addressFieldsAtMost, watchIntervals } from '../domain/settings/settings';
import { recipientsAtMost } from '../operations/batches/add-recipients';
import { batchId, cursor, nothing, requestId, text } from './payload-parts';
import { watchSchemas } from './watch/watch-schemas';

/** What the page may send, function by function. Unknown members are refused: a typo is not a wish. */

const isoTime = z.iso.datetime({ offset: true });
const groupRef = z.strictObject({ groupId: text(200).min(1), groupName: text(300) });
const fieldRef = z.lazy(() =>
  z.strictObject({
    fieldId: z.string().regex(/^customfield_\d{1,10}$/),
    fieldName: text(300).min(1),
  }),
);
const entryRef = z.lazy(() => z.strictObject({ entryId: z.string().regex(/^[a-zA-Z0-9:._-]{1,200}$/) }));
/** A digest; a number, as earlier versions took it, confirms nothing. */
export const confirmedRemovals = z.lazy(() => z.union([z.string().regex(/^[0-9a-f]{64}$/), z.int().min(0)]));
const batchRef = z.strictObject({ batchId, confirmRemovals: confirmedRemovals.optional() });

export const recipientInput = z.lazy(() =>
  z.strictObject({
    email: z.string().max(1_000),
    line: z.int().min(0).optional(),
    name: z.string().max(1_000).optional(),
  }),
);

/** Service desks go by their id or the key of their project. */
const deskId = z.string().regex(/^[a-zA-Z0-9_-]{1,100}$/);
const options = z.lazy(() =>
  z
    .strictObject({
      purpose: z.enum(['people', 'customers']).optional(),
      customersOf: z
        .strictObject({
          serviceDeskId: deskId,
          organizationId: z
            .string()
            .regex(/^\d{1,20}$/)
            .optional(),
        })
        .optional(),
      existingAccess: z.enum(['leave', 'remove']).optional(),
      sendNotification: z.boolean().optional(),
      notificationText: text(1_000).optional(),
      endsOn: z.iso.date().optional(),
      approvedDomains: z.enum(['invite', 'hold']).optional(),
    })
    .refine(({ purpose, customersOf }) => (purpose === 'customers') === (customersOf !== undefined), {
      message: 'customersOf goes with the purpose customers',
    })
    .refine(({ purpose, existingAccess }) => purpose !== 'customers' || existingAccess !== 'remove', {
      message: 'a batch of customers takes no access',
    }),
);

const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paste') }),
  z.strictObject({ kind: z.literal('file'), name: text(255), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
]);

const auditFilter = z.strictObject({
  email: text(320).min(1).optional(),
  domain: text(255).min(1).optional(),
  outcome: z.enum(outcomes).optional(),
  action: text(100).min(1).optional(),
  actor: text(200).min(1).optional(),
  batchId: batchId.optional(),
  ticket: text(100).min(1).optional(),
  from: isoTime.optional(),
  to: isoTime.optional(),
});

/** A part of an address, a name, a reason. */
const search = text(320).min(1);
const person = z.strictObject({ email: text(320).min(1) });
const exported = { format: z.enum(['csv', 'jsonl']), filter: auditFilter.optional() };
const retentionMonths = z.lazy(() => z.int().min(1).max(1_200));

const key = {
  key: z.string().trim().min(1).max(4_096),
  label: text(100).min(1).optional(),
  expiresAt: z.iso.date().optional(),
};

export const payloadSchemas = {
  getOverview: nothing,
  createBatch: z.strictObject({
    reason: text(500).optional(),
    ticket: text(100).optional(),
    options: options.optional(),
    source: source.optional(),
    requestId: requestId.optional(),
  }),
  addRecipients: z.lazy(() => z.strictObject({ batchId, recipients: z.array(recipientInput).max(20_000) })),
  checkBatch: batchRef,
  startBatch: batchRef,
  pauseBatch: batchRef,
  resumeBatch: batchRef,
  cancelBatch: z.lazy(() => batchRef.extend({ unlessStarted: z.boolean().optional() })),
  retryFailed: batchRef,
  getBatch: batchRef,
  findIssue: z.strictObject({ ticket: text(100) }),
  listRecipients: z.strictObject({
    batchId,
    outcome: z.enum(outcomes).optional(),
    outcomes: z.array(z.enum(outcomes)).min(1).max(outcomes.length).optional(),
    standing: z.enum(standings).optional(),
    search: text(320).optional(),
    cursor: cursor.optional(),
    from: z.int().min(0).max(recipientsAtMost).optional(),
    limit: z.int().min(1).max(1_000).optional(),
  }),
  listBatches: z
    .strictObject({
      search: search.optional(),
      email: text(320).min(1).optional(),
      cursor: cursor.optional(),
      limit: z.int().min(1).max(100).optional(),
    })
    .refine(({ search, email }) => search === undefined || email === undefined, {
      message: 'search and email do not go together',
    }),
  runNextSlice: batchRef,
  listAuditEntries: z.strictObject({
    search: search.optional(),
    filter: auditFilter.optional(),
    cursor: cursor.optional(),
    limit: z.int().min(1).max(100).optional(),
  }),
  searchPeople: z.lazy(() =>
    z.strictObject({
      search,
      cursor: cursor.optional(),
      limit: z.int().min(1).max(50).optional(),
    }),
  ),
  getPerson: person,
  readPerson: person,
  getAuditDigest: nothing,
  getBatchSeal: z.strictObject({ batchId }),
  getAuditSummary: z.lazy(() =>
    z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
  ),
  beginExport: z.strictObject(exported),
  exportPiece: z.lazy(() =>
    z.strictObject({ ...exported, links: z.int().min(0), cursor: cursor.optional() }),
  ),
  previewRetention: z.strictObject({ retentionMonths }),
  listAccessGroups: nothing,
  listIssueFields: nothing,
  getSettings: nothing,
  saveSettings: z.lazy(() =>
    z.strictObject({
      routeChoice: z.enum([...peopleRoutes, 'automatic']).optional(),
      protectedGroups: z.array(groupRef).max(100).optional(),
      addressFields: z.array(fieldRef).max(addressFieldsAtMost).optional(),
      allowedDomains: z.array(text(255).min(1)).max(500).optional(),
      reasonRequired: z.boolean().optional(),
      ticketRequired: z.boolean().optional(),
      fourEyes: z.boolean().optional(),
      retentionMonths: retentionMonths.nullable().optional(),
      watch: z
        .strictObject({
          isOn: z.boolean().nullable().optional(),
          everyHours: z.literal(watchIntervals).optional(),
        })
        .optional(),
    }),
  ),
  listServiceDesks: nothing,
  listCustomerOrganizations: z.strictObject({ serviceDeskId: deskId }),
  checkConnection: nothing,
  saveOrganizationKey: z.strictObject(key),
  forgetOrganizationKey: nothing,
  saveProvisioningKey: z.lazy(() =>
    z.strictObject({ directoryId: z.string().regex(/^[a-zA-Z0-9-]{1,100}$/), ...key }),
  ),
  forgetProvisioningKey: nothing,
  getAuditEntry: entryRef,
  restoreAccess: entryRef,
  undoProvisioning: entryRef,
  ...watchSchemas,
} as const satisfies Record<keyof Defs, z.ZodType>;

export type PayloadOf<K extends keyof Defs> = z.output<(typeof payloadSchemas)[K]>;
