import type {
  ListAuditEntries,
  AuditPage,
  AuditEntryView,
  AuditDigest,
  AuditSummary,
  AuditSummaryPeriod,
  BeginExport,
  ExportHeader,
  ExportPieceRequest,
  ExportPiece,
  RetentionPreview,
} from './contract/audit-log';
import type {
  AccessGroup,
  ConnectionCheck,
  OrganizationView,
  SaveOrganizationKey,
  SaveSettings,
  SettingsView,
} from './contract/settings';
import type { Access, KeptBecause } from './domain/access';
import type { Actor, BatchNotice, BatchOptions, BatchSource } from './domain/batch';
import type { Plan } from './domain/plan';
import type {
  BatchState,
  LossCounts,
  Outcome,
  OutcomeCounts,
  Route,
  RouteChoice,
  Standing,
  StandingCounts,
} from './domain/words';

/**
 * What the page may ask of the backend. One type drives `makeResolver<Defs>` in the backend and
 * `makeInvoke<Defs>` in the page. All times are ISO 8601 strings in UTC.
 */
export type Defs = {
  getOverview: (payload?: Record<string, never>) => Answer<Overview>;
  createBatch: (payload: CreateBatch) => Answer<{ batchId: string }>;
  addRecipients: (payload: AddRecipients) => Answer<AddedRecipients>;
  checkBatch: (payload: BatchRef) => Answer<BatchView>;
  startBatch: (payload: BatchRef) => Answer<BatchView>;
  pauseBatch: (payload: BatchRef) => Answer<BatchView>;
  resumeBatch: (payload: BatchRef) => Answer<BatchView>;
  cancelBatch: (payload: BatchRef) => Answer<BatchView>;
  retryFailed: (payload: BatchRef) => Answer<BatchView>;
  getBatch: (payload: BatchRef) => Answer<BatchView>;
  listRecipients: (payload: ListRecipients) => Answer<RecipientPage>;
  listBatches: (payload?: { cursor?: string; limit?: number }) => Answer<BatchPage>;
  runNextSlice: (payload: BatchRef) => Answer<RunNextSlice>;
  listAuditEntries: (payload?: ListAuditEntries) => Answer<AuditPage>;
  getAuditEntry: (payload: { entryId: string }) => Answer<AuditEntryView>;
  getAuditDigest: (payload?: Record<string, never>) => Answer<AuditDigest>;
  getAuditSummary: (payload?: AuditSummaryPeriod) => Answer<AuditSummary>;
  beginExport: (payload: BeginExport) => Answer<ExportHeader>;
  exportPiece: (payload: ExportPieceRequest) => Answer<ExportPiece>;
  previewRetention: (payload: { retentionMonths: number }) => Answer<RetentionPreview>;
  listAccessGroups: (payload?: Record<string, never>) => Answer<{ groups: AccessGroup[] }>;
  getSettings: (payload?: Record<string, never>) => Answer<SettingsView>;
  saveSettings: (payload: SaveSettings) => Answer<SettingsView>;
  checkConnection: (payload?: Record<string, never>) => Answer<ConnectionCheck>;
  saveOrganizationKey: (payload: SaveOrganizationKey) => Answer<SettingsView>;
  forgetOrganizationKey: (payload?: Record<string, never>) => Answer<SettingsView>;
  restoreAccess: (payload: { entryId: string }) => Answer<AuditEntryView>;
};

export type * from './contract/audit-log';
export type * from './contract/settings';
export type { Actor, BatchNotice, BatchOptions, BatchSource, KeptBecause };
export type AccessView = Access;

export type Answer<T> = { ok: true; data: T } | { ok: false; error: AnswerError };

export interface AnswerError {
  code: ErrorCode;
  /** A sentence for the admin. Names no secret and no other person. */
  message: string;
  /** Present on `UNEXPECTED`: the id under which the cause was logged. */
  logId?: string;
}

