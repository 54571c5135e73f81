import type { CapabilityCheck } from './contract';
import type { AuditEntry } from './domain/audit-entry';
import type { AuditHead, AuditLink } from './domain/audit-chain';
import type { SealedSlice } from './domain/audit-tree';
import type { Batch } from './domain/batch';
import type { Lane } from './domain/lane';
import type { LastCheck } from './domain/last-check';
import type { MonthTotals } from './domain/month-totals';
import type { Pace } from './domain/pace';
import type { GroupAnswer, InviteAnswer, LookUp } from './domain/person';
import type { Settings } from './domain/settings';
import type { Slice } from './domain/slice';
import type { BatchState, Outcome, Route } from './domain/words';

/** How the mail of an invitation goes out, where the route can say. */
export interface InvitationMail {
  sendNotification: boolean;
  notificationText?: string | undefined;
}

/**
 * The organization's people, over one route. Every method may throw a `DirectoryError`; answers about single
 * people never do.
 */
export interface UserDirectory {
  readonly route: Route;
  /** One answer for each address, in order. At most 25 addresses. */
  lookUp(addresses: readonly string[]): Promise<LookUp[]>;
  /**
   * Everybody's address in comparable form, where the userbase is small enough to be read in `callsAtMost` calls.
   * Undefined where it is not, or where somebody's address is hidden. Absent where a route cannot tell.
   */
  listAddresses?(callsAtMost: number): Promise<ReadonlySet<string> | undefined>;
  /** Invites without any product. One answer for each address, in order. At most 25. */
  invite(addresses: readonly string[], mail: InvitationMail): Promise<InviteAnswer[]>;
  removeFromGroup(accountId: string, groupId: string): Promise<GroupAnswer>;
  addToGroup(accountId: string, groupId: string): Promise<GroupAnswer>;
  /** Tries each capability without a side effect. */
  probe(): Promise<CapabilityCheck[]>;
}

/**
 * What one invocation may still use. Long waits go back to the queue: a call that would have to wait longer
 * than the session allows throws `rate-limited` instead.
 */
export interface Session {
  pace: Pace;
  /** Calls outside Atlassian's proxy that Forge still allows this invocation. */
  egressLeft: number;
  remainingMs(): number;
}

export type DirectoryErrorCode =
  /** Wait `retryAfterSeconds`, then the same call may work. */
  | 'rate-limited'
  /** The credential or the route is refused as a whole; no other address would fare better. */
  | 'refused'
  /** No answer, or one that says nothing; the call may have taken effect. */
  | 'unavailable'
  /** This invocation may not make further calls. */
  | 'session-spent';

export class DirectoryError extends Error {
  readonly code: DirectoryErrorCode;
  readonly status: number | undefined;
  readonly retryAfterSeconds: number | undefined;
  constructor(
    code: DirectoryErrorCode,
    message: string,
    detail: { status?: number | undefined; retryAfterSeconds?: number | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause: detail.cause });
    this.name = 'DirectoryError';
    this.code = code;
    this.status = detail.status;
    this.retryAfterSeconds = detail.retryAfterSeconds;
  }
}

/** Opens a route for one invocation. Throws `DirectoryError` `refused` where its credential is missing. */
export type OpenDirectory = (route: Route, session: Session) => Promise<UserDirectory>;

/** Whose key this is. Throws `DirectoryError` `refused` with Atlassian's words. */
export type OrganizationLookUp = (key: string) => Promise<{ orgId: string; name: string }>;

/** What the site says of itself and of the person at the page. */
export interface SiteLookUp {
  site(): Promise<{ name: string; url: string }>;
  /** Groups that grant a Jira product. Throws `DirectoryError`. */
  accessGroups(): Promise<{ groupId: string; groupName: string; products: string[] }[]>;
  /** A person as the site knows them now; undefined when nobody has the account. */
  person(accountId: string): Promise<{ name?: string | undefined; email?: string | undefined } | undefined>;
}

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
  /** Links are only ever added. */
  | { kind: 'link'; value: AuditLink }
  /** Settings are replaced whole; the last word counts. */
  | { kind: 'settings'; value: Settings }
  /** Writing the same entry again changes nothing. */
  | { kind: 'entry'; value: AuditEntry };

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

