import type * as z from 'zod/mini';
import {
  entrySchema,
  headSchema,
  linkSchema,
  monthSchema,
} from '../../../src/adapters/forge/storage/audit/audit-schemas';
import {
  batchSchema,
  laneSchema,
  sliceSchema,
} from '../../../src/adapters/forge/storage/batches/batch-schemas';
import { lastCheckSchema, settingsSchema } from '../../../src/adapters/forge/storage/settings-schemas';
import type { AuditEntry } from '../../../src/domain/audit/audit-entry';
import { comparableAddress, domainOf } from '../../../src/domain/people/address';
import type { HoldersBefore } from '../../../src/domain/run/origin';
import { defaultSettings } from '../../../src/domain/settings/settings';
import { StoreConflict } from '../../../src/ports/store-error';
import { type AddressBook, type EntryFilter, type Store, type Stored } from '../../../src/ports/store';
import type { Write } from '../../../src/ports/store';
import { cutPage } from './cut-page.ts';
import { watchPartKey } from './memory-watch-store.ts';
import { keepSearchRow } from './memory-log-search.ts';
import { noteAccounts, noteGivers } from './memory-accounts.ts';
import type { MemoryStorage } from './memory-storage.ts';
import type { KeptRecord } from './versioned-records.ts';

const writesACommit = 25;
const readsABatch = 25;

export interface MemoryStore extends Store {
  /** Every commit that went through, oldest first. */
  readonly history: readonly (readonly Write[])[];
  /** Runs once, just before the next commit is checked: another worker that comes first. */
  beforeNextCommit(intrude: () => Promise<void> | void): void;
  /** The next commit fails with this error and changes nothing. */
  failNextCommit(error: Error): void;
  /** Stores a record as no version of this app writes it. */
  spoil(write: Write): void;
  spoilSettings(): void;
}

/** The store in memory, under the rules of the real one. Records are parsed with the app's schemas when read. */
export function createMemoryStore({ records, plain }: MemoryStorage): MemoryStore {
  const history: Write[][] = [];
  let intrusion: (() => Promise<void> | void) | undefined;
  let failure: Error | undefined;

  const read = async <T>(key: string, schema: z.ZodMiniType<T>): Promise<Stored<T> | undefined> => {
    const record = records.get(key);
    return record && { value: parsed(record, schema), rev: record.rev };
  };
  const readAll = async <T>(keys: string[], schema: z.ZodMiniType<T>): Promise<Stored<T>[]> => {
    if (keys.length > readsABatch) throw new RangeError(`At most ${readsABatch} records a read`);
    const found = await Promise.all(keys.map((key) => read(key, schema)));
    return found.filter((one) => one !== undefined);
  };
  const keep = (entry: AuditEntry, name?: string, since?: string): void => {
    records.set(`entry:${entry.id}`, entry);
    noteAccounts(records, entry, since);
    keepSearchRow(records, entry, name);
  };
  const commit = async (writes: Write[]): Promise<void> => {
    const intrude = intrusion;
    intrusion = undefined;
    await intrude?.();
    const error = failure;
    failure = undefined;
    if (error) throw error;
    if (writes.length > writesACommit) throw new RangeError(`At most ${writesACommit} writes a commit`);
    if (
      writes.some(
        (write) => revExpected(write) !== undefined && records.revOf(keyOf(write)) !== revExpected(write),
      )
    )
      throw new StoreConflict();
    for (const write of writes) {
      if (write.kind === 'settings' || write.kind === 'index-progress')
        plain.set(write.kind, structuredClone(write.value));
      else if (write.kind === 'entry') keep(write.value, write.name);
      else records.set(keyOf(write), write.value);
      if (write.kind === 'finding') noteGivers(records, write.value);
    }
    history.push(structuredClone(writes));
  };

  return {
    history,
    beforeNextCommit(intrude) {
      intrusion = intrude;
    },
    failNextCommit(error) {
      failure = error;
    },
    spoil: (write) => records.set(keyOf(write), { ...write.value, v: 2 }),
    spoilSettings: () => void plain.set('settings', { ...defaultSettings, v: 2 }),

    batch: (batchId) => read(`batch:${batchId}`, batchSchema),
    slice: (batchId, index) => read(`slice:${batchId}:${index}`, sliceSchema),
    slices: (batchId, from, count) =>
      readAll(
        Array.from({ length: count }, (_, place) => `slice:${batchId}:${from + place}`),
        sliceSchema,
      ),
    lane: (batchId, to) => read(`lane:${batchId}:${to}`, laneSchema),
    lanes: ({ batchId, laneEnds }) =>
      readAll(
        laneEnds.map((to) => `lane:${batchId}:${to}`),
        laneSchema,
      ),
    commit,
    addressBook: async (batchId) =>
      (plain.get(`book:${batchId}`) as AddressBook | undefined) ?? { upTo: 0, places: new Map() },
    saveAddressBook: async (batchId, book) => void plain.set(`book:${batchId}`, structuredClone(book)),
    holders: async (batchId, laneTo) =>
      plain.get(`holders:${batchId}:${laneTo}`) as HoldersBefore | undefined,
    saveHolders: async (batchId, laneTo, before) => void plain.set(`holders:${batchId}:${laneTo}`, before),
    dropHolders: async ({ batchId, laneEnds }) =>
      laneEnds.forEach((to) => plain.delete(`holders:${batchId}:${to}`)),
    dropAddressBook: async (batchId) => void plain.delete(`book:${batchId}`),

    async appendEntries(entries, names, since) {
      for (const entry of entries) keep(entry, names?.get(entry.id), since);
    },
    entry: async (id) => (await read(`entry:${id}`, entrySchema))?.value,
    async listEntries(filter, limit, cursor) {
      const found = records
        .listed('entry:')
        .map((record) => parsed(record, entrySchema))
        .filter((entry) => matches(entry, filter));
      return cutPage(found, ({ at, id }) => `${at} ${id}`, { limit, cursor, list: filter });
    },
    head: () => read('head', headSchema),
    month: (month) => read(`month:${month}`, monthSchema),
    saveSeal: async (batchId, attempt, slices) =>
      void plain.set(`seal:${batchId}:${attempt}`, structuredClone(slices)),
    link: async (seq) => (await read(`link:${seq}`, linkSchema))?.value,
    async listBatches(limit, cursor) {
      const found = records.listed('batch:').map((record) => parsed(record, batchSchema));
      return cutPage(found, ({ createdAt, batchId }) => `${createdAt} ${batchId}`, {
        limit,
        cursor,
        list: 'batches',
      });
    },
    batchesInState: async (state, atMost) =>
      records
        .listed('batch:')
        .map((record) => parsed(record, batchSchema))
        .filter((batch) => batch.state === state)
        .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
        .slice(0, atMost),

    settings: async () => settingsSchema.parse(plain.get('settings') ?? defaultSettings),
    saveSettings: async (settings) => void plain.set('settings', structuredClone(settings)),
    lastCheck: async () => {
      const stored = plain.get('last-check');
      return stored === undefined ? undefined : lastCheckSchema.parse(stored);
    },
    saveLastCheck: async (check) => void plain.set('last-check', structuredClone(check)),
    organizationKey: async (id = '') => plain.get(`key${id}`) as string | undefined,
    saveOrganizationKey: async (key, id = '') => void plain.set(`key${id}`, key),
    forgetOrganizationKey: async (id = '') => void plain.delete(`key${id}`),
    provisioningKey: async (id = '') => plain.get(`provisioning-key${id}`) as string | undefined,
    saveProvisioningKey: async (key, id = '') => void plain.set(`provisioning-key${id}`, key),
    forgetProvisioningKey: async (id = '') => void plain.delete(`provisioning-key${id}`),
  };
}