export const errorCodes = [
  'NOT_ADMIN',
  'INVALID_PAYLOAD',
  'PAYLOAD_TOO_LARGE',
  'BATCH_NOT_FOUND',
  'BATCH_STATE',
  'BATCH_EMPTY',
  'BATCH_FULL',
  'NO_VALID_RECIPIENTS',
  'REASON_REQUIRED',
  'TICKET_REQUIRED',
  'DOMAIN_NOT_ALLOWED',
  'CONFIRMATION_REQUIRED',
  'INVALID_CURSOR',
  'INVALID_FILTER',
  'KEY_REFUSED',
  'NO_KEY',
  'NO_ROUTE',
  'ROUTE_CANNOT',
  'ENTRY_NOT_FOUND',
  'NOTHING_TO_RESTORE',
  'BUSY',
  'ATLASSIAN',
  'UNEXPECTED',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export interface Overview {
  site: { name: string; url: string };
  actor: Actor;
  appVersion: string;
  /** The route that a batch started now would take; absent while none is known to work. */
  route?: Route;
  /** The last connection check found that `route` may not invite; absent as well while there was none. */
  routeProblem?: RouteProblem;
  routeChoice: RouteChoice;
  organization?: OrganizationView;
  /** Nothing was ever connected or invited: the page leads through connecting. */
  firstVisit: boolean;
  /** Batches that are checking, running, pausing, paused or cancelling, newest first. */
  activeBatches: BatchView[];
  settings: SettingsView;
}

export interface RouteProblem {
  checkedAt: string;
  /** Atlassian's own words. */
  message?: string;
}

export interface CreateBatch {
  /** At most 500 characters. */
  reason?: string;
  /** At most 100 characters. */
  ticket?: string;
  options?: BatchOptions;
  source?: BatchSource;
  /** Sent again by the same admin, the same request opens no second batch. */
  requestId?: string;
}

export interface AddRecipients {
  batchId: string;
  /** One piece of the list; a piece must fit Forge's 500 KB request. */
  recipients: { email: string; line?: number }[];
}

export interface AddedRecipients {
  /** Recipients of the batch after this piece. */
  total: number;
  added: number;
  /** Each address of this piece that was not added, with the reason. */
  rejected: RejectedRecipient[];
}

export interface RejectedRecipient {
  /** Place in this piece, from 0. */
  index: number;
  email: string;
  line?: number;
  code: 'INVALID_ADDRESS' | 'DUPLICATE' | 'DOMAIN_NOT_ALLOWED';
  message: string;
}

export interface BatchRef {
  batchId: string;
  /** `startBatch` of a batch that takes access from existing people wants the number of those who lose some here. */
  confirmRemovals?: number;
}

export interface BatchView {
  batchId: string;
  state: BatchState;
  total: number;
  /** Recipients by outcome; those without one yet are in none. */
  counts: OutcomeCounts;
  /** Recipients by standing, as the check found them. */
  standings: StandingCounts;
  /** Of those with access, what removing it takes; absent where an earlier version checked the list. */
  losses?: LossCounts;
  /** Recipients the check has looked at, and recipients with an outcome in this attempt. */
  checked: number;
  done: number;
  attempt: number;
  /** Recipients that this attempt takes up: all of them in the first, in a later one those that failed before. */
  attemptTotal: number;
  route?: Route;
  reason?: string;
  ticket?: string;
  options: BatchOptions;
  source: BatchSource;
  createdBy: Actor;
  createdAt: string;
  checkedAt?: string;
  startedAt?: string;
  /** Who started the present attempt: on the admin route, whose page drives it. */
  startedBy?: Actor;
  finishedAt?: string;
  /** The batch starts by itself once it is checked. */
  startsWhenReady?: boolean;
  /** Why nothing is moving: Atlassian asked to wait, or refused. */
  notice?: BatchNotice;
  /** The run is on the admin route, and no page has driven it for a while. */
  waitsForPage?: boolean;
  /** Seconds until the end at the present pace; absent while unknown. */
  secondsLeft?: number;
}

export interface BatchPage {
  batches: BatchView[];
  cursor?: string;
}

export interface ListRecipients {
  batchId: string;
  outcome?: Outcome;
  standing?: Standing;
  /** Part of an address, without regard to case. */
  search?: string;
  cursor?: string;
  /** Without a cursor: the place in the list to begin at, counted from 0. */
  from?: number;
  limit?: number;
}

export interface RecipientPage {
  recipients: RecipientView[];
  cursor?: string;
}

export interface RecipientView {
  email: string;
  line?: number;
  standing?: Standing;
  /** What the run will do; present after the check and before an outcome. */
  plan?: Plan;
  outcome?: Outcome;
  accountId?: string;
  name?: string;
  /** Access held when last read. */
  access: AccessView[];
  /** Groups taken off by this batch. */
  removed: { groupId: string; groupName: string }[];
  /** Stable code of a failure or of an open question. */
  code?: string;
  /** Atlassian's own words. */
  message?: string;
  /** When the person was last read back. */
  verifiedAt?: string;
  attempt?: number;
}

export interface RunNextSlice {
  batch: BatchView;
  /** False when nothing is left for the page to drive. */
  more: boolean;
  /** Seconds to wait before the next call, when Atlassian asked for it. */
  waitSeconds?: number;
}
