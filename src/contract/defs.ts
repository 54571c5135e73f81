import type { Answer } from './answer';
import type {
  AuditDigest,
  AuditEntryView,
  AuditPage,
  AuditSummary,
  AuditSummaryPeriod,
  BatchSeal,
  BeginExport,
  ExportHeader,
  ExportPiece,
  ExportPieceRequest,
  ListAuditEntries,
  RetentionPreview,
} from './audit';
import type {
  AddRecipients,
  AddedRecipients,
  BatchPage,
  BatchRef,
  BatchView,
  CreateBatch,
  FoundIssue,
  ListBatches,
  RunNextSlice,
} from './batches';
import type { Overview } from './overview';
import type { FoundPeople, PersonAccess, PersonView, SearchPeople } from './search';
import type { ListRecipients, RecipientPage } from './recipients';
import type { CustomerOrganizationChoice, ServiceDeskChoice } from './service-desks';
import type {
  AccessGroup,
  ConnectionCheck,
  IssueFieldChoice,
  SaveOrganizationKey,
  SaveProvisioningKey,
  SaveSettings,
  SettingsView,
} from './settings';
import type {
  AddedToWatch,
  AddToWatch,
  DecidedFindings,
  DecideFindings,
  DecideReview,
  FindingPage,
  InvitedAgain,
  ListFindings,
  ListWatched,
  ReviewHeader,
  ReviewPiece,
  WatchedPage,
  WatchView,
} from './watch';

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
  /** None where the ticket names no issue that the caller may see. */
  findIssue: (payload: { ticket: string }) => Answer<{ issue?: FoundIssue }>;
  listRecipients: (payload: ListRecipients) => Answer<RecipientPage>;
  listBatches: (payload?: ListBatches) => Answer<BatchPage>;
  runNextSlice: (payload: BatchRef) => Answer<RunNextSlice>;
  listAuditEntries: (payload?: ListAuditEntries) => Answer<AuditPage>;
  getAuditEntry: (payload: { entryId: string }) => Answer<AuditEntryView>;
  searchPeople: (payload: SearchPeople) => Answer<FoundPeople>;
  getPerson: (payload: { email: string }) => Answer<PersonView>;
  readPerson: (payload: { email: string }) => Answer<PersonAccess>;
  getAuditDigest: (payload?: Record<string, never>) => Answer<AuditDigest>;
  getBatchSeal: (payload: { batchId: string }) => Answer<BatchSeal>;
  getAuditSummary: (payload?: AuditSummaryPeriod) => Answer<AuditSummary>;
  beginExport: (payload: BeginExport) => Answer<ExportHeader>;
  exportPiece: (payload: ExportPieceRequest) => Answer<ExportPiece>;
  previewRetention: (payload: { retentionMonths: number }) => Answer<RetentionPreview>;
  listAccessGroups: (payload?: Record<string, never>) => Answer<{ groups: AccessGroup[] }>;
  /** `complete` is false where the site has more fields than are read. */
  listIssueFields: (
    payload?: Record<string, never>,
  ) => Answer<{ fields: IssueFieldChoice[]; complete: boolean }>;
  listServiceDesks: (payload?: Record<string, never>) => Answer<{ desks: ServiceDeskChoice[] }>;
  listCustomerOrganizations: (payload: {
    serviceDeskId: string;
  }) => Answer<{ organizations: CustomerOrganizationChoice[] }>;
  getSettings: (payload?: Record<string, never>) => Answer<SettingsView>;
  saveSettings: (payload: SaveSettings) => Answer<SettingsView>;
  checkConnection: (payload?: Record<string, never>) => Answer<ConnectionCheck>;
  saveOrganizationKey: (payload: SaveOrganizationKey) => Answer<SettingsView>;
  forgetOrganizationKey: (payload?: Record<string, never>) => Answer<SettingsView>;
  saveProvisioningKey: (payload: SaveProvisioningKey) => Answer<SettingsView>;
  forgetProvisioningKey: (payload?: Record<string, never>) => Answer<SettingsView>;
  restoreAccess: (payload: { entryId: string }) => Answer<AuditEntryView>;
  undoProvisioning: (payload: { entryId: string }) => Answer<AuditEntryView>;
  getWatch: (payload?: Record<string, never>) => Answer<WatchView>;
  lookNow: (payload?: Record<string, never>) => Answer<WatchView>;
  listWatched: (payload?: ListWatched) => Answer<WatchedPage>;
  addToWatch: (payload: AddToWatch) => Answer<AddedToWatch>;
  leaveWatch: (payload: { accountIds: string[] }) => Answer<WatchView>;
  listFindings: (payload?: ListFindings) => Answer<FindingPage>;
  decideFindings: (payload: DecideFindings) => Answer<DecidedFindings>;
  decideReview: (payload: DecideReview) => Answer<{ decided: number }>;
  inviteAgain: (payload: { accountIds: string[] }) => Answer<InvitedAgain>;
  beginReview: (payload: { format: 'csv' | 'jsonl' }) => Answer<ReviewHeader>;
  reviewPiece: (payload: { format: 'csv' | 'jsonl'; sha256: string; piece: number }) => Answer<ReviewPiece>;
};
