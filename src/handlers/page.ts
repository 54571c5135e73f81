import { makeResolver } from '@forge/resolver';
import type { Defs } from '../contract/defs';
import { addRecipients } from '../operations/batches/add-recipients';
import { getBatch } from '../operations/batches/batch-view';
import { beginExport } from '../operations/audit/begin-export';
import { checkBatch } from '../operations/batches/check-batch';
import { cancelBatch, pauseBatch, resumeBatch, retryFailed } from '../operations/batches/control-batch';
import { createBatch } from '../operations/batches/create-batch';
import { exportPiece } from '../operations/audit/export-piece';
import { getAuditEntry } from '../operations/audit/get-audit-entry';
import { getAuditDigest } from '../operations/audit/get-audit-digest';
import { getBatchSeal } from '../operations/audit/get-batch-seal';
import { getAuditSummary } from '../operations/audit/get-audit-summary';
import { getOverview } from '../operations/settings/get-overview';
import { listLog } from '../operations/audit/search/list-log';
import { listBatches } from '../operations/batches/list-batches';
import { listRecipients } from '../operations/batches/list-recipients';
import { findIssue } from '../operations/requests/find-issue';
import { getPerson } from '../operations/audit/search/get-person';
import { readPerson } from '../operations/audit/search/read-person';
import { searchPeople } from '../operations/audit/search/search-people';
import { previewRetention } from '../operations/retention/preview-retention';
import { restoreAccess } from '../operations/audit/restore-access';
import { undoProvisioning } from '../operations/audit/undo-provisioning';
import { runNextSlice } from '../operations/run/lane/run-next-slice';
import { startBatch } from '../operations/batches/start-batch';
import { defineHandler, type Guarded } from './define-handler';
import type { Handlers } from './handlers';
import { ownFunctionsOnly } from './own-functions-only';
import { settingsHandlers } from './settings-page';
import { watchHandlers } from './watch/watch-page';

/** The page's resolver: one guarded handler a function key of the contract. */
export function createPage(guarded: Guarded): ReturnType<typeof makeResolver> {
  const { deps } = guarded;
  const handlers: Handlers<keyof Defs> = {
    getOverview: defineHandler(guarded, 'getOverview', 'acts', (_, caller) => getOverview(deps, caller)),
    createBatch: defineHandler(guarded, 'createBatch', 'acts', (input, caller) =>
      createBatch(deps, caller, input),
    ),
    addRecipients: defineHandler(guarded, 'addRecipients', 'reads', (input, caller) =>
      addRecipients(deps, caller, input),
    ),
    checkBatch: defineHandler(guarded, 'checkBatch', 'acts', ({ batchId }, caller) =>
      checkBatch(deps, caller, batchId),
    ),
    startBatch: defineHandler(guarded, 'startBatch', 'acts', (input, caller) =>
      startBatch(deps, caller, input),
    ),
    ...controlHandlers(guarded),
    getBatch: defineHandler(guarded, 'getBatch', 'reads', ({ batchId }) => getBatch(deps, batchId)),
    findIssue: defineHandler(guarded, 'findIssue', 'reads', ({ ticket }) => findIssue(deps, ticket)),
    listRecipients: defineHandler(guarded, 'listRecipients', 'reads', (input) => listRecipients(deps, input)),
    listBatches: defineHandler(guarded, 'listBatches', 'reads', (input) => listBatches(deps, input)),
    runNextSlice: defineHandler(guarded, 'runNextSlice', 'reads', ({ batchId }, caller) =>
      runNextSlice(deps, caller, batchId),
    ),
    ...logHandlers(guarded),
    ...watchHandlers(guarded),
    ...settingsHandlers(guarded),
  };
  return ownFunctionsOnly(handlers, makeResolver<Defs>(handlers as Parameters<typeof makeResolver<Defs>>[0]));
}

/** What an admin does to a batch that was started. */
function controlHandlers(
  guarded: Guarded,
): Handlers<'pauseBatch' | 'resumeBatch' | 'cancelBatch' | 'retryFailed'> {
  const { deps } = guarded;
  return {
    pauseBatch: defineHandler(guarded, 'pauseBatch', 'acts', ({ batchId }, caller) =>
      pauseBatch(deps, caller, batchId),
    ),
    resumeBatch: defineHandler(guarded, 'resumeBatch', 'acts', ({ batchId }, caller) =>
      resumeBatch(deps, caller, batchId),
    ),
    cancelBatch: defineHandler(guarded, 'cancelBatch', 'acts', (input, caller) =>
      cancelBatch(deps, caller, input.batchId, input),
    ),
    retryFailed: defineHandler(guarded, 'retryFailed', 'acts', ({ batchId }, caller) =>
      retryFailed(deps, caller, batchId),
    ),
  };
}

/** What the page reads and takes out of the audit log. */
function logHandlers(
  guarded: Guarded,
): Handlers<
  | 'listAuditEntries'
  | 'getAuditEntry'
  | 'searchPeople'
  | 'getPerson'
  | 'readPerson'
  | 'getAuditDigest'
  | 'getBatchSeal'
  | 'getAuditSummary'
  | 'beginExport'
  | 'exportPiece'
  | 'previewRetention'
  | 'restoreAccess'
  | 'undoProvisioning'
> {
  const { deps } = guarded;
  return {
    listAuditEntries: defineHandler(guarded, 'listAuditEntries', 'reads', (input) => listLog(deps, input)),
    searchPeople: defineHandler(guarded, 'searchPeople', 'reads', (input) => searchPeople(deps, input)),
    getPerson: defineHandler(guarded, 'getPerson', 'reads', ({ email }) => getPerson(deps, email)),
    readPerson: defineHandler(guarded, 'readPerson', 'reads', ({ email }) => readPerson(deps, email)),
    getAuditEntry: defineHandler(guarded, 'getAuditEntry', 'reads', ({ entryId }) =>
      getAuditEntry(deps, entryId),
    ),
    getAuditDigest: defineHandler(guarded, 'getAuditDigest', 'reads', () => getAuditDigest(deps)),
    getBatchSeal: defineHandler(guarded, 'getBatchSeal', 'reads', ({ batchId }) =>
      getBatchSeal(deps, batchId),
    ),
    getAuditSummary: defineHandler(guarded, 'getAuditSummary', 'reads', (period) =>
      getAuditSummary(deps, period),
    ),
    beginExport: defineHandler(guarded, 'beginExport', 'acts', (input, caller) =>
      beginExport(deps, caller, input),
    ),
    exportPiece: defineHandler(guarded, 'exportPiece', 'reads', (input) => exportPiece(deps, input)),
    previewRetention: defineHandler(guarded, 'previewRetention', 'reads', (input) =>
      previewRetention(deps, input.retentionMonths),
    ),
    restoreAccess: defineHandler(guarded, 'restoreAccess', 'acts', ({ entryId }, caller) =>
      restoreAccess(deps, caller, entryId),
    ),
    undoProvisioning: defineHandler(guarded, 'undoProvisioning', 'acts', ({ entryId }, caller) =>
      undoProvisioning(deps, caller, entryId),
    ),
  };
}
