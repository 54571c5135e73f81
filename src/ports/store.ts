import type { AuditHead, AuditLink } from '../domain/audit/audit-chain';
import type { AuditEntry } from '../domain/audit/audit-entry';
import type { SealedSlice } from '../domain/audit/audit-tree';
import type { IndexProgress } from '../domain/audit/search/index-progress';
import type { MonthTotals } from '../domain/audit/month-totals';
import type { Batch } from '../domain/batches/batch';
import type { Lane } from '../domain/run/lane';
import type { HoldersBefore } from '../domain/run/origin';
import type { Slice } from '../domain/run/slice';
import type { LastCheck } from '../domain/settings/last-check';
import type { Settings } from '../domain/settings/settings';
import type { BatchState, Outcome } from '../domain/words';
import type { Finding } from '../domain/watch/finding';
import type { WatchHead, WatchHistory, WatchPart } from '../domain/watch/watch-head';
import type { NamesByEntry } from './audit/log-search';

/** A stored value and the revision a change of it must name. */
export interface Stored<T> {
  value: T;
  rev: number;
}

/** One conditional write; `rev` 0 means that nothing may be stored under the key yet. */
export type Write =
  | { kind: 'batch'; value: Batch; rev: number }
  | { kind: 'slice'; value: Slice; rev: number }
  | { kind: 'lane'; value: Lane; rev: number }
  | { kind: 'head'; value: AuditHead; rev: number }
  | { kind: 'month'; value: MonthTotals; rev: number }
  | { kind: 'watch'; value: WatchHead; rev: number }
  | { kind: 'watch-history'; value: WatchHistory; rev: number }
  | { kind: 'watch-part'; value: WatchPart; rev: number }
  | { kind: 'finding'; value: Finding; rev: number }
  /** Links are only ever added. */
  | { kind: 'link'; value: AuditLink }
  /** Settings are replaced whole; the last word counts. */
  | { kind: 'settings'; value: Settings }
  | { kind: 'index-progress'; value: IndexProgress }
  /** Writing the same entry again changes nothing. `name`: of the person it is about, to be found by. */
  | { kind: 'entry'; value: AuditEntry; name?: string | undefined };

/** Where on the list of a draft each address stands, known by its digest. */
export interface AddressBook {
  /** Everybody before this place is in it, and nobody else. */
  upTo: number;
  places: ReadonlyMap<string, number>;
}

export interface EntryFilter {
  email?: string | undefined;
  domain?: string | undefined;
  outcome?: Outcome | undefined;
  action?: string | undefined;
  actor?: string | undefined;
  batchId?: string | undefined;
  ticket?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export interface Page<T> {
  items: T[];
  cursor?: string | undefined;
}

/**
 * The app's storage. Reads by key are strongly consistent, lists only eventually. Stored values are parsed
 * with their schema when read.
 */
export interface Store {
  batch(batchId: string): Promise<Stored<Batch> | undefined>;
  slice(batchId: string, index: number): Promise<Stored<Slice> | undefined>;
  /** At most 25 slices from `from` on, without gaps. */
  slices(batchId: string, from: number, count: number): Promise<Stored<Slice>[]>;
  lane(batchId: string, to: number): Promise<Stored<Lane> | undefined>;
  lanes(batch: Batch): Promise<Stored<Lane>[]>;
  /** All or nothing; at most 25 writes. Throws `StoreConflict`. */
  commit(writes: Write[]): Promise<void>;
  /** No further than all that was saved at once reaches; empty where nothing was. */
  addressBook(batchId: string): Promise<AddressBook>;
  saveAddressBook(batchId: string, book: AddressBook): Promise<void>;
  dropAddressBook(batchId: string): Promise<void>;
  /** Who held access before the lane that ends at `laneTo` invited anybody; undefined where nothing was saved. */
  holders(batchId: string, laneTo: number): Promise<HoldersBefore | undefined>;
  saveHolders(batchId: string, laneTo: number, before: HoldersBefore): Promise<void>;
  dropHolders(batch: Batch): Promise<void>;

  /**
   * Writes entries under their ids, found by those names as well; writing the same again changes nothing. Nothing they tell of
   * people was read before `since`, which is the time of the entries unless told.
   */
  appendEntries(entries: AuditEntry[], names?: NamesByEntry, since?: string): Promise<void>;
  entry(id: string): Promise<AuditEntry | undefined>;
  /** Newest first. Throws `InvalidCursor`. */
  listEntries(filter: EntryFilter, limit: number, cursor?: string): Promise<Page<AuditEntry>>;
  head(): Promise<Stored<AuditHead> | undefined>;
  link(seq: number): Promise<AuditLink | undefined>;
  /** `2026-11`. */
  month(month: string): Promise<Stored<MonthTotals> | undefined>;
  /** The slices sealed of one attempt, in order. Saving the same again changes nothing. */
  saveSeal(batchId: string, attempt: number, slices: SealedSlice[]): Promise<void>;

  /** Newest first. Throws `InvalidCursor`. */
  listBatches(limit: number, cursor?: string): Promise<Page<Batch>>;
  /** Newest first; all of them, or so many. */
  batchesInState(state: BatchState, atMost?: number): Promise<Batch[]>;

  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
  /** Undefined while the connection was never checked. */
  lastCheck(): Promise<LastCheck | undefined>;
  saveLastCheck(check: LastCheck): Promise<void>;
  /** A key under the name that settings have for it; without one, that of an earlier version. */
  organizationKey(secretId?: string): Promise<string | undefined>;
  saveOrganizationKey(key: string, secretId?: string): Promise<void>;
  forgetOrganizationKey(secretId?: string): Promise<void>;
  /** The key of the provisioned directory, likewise. */
  provisioningKey(secretId?: string): Promise<string | undefined>;
  saveProvisioningKey(key: string, secretId?: string): Promise<void>;
  forgetProvisioningKey(secretId?: string): Promise<void>;
}
