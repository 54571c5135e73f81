import * as z from 'zod/mini';
import type { Defs } from '../contract/defs';
import { outcomes, peopleRoutes, standings } from '../domain/words';
import { addressFieldsAtMost, watchIntervals } from '../domain/settings/settings';
import { recipientsAtMost } from '../operations/batches/add-recipients';
import { deskId, options } from './batch-options';
import { batchId, cursor, nothing, requestId, text } from './payload-parts';
import { watchSchemas } from './watch/watch-schemas';

/** What the page may send, function by function. Unknown members are refused: a typo is not a wish. */

const isoTime = z.iso.datetime({ offset: true });
const groupRef = z.strictObject({ groupId: text(200).check(z.minLength(1)), groupName: text(300) });
const fieldRef = z.lazy(() =>
  z.strictObject({
    fieldId: z.string().check(z.regex(/^customfield_\d{1,10}$/)),
    fieldName: text(300).check(z.minLength(1)),
  }),
);
const entryRef = z.lazy(() =>
  z.strictObject({ entryId: z.string().check(z.regex(/^[a-zA-Z0-9:._-]{1,200}$/)) }),
);
/** A digest; a number, as earlier versions took it, confirms nothing. */
export const confirmedRemovals = z.lazy(() =>
  z.union([z.string().check(z.regex(/^[0-9a-f]{64}$/)), z.int().check(z.minimum(0))]),
);
const batchRef = z.strictObject({ batchId, confirmRemovals: z.optional(confirmedRemovals) });

export const recipientInput = z.lazy(() =>
  z.strictObject({
    email: z.string().check(z.maxLength(1_000)),
    line: z.optional(z.int().check(z.minimum(0))),
    name: z.optional(z.string().check(z.maxLength(1_000))),
  }),
);

const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paste') }),
  z.strictObject({
    kind: z.literal('file'),
    name: text(255),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
]);

const auditFilter = z.strictObject({
  email: z.optional(text(320).check(z.minLength(1))),
  domain: z.optional(text(255).check(z.minLength(1))),
  outcome: z.optional(z.enum(outcomes)),
  action: z.optional(text(100).check(z.minLength(1))),
  actor: z.optional(text(200).check(z.minLength(1))),
  batchId: z.optional(batchId),
  ticket: z.optional(text(100).check(z.minLength(1))),
  from: z.optional(isoTime),
  to: z.optional(isoTime),
});

/** A part of an address, a name, a reason. */
const search = text(320).check(z.minLength(1));
const person = z.strictObject({ email: text(320).check(z.minLength(1)) });
const exported = { format: z.enum(['csv', 'jsonl']), filter: z.optional(auditFilter) };
const retentionMonths = z.lazy(() => z.int().check(z.minimum(1), z.maximum(1_200)));

const key = {
  key: z.string().check(z.trim(), z.minLength(1), z.maxLength(4_096)),
  label: z.optional(text(100).check(z.minLength(1))),
  expiresAt: z.optional(z.iso.date()),
};

export const payloadSchemas = {
  getOverview: nothing,
  createBatch: z.strictObject({
    reason: z.optional(text(500)),
    ticket: z.optional(text(100)),
    options: z.optional(options),
    source: z.optional(source),
    requestId: z.optional(requestId),
  }),
  addRecipients: z.lazy(() =>
    z.strictObject({ batchId, recipients: z.array(recipientInput).check(z.maxLength(20_000)) }),
  ),
  checkBatch: batchRef,
  startBatch: batchRef,
  pauseBatch: batchRef,
  resumeBatch: batchRef,
  cancelBatch: z.lazy(() => z.extend(batchRef, { unlessStarted: z.optional(z.boolean()) })),
  retryFailed: batchRef,
  getBatch: batchRef,
  findIssue: z.strictObject({ ticket: text(100) }),
  listRecipients: z.strictObject({
    batchId,
    outcome: z.optional(z.enum(outcomes)),
    outcomes: z.optional(z.array(z.enum(outcomes)).check(z.minLength(1), z.maxLength(outcomes.length))),
    standing: z.optional(z.enum(standings)),
    search: z.optional(text(320)),
    cursor: z.optional(cursor),
    from: z.optional(z.int().check(z.minimum(0), z.maximum(recipientsAtMost))),
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(1_000))),
  }),
  listBatches: z
    .strictObject({
      search: z.optional(search),
      email: z.optional(text(320).check(z.minLength(1))),
      cursor: z.optional(cursor),
      limit: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
    })
    .check(
      z.refine(
        ({ search, email }) => search === undefined || email === undefined,
        'search and email do not go together',
      ),
    ),
  runNextSlice: batchRef,
  listAuditEntries: z.strictObject({
    search: z.optional(search),
    filter: z.optional(auditFilter),
    cursor: z.optional(cursor),
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
  }),
  searchPeople: z.lazy(() =>
    z.strictObject({
      search,
      cursor: z.optional(cursor),
      limit: z.optional(z.int().check(z.minimum(1), z.maximum(50))),
    }),
  ),
  getPerson: person,
  readPerson: person,
  getAuditDigest: nothing,
  getBatchSeal: z.strictObject({ batchId }),
  getAuditSummary: z.lazy(() =>
    z.strictObject({ from: z.optional(z.iso.date()), to: z.optional(z.iso.date()) }),
  ),
  beginExport: z.strictObject(exported),
  exportPiece: z.lazy(() =>
    z.strictObject({ ...exported, links: z.int().check(z.minimum(0)), cursor: z.optional(cursor) }),
  ),
  previewRetention: z.strictObject({ retentionMonths }),
  listAccessGroups: nothing,
  listIssueFields: nothing,
  getSettings: nothing,
  saveSettings: z.lazy(() =>
    z.strictObject({
      routeChoice: z.optional(z.enum([...peopleRoutes, 'automatic'])),
      protectedGroups: z.optional(z.array(groupRef).check(z.maxLength(100))),
      addressFields: z.optional(z.array(fieldRef).check(z.maxLength(addressFieldsAtMost))),
      allowedDomains: z.optional(z.array(text(255).check(z.minLength(1))).check(z.maxLength(500))),
      reasonRequired: z.optional(z.boolean()),
      ticketRequired: z.optional(z.boolean()),
      fourEyes: z.optional(z.boolean()),
      retentionMonths: z.optional(z.nullable(retentionMonths)),
      watch: z.optional(
        z.strictObject({
          isOn: z.optional(z.nullable(z.boolean())),
          everyHours: z.optional(z.literal(watchIntervals)),
        }),
      ),
    }),
  ),
  listServiceDesks: nothing,
  listCustomerOrganizations: z.strictObject({ serviceDeskId: deskId }),
  checkConnection: nothing,
  saveOrganizationKey: z.strictObject(key),
  forgetOrganizationKey: nothing,
  saveProvisioningKey: z.lazy(() =>
    z.strictObject({ directoryId: z.string().check(z.regex(/^[a-zA-Z0-9-]{1,100}$/)), ...key }),
  ),
  forgetProvisioningKey: nothing,
  getAuditEntry: entryRef,
  restoreAccess: entryRef,
  undoProvisioning: entryRef,
  ...watchSchemas,
} as const satisfies Record<keyof Defs, z.ZodMiniType>;

export type PayloadOf<K extends keyof Defs> = z.output<(typeof payloadSchemas)[K]>;
