import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';
import type { AuditEntry } from '../../../domain/audit/audit-entry';
import { postingsOf } from '../../../domain/audit/posting';
import { canonicalJson } from '../../../domain/audit/canonical-json';
import { defaultSettings } from '../../../domain/settings/settings';
import type { NamesByEntry } from '../../../ports/audit/log-search';
import { StoreConflict } from '../../../ports/store-error';
import { type Store, type Write } from '../../../ports/store';
import { isRateLimited } from './patient-storage';
import { createHolders } from './batches/store-holders';
import { createAddressBooks } from './batches/store-address-book';
import { readMany, writeMany } from './kvs-batches';
import { notStoredYet, withoutRecord, writeNewAccounts } from './audit/new-accounts';
import { partsOfSeal, sealKey } from './audit/store-seals';
import { indexProgressKey, searchRecords, searchRecordsOf } from './audit/search/search-records';
import { createListing } from './store-lists';
import { entrySchema, headSchema, linkSchema, monthSchema } from './audit/audit-schemas';
import { batchSchema, laneSchema, sliceSchema } from './batches/batch-schemas';
import { lastCheckSchema, settingsSchema } from './settings-schemas';
import {
  accountRecords,
  accountsOfGivers,
  entryRecord,
  headKey,
  keyOf,
  parseBody,
  parseStored,
  postingRecords,
  recordOf,
  type EntityRecord,
  type EntityWrite,
} from './stored-record';
import type * as z from 'zod/mini';
import type { Stored } from '../../../ports/store';

const settingsKey = 'settings';
const lastCheckKey = 'last-check';
const organizationKeyName = 'organization-key';
const provisioningKeyName = 'provisioning-key';
const secretName = (name: string, id: string | undefined): string =>
  id === undefined ? name : `${name}:${id}`;

/** The app's storage in Forge. https://developer.atlassian.com/platform/forge/storage-reference/ */
export function createForgeStore(): Store {
  return {
    batch: (batchId) => read('batch', batchId, batchSchema),
    slice: (batchId, index) => read('slice', keyOf.slice(batchId, index), sliceSchema),
    async slices(batchId, from, count) {
      const keys = Array.from({ length: count }, (_, place) => keyOf.slice(batchId, from + place));
      return (await readMany('slice', keys)).map((record) => parseStored(record, sliceSchema));
    },
    lane: (batchId, to) => read('lane', keyOf.lane(batchId, to), laneSchema),
    async lanes({ batchId, laneEnds }) {
      const keys = laneEnds.map((to) => keyOf.lane(batchId, to));
      return (await readMany('lane', keys)).map((record) => parseStored(record, laneSchema));
    },
    commit,
    ...createAddressBooks(),
    ...createHolders(),

    appendEntries,
    async entry(id) {
      const record = await kvs.entity('audit-entry').get(id);
      return record === undefined ? undefined : parseBody(record, entrySchema);
    },
    head: () => read('audit-link', headKey, headSchema),
    async link(seq) {
      const record = await kvs.entity('audit-link').get(keyOf.link(seq));
      return record === undefined ? undefined : parseBody(record, linkSchema);
    },
    month: (month) => read('audit-link', keyOf.month(month), monthSchema),
    async saveSeal(batchId, attempt, slices) {
      const parts = partsOfSeal(slices);
      for (const [part, inPart] of parts.entries()) {
        const value = {
          v: 1,
          slices: inPart.map(({ index, positions, digest }) => [index, positions, digest]),
        };
        await kvs.set(sealKey(batchId, attempt, part), value);
      }
    },
    ...createListing(),

    async settings() {
      const stored = await kvs.get<unknown>(settingsKey);
      return stored === undefined ? defaultSettings : settingsSchema.parse(stored);
    },
    saveSettings: (settings) => kvs.set(settingsKey, settings),
    async lastCheck() {
      const stored = await kvs.get<unknown>(lastCheckKey);
      return stored === undefined ? undefined : lastCheckSchema.parse(stored);
    },
    saveLastCheck: (check) => kvs.set(lastCheckKey, check),
    organizationKey: (id) => kvs.getSecret<string>(secretName(organizationKeyName, id)),
    saveOrganizationKey: (key, id) => kvs.setSecret(secretName(organizationKeyName, id), key),
    forgetOrganizationKey: (id) => kvs.deleteSecret(secretName(organizationKeyName, id)),
    provisioningKey: (id) => kvs.getSecret<string>(secretName(provisioningKeyName, id)),
    saveProvisioningKey: (key, id) => kvs.setSecret(secretName(provisioningKeyName, id), key),
    forgetProvisioningKey: (id) => kvs.deleteSecret(secretName(provisioningKeyName, id)),
  };
}

