import type { Access } from '../domain/people/access';
import type { AuditLink } from '../domain/audit/audit-chain';
import type { AuditEntry, Verification } from '../domain/audit/audit-entry';
import type { SearchGaps } from './search';
import type { Actor, BatchSource } from '../domain/batches/batch';
import type { Piece } from '../domain/audit/personal-part';
import type { Step } from '../domain/run/recipient';
import type { Outcome, OutcomeCounts, Standing } from '../domain/words';

/** The audit log's part of the contract: reading, summing up, taking out. */
export type AuditStep = Step;

export interface ListAuditEntries {
  /** Entries about people with words that begin so in their address or name, person by person; `email` does not go with it. */
  search?: string;
  filter?: AuditFilter;
  cursor?: string;
  /** 1 to 100; 50 unless told. */
  limit?: number;
}

export interface AuditFilter {
  /** Exact address, without regard to case. */
  email?: string;
  /** `example.com`. */
  domain?: string;
  outcome?: Outcome;
  action?: string;
  actor?: string;
  batchId?: string;
  ticket?: string;
  /** Inclusive. */
  from?: string;
  /** Exclusive. */
  to?: string;
}

export interface AuditPage extends SearchGaps {
  entries: AuditEntryView[];
  cursor?: string;
  /** The list may lack entries that were written a moment ago. */
  catchingUp?: boolean;
}

export interface AuditEntryView {
  id: string;
  sequence: number;
  at: string;
  /** Such as `user.invited`, `batch.created`, `settings.changed`. */
  action: string;
  actor: Actor;
  credential: { kind: 'app' | 'admin' | 'organization-key' | 'provisioning-key' | 'none'; label?: string };
  target?: { email: string; accountId?: string };
  batchId?: string;
  attempt?: number;
  source?: BatchSource;
  reason?: string;
  ticket?: string;
  standingBefore?: Standing;
  outcome?: Outcome;
  code?: string;
  message?: string;
  steps: AuditStep[];
  accessBefore?: Access[];
  groupsRemoved: { groupId: string; groupName: string }[];
  groupsRestored?: { groupId: string; groupName: string }[];
  verification?: Verification;
  /** What an admin's act changed, in words that name no secret. */
  changes?: Record<string, unknown>;
  /** What a deletion of old entries covers. */
  trimmed?: { through: number; before: string; entries: number };
  /** Pieces of personal data that had to be erased or refreshed; the proof of all else stands without them. */
  erased?: Piece[];
  appVersion: string;
}

export interface AuditDigest {
  /** SHA-256 of the newest link of the chain, in hexadecimal; absent while the log is empty. */
  head?: string;
  links: number;
  entries: number;
  at: string;
}

/** What proves a batch: the link of the chain that seals each of its attempts, and where the chain ends. */
export interface BatchSeal {
  /** Of attempts that have ended, the first one first. */
  seals: { attempt: number; link: number; at: string; entries: number; digest: string }[];
  chain: AuditDigest;
}

export interface AuditSummaryPeriod {
  /** `YYYY-MM-DD`, both inclusive; the last 90 days unless told, at most 24 months. */
  from?: string;
  to?: string;
}

export interface AuditSummary {
  from: string;
  to: string;
  /** Days (UTC) on which something was sealed, oldest first. */
  days: { day: string; entries: number; outcomes: OutcomeCounts }[];
  /** Recipients by outcome since the log began. */
  outcomes: OutcomeCounts;
  /**
   * Results since the log began that brought somebody in or relieved them, read back without access when the batch ended.
   * Results, not people: somebody in two batches counts twice, and what happened to them later is not known here.
   */
  readWithoutAccess: number;
}

export interface BeginExport {
  format: 'csv' | 'jsonl';
  filter?: AuditFilter;
}

/** The first line of an export in JSON Lines. */
export interface ExportHeader {
  type: 'header';
  format: 'invite-without-access/audit-log';
  version: 2;
  exportId: string;
  at: string;
  appVersion: string;
  /** As it was applied. Empty: the whole log, in the order of its chain. */
  filter: AuditFilter;
  /** The head of the chain that this export's own record made. */
  head: { digest: string; links: number; entries: number; at: string };
  /** Batches that were under way: their records are sealed when they end. */
  batchesUnderWay: number;
  /** That the export was begun, as the head's last link seals it: it holds the other members of this line again. */
  record: AuditEntry;
}

export interface ExportPieceRequest extends BeginExport {
  /** `head.links` of the header. */
  links: number;
  cursor?: string;
}

/** Lines of an export, in order: for CSV entries only, for JSON Lines also what proves them. */
export interface ExportPiece {
  lines: ExportLine[];
  cursor?: string;
}

export type ExportLine =
  | { type: 'link'; link: AuditLink }
  | ExportedSlice
  /** The record that proves pieces of personal data which became true later. */
  | { type: 'refreshed'; entry: AuditEntry }
  /** As stored, with salts and digests. */
  | { type: 'entry'; entry: AuditEntry };

/** The digests of the records of one slice, and how they lead to the digest that the attempt's link names. */
export interface ExportedSlice {
  type: 'slice';
  batchId: string;
  attempt: number;
  /** Number of the slice in its batch; a record's sequence is `25 × index + position`. */
  index: number;
  /** Place among the `count` sealed slices of the attempt. */
  place: number;
  count: number;
  positions: number[];
  digests: string[];
  path: string[];
}

/** What a shorter retention would take away with the next upkeep. */
export interface RetentionPreview {
  /** Everything sealed before this day (UTC) goes. */
  before: string;
  entries: number;
  /** Months with what goes of them, oldest first. */
  months: { month: string; entries: number }[];
}
