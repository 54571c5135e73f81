import type { AuditLink } from '../domain/audit/audit-chain';
import type { AuditEntry } from '../domain/audit/audit-entry';
import type { SealedSlice } from '../domain/audit/audit-tree';
import type { MonthTotals } from '../domain/audit/month-totals';
import type { Batch } from '../domain/batches/batch';
import type { Page } from './store';

/** An account whose data is stored. */
export interface StoredAccount {
  accountId: string;
  /** When the oldest copy of it that is stored was read. */
  updatedAt: string;
}

/** An attempt of a batch, each of which has a seal. */
export interface SealedAttempt {
  batchId: string;
  attempt: number;
}

/** Why the data of an account may not stay as it is. */
export type AccountStatus = 'closed' | 'updated';

/** An account that Atlassian said this of, until it is done. */
export interface AskedAccount {
  accountId: string;
  status: AccountStatus;
  /** When Atlassian said so. */
  askedAt: string;
  /** When all that was found stored of a closed account was erased. */
  erasedAt?: string | undefined;
}

/** What exports, retention and privacy need of the stored log. Reads by key are strongly consistent. */
export interface Archive {
  /** At most `count` links from `from` on, without gaps. */
  links(from: number, count: number): Promise<AuditLink[]>;
  /** In the order of the ids; missing ones are left out. */
  entries(ids: string[]): Promise<AuditEntry[]>;
  /** The slices sealed of one attempt, in order. */
  seal(batchId: string, attempt: number): Promise<SealedSlice[]>;
  /** Of several attempts, in their order. */
  seals(attempts: readonly SealedAttempt[]): Promise<SealedSlice[][]>;
  /** Missing ones are left out. */
  batches(batchIds: readonly string[]): Promise<Map<string, Batch>>;
  /** In the order of the months; missing ones are left out. */
  months(months: string[]): Promise<MonthTotals[]>;

  /** Deletes entries that were written together, with what they are found by. */
  deleteEntries(ids: string[]): Promise<void>;
  /** Deletes the seal of an attempt whose entries are gone. */
  deleteSeal(batchId: string, attempt: number): Promise<void>;
  /** Deletes a batch with its slices and lanes. */
  deleteBatch(batch: Batch): Promise<void>;

  /** Accounts of which something is stored that was read at `since`, or later; those known before stay as they are. */
  noteAccounts(accountIds: readonly string[], since: string): Promise<void>;
  /** Accounts that were not reported since `before`, at most 90. */
  accountsDue(before: string): Promise<StoredAccount[]>;
  accountsReported(accounts: StoredAccount[], at: string): Promise<void>;
  /** Also what is to be done about it. */
  forgetAccount(accountId: string): Promise<void>;
  /** Keeps what is to be done about accounts from `dueAt` on; of one account the last word counts. */
  keepAsked(accounts: AskedAccount[], dueAt: string): Promise<void>;
  /** Accounts of that status due by `now`, longest due first, at most 90. */
  askedDue(status: AccountStatus, now: string): Promise<AskedAccount[]>;
  askedDone(accountId: string): Promise<void>;
  entriesAbout(accountId: string, limit: number, cursor?: string): Promise<Page<AuditEntry>>;
  entriesBy(accountId: string, limit: number, cursor?: string): Promise<Page<AuditEntry>>;
  /** Replaces entries that were written together, and what they are found by; names of people stay where the account does. */
  replaceEntries(before: AuditEntry[], after: AuditEntry[]): Promise<void>;

  /** How far the deletion of trimmed links has come. */
  trimmedSoFar(): Promise<number>;
  saveTrimmedSoFar(seq: number): Promise<void>;
}