async function read<T>(
  entityName: string,
  key: string,
  schema: z.ZodMiniType<T>,
): Promise<Stored<T> | undefined> {
  const record = await kvs.entity(entityName).get(key);
  return record === undefined ? undefined : parseStored(record, schema);
}

async function appendEntries(entries: AuditEntry[], names?: NamesByEntry, since?: string): Promise<void> {
  await writeMany(entries.map(entryRecord));
  const postings = postingsOf(entries).flatMap(postingRecords);
  await Promise.all([
    writeMany([...postings, ...searchRecordsOf(entries, names)]),
    writeNewAccounts(accountRecords(entries, since)),
  ]);
}

/** One transaction; each revisioned write is conditional on the revision it was decided from. */
async function commit(writes: Write[]): Promise<void> {
  // A finding can name more of them than a transaction takes.
  await writeNewAccounts(accountsOfGivers(writes));
  const transaction = kvs.transact();
  for (const write of writes) {
    if (isPlain(write)) {
      transaction.set(write.kind === 'settings' ? settingsKey : indexProgressKey, write.value);
      continue;
    }
    const { entityName, key, value } = recordOf(write);
    const conditions = conditionsOf(write);
    transaction.set(key, value, { entityName, ...(conditions && { conditions }) });
  }
  const entries = writes.flatMap((write) => (write.kind === 'entry' ? [write.value] : []));
  const searched = writes.flatMap((write) =>
    write.kind === 'entry' ? searchRecords(write.value, write.name) : [],
  );
  const postings = postingsOf(entries).flatMap(postingRecords);
  for (const { entityName, key, value } of [...postings, ...searched])
    transaction.set(key, value, { entityName });
  const accounts = await withoutRecord(accountRecords(entries));
  for (const { entityName, key, value } of accounts)
    transaction.set(key, value, { entityName, conditions: notStoredYet() });
  try {
    await transaction.execute();
  } catch (error) {
    if (!(await changedMeanwhile(error, writes, accounts))) throw error;
    if (!(await isDone(writes))) throw new StoreConflict(error);
  }
}

const isPlain = (write: Write): write is Exclude<Write, EntityWrite> =>
  write.kind === 'settings' || write.kind === 'index-progress';

/** The package's own name for a built filter; it exports the builder's narrower view only. */
type Conditions = Parameters<ReturnType<typeof kvs.transact>['check']>[1]['conditions'];

function conditionsOf(write: EntityWrite): Conditions | undefined {
  if (write.kind === 'entry') return undefined;
  const expected = write.kind === 'link' ? 0 : write.rev;
  const condition = expected === 0 ? FilterConditions.notExists() : FilterConditions.equalTo(expected);
  return new Filter().and('rev' as never, condition);
}

/**
 * Whether what is stored is what these writes would store: the same transaction went through, and its answer was lost. A
 * link stays as it is for ever; without one, the first record that has a revision tells.
 */
async function isDone(writes: Write[]): Promise<boolean> {
  const telling = writes.find(({ kind }) => kind === 'link') ?? writes.find(({ kind }) => kind !== 'entry');
  if (!telling || isPlain(telling)) return false;
  const { entityName, key, value } = recordOf(telling);
  const stored = await kvs.entity(entityName).get(key);
  return canonicalJson(stored) === canonicalJson(value);
}

/**
 * Whether a refused transaction was refused for its conditions. Forge documents no code for that, so what is
 * stored decides: a revision other than the expected one, or an account that has a record by now.
 */
async function changedMeanwhile(error: unknown, writes: Write[], accounts: EntityRecord[]): Promise<boolean> {
  if (!(error instanceof ForgeKvsAPIError) || isRateLimited(error)) return false;
  for (const write of writes) {
    if (write.kind === 'entry' || isPlain(write)) continue;
    const { entityName, key } = recordOf(write);
    const record = await kvs.entity<{ rev: number }>(entityName).get(key);
    if ((record?.rev ?? 0) !== (write.kind === 'link' ? 0 : write.rev)) return true;
  }
  return (await withoutRecord(accounts)).length < accounts.length;
}