const parsed = <T>({ json }: KeptRecord, schema: z.ZodMiniType<T>): T => schema.parse(JSON.parse(json));

function keyOf(write: Write): string {
  switch (write.kind) {
    case 'batch':
      return `batch:${write.value.batchId}`;
    case 'slice':
      return `slice:${write.value.batchId}:${write.value.index}`;
    case 'lane':
      return `lane:${write.value.batchId}:${write.value.to}`;
    case 'head':
      return 'head';
    case 'month':
      return `month:${write.value.month}`;
    case 'link':
      return `link:${write.value.seq}`;
    case 'entry':
      return `entry:${write.value.id}`;
    case 'watch':
      return 'watch-head';
    case 'watch-history':
      return 'watch-history';
    case 'watch-part':
      return watchPartKey(write.value.part);
    case 'finding':
      return `finding:${write.value.findingId}`;
    case 'settings':
    case 'index-progress':
      return write.kind;
  }
}

/** Undefined for what may be written whatever is there. */
function revExpected(write: Write): number | undefined {
  if (write.kind === 'entry' || write.kind === 'settings' || write.kind === 'index-progress')
    return undefined;
  return write.kind === 'link' ? 0 : write.rev;
}

/** A period begins with `from` and ends before `to`. */
function matches(entry: AuditEntry, filter: EntryFilter): boolean {
  const email = entry.personal.target?.email;
  const held: EntryFilter = {
    email: email === undefined ? undefined : comparableAddress(email),
    domain: email === undefined ? undefined : domainOf(email),
    outcome: entry.outcome,
    action: entry.action,
    actor: entry.personal.actor.accountId,
    batchId: entry.batchId,
    ticket: entry.ticket,
  };
  const { from, to, ...named } = filter;
  if (from !== undefined && entry.at < from) return false;
  if (to !== undefined && entry.at >= to) return false;
  return (Object.keys(named) as (keyof typeof named)[]).every(
    (name) => named[name] === undefined || named[name] === held[name],
  );
}