/** Somebody else changed the record first; read again and decide anew. */
export class StoreConflict extends Error {
  constructor(cause?: unknown) {
    super('A record was changed by somebody else', { cause });
    this.name = 'StoreConflict';
  }
}

/** Storage takes no more requests at the moment; nothing was changed, and the same call may work a little later. */
export class StoreBusy extends Error {
  constructor(cause?: unknown) {
    super('Storage takes no more requests at the moment', { cause });
    this.name = 'StoreBusy';
  }
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
  /** Whether and where each address of a draft was added already; keys are digests of addresses. */
  addressBook(batchId: string): Promise<Map<string, number>>;
  saveAddressBook(batchId: string, book: Map<string, number>): Promise<void>;
  dropAddressBook(batchId: string): Promise<void>;

  /** Writes entries under their ids; writing the same again changes nothing. */
  appendEntries(entries: AuditEntry[]): Promise<void>;
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
  batchesInState(state: BatchState): Promise<Batch[]>;

  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
  /** Undefined while the connection was never checked. */
  lastCheck(): Promise<LastCheck | undefined>;
  saveLastCheck(check: LastCheck): Promise<void>;
  organizationKey(): Promise<string | undefined>;
  saveOrganizationKey(key: string): Promise<void>;
  forgetOrganizationKey(): Promise<void>;
}

/** An account whose data is stored, and since when that is as it is. */
export interface StoredAccount {
  accountId: string;
  updatedAt: string;
}

/** What exports, retention and privacy need of the stored log. Reads by key are strongly consistent. */
export interface Archive {
  /** At most `count` links from `from` on, without gaps. */
  links(from: number, count: number): Promise<AuditLink[]>;
  /** In the order of the ids; missing ones are left out. */
  entries(ids: string[]): Promise<AuditEntry[]>;
  /** The slices sealed of one attempt, in order. */
  seal(batchId: string, attempt: number): Promise<SealedSlice[]>;
  /** In the order of the months; missing ones are left out. */
  months(months: string[]): Promise<MonthTotals[]>;

  /** Deletes entries that were written together, with what they are found by. */
  deleteEntries(ids: string[]): Promise<void>;
  /** Deletes the seal of an attempt whose entries are gone. */
  deleteSeal(batchId: string, attempt: number): Promise<void>;
  /** Deletes a batch with its slices and lanes. */
  deleteBatch(batch: Batch): Promise<void>;

  /** Accounts that were not reported since `before`, at most 90. */
  accountsDue(before: string): Promise<StoredAccount[]>;
  accountsReported(accounts: StoredAccount[], at: string): Promise<void>;
  forgetAccount(accountId: string): Promise<void>;
  entriesAbout(accountId: string, limit: number, cursor?: string): Promise<Page<AuditEntry>>;
  entriesBy(accountId: string, limit: number, cursor?: string): Promise<Page<AuditEntry>>;
  /** Replaces entries that were written together, and what they are found by. */
  replaceEntries(before: AuditEntry[], after: AuditEntry[]): Promise<void>;

  /** How far the deletion of trimmed links has come. */
  trimmedSoFar(): Promise<number>;
  saveTrimmedSoFar(seq: number): Promise<void>;
}

/** Atlassian's answer about accounts whose data is stored. */
export type PersonalDataReport = (
  accounts: StoredAccount[],
) => Promise<{ accountId: string; status: 'updated' | 'closed' }[]>;

export class InvalidCursor extends Error {
  constructor() {
    super('The cursor belongs to another list or has expired');
    this.name = 'InvalidCursor';
  }
}

/** Work for the `invites` queue: ids only. */
export interface InviteEvent {
  batchId: string;
  fromSlice: number;
  toSlice: number;
}

export interface Queue {
  /** At most 50 events. `delaySeconds` at most 900. */
  push(events: InviteEvent[], delaySeconds?: number): Promise<void>;
}

export interface Clock {
  readonly nowMs: () => number;
  sleep(ms: number): Promise<void>;
}

export interface Ids {
  /** Unguessable and sorted by time. */
  next(): string;
  /** SHA-256 in hexadecimal. */
  readonly hash: (text: string) => string;
  /** Between 0 and 1, for jitter. */
  random(): number;
}

/** Lines carry ids and codes; never an address, a name or a key. */
export interface Log {
  info(code: string, ids?: Record<string, string | number | undefined>): void;
  error(code: string, ids: Record<string, string | number | undefined>, cause?: unknown): void;
}
