import type { PanelBatch, PanelNotice, PanelView } from '../../contract/panel';
import type { RecipientPage } from '../../contract/recipients';
import type { Batch } from '../../domain/batches/batch';
import type { BatchNotice } from '../../domain/batches/notice';
import type { Settings } from '../../domain/settings/settings';
import { toBatchView } from '../batches/batch-view';
import { cancelBatch } from '../batches/control-batch';
import { listRecipients } from '../batches/list-recipients';
import { mustLeaveStart } from '../batches/require-second-admin';
import { startBatch } from '../batches/start-batch';
import { OperationError } from '../operation-error';
import type { PanelCaller, PanelDeps } from './panel-deps';

const peopleAPage = 50;

/** How the batches of the issue stand, in counts for whoever sees it. */
export async function getPanel(deps: PanelDeps, caller: PanelCaller): Promise<PanelView> {
  const { issue, isAdmin } = caller;
  const [batches, settings] = await Promise.all([batchesOf(deps, issue.id), deps.store.settings()]);
  const views = await Promise.all(batches.map((batch) => panelBatch(deps, batch, settings, caller)));
  return { issueKey: issue.key, isAdmin, batches: views.reverse() };
}

async function batchesOf({ store, issueBook }: PanelDeps, issueId: string): Promise<Batch[]> {
  const stored = await Promise.all((await issueBook.batches(issueId)).map((id) => store.batch(id)));
  // A batch that was refused, or that was deleted with old entries of the log, leaves its note behind.
  return stored.flatMap((one) => (one && !one.value.deleting ? [one.value] : []));
}

async function panelBatch(
  deps: PanelDeps,
  batch: Batch,
  settings: Settings,
  { actor, isAdmin }: PanelCaller,
): Promise<PanelBatch> {
  const lanes = (await deps.store.lanes(batch)).map(({ value }) => value);
  const view = toBatchView(batch, lanes, deps.clock.nowMs());
  const { batchId, state, total, checked, done, standings, counts, createdAt, finishedAt, notice } = view;
  return {
    ...{ batchId, state, total, checked, done, standings, counts, createdAt },
    ...(finishedAt !== undefined && { finishedAt }),
    leavesStart: isAdmin && mustLeaveStart(deps, settings, batch, actor),
    ...(isAdmin && notice && { notice: panelNotice(notice) }),
  };
}

const panelNotice = ({ code, message, saidBy, appSaid }: BatchNotice): PanelNotice => ({
  ...{ code, message },
  ...(saidBy && { saidBy }),
  ...(appSaid && { appSaid }),
});

/** Throws `OperationError` `FOUR_EYES`, `BATCH_NOT_FOUND` for one of another issue, and those of a start. */
export async function startFromIssue(
  deps: PanelDeps,
  caller: PanelCaller,
  { batchId }: { batchId: string },
): Promise<PanelView> {
  await requireOfIssue(deps, caller, batchId);
  await startBatch(deps, caller, { batchId }, 'background');
  return getPanel(deps, caller);
}

/**
 * Gives up a list that waits for its start. Throws `OperationError` `BATCH_STATE` where somebody has started it since the
 * panel was drawn, `BATCH_NOT_FOUND` for one of another issue.
 */
export async function cancelFromIssue(
  deps: PanelDeps,
  caller: PanelCaller,
  { batchId }: { batchId: string },
): Promise<PanelView> {
  await requireOfIssue(deps, caller, batchId);
  await cancelBatch(deps, caller, batchId, { unlessStarted: true });
  return getPanel(deps, caller);
}

/** Each person with standing and outcome. Throws `OperationError` `BATCH_NOT_FOUND`, `InvalidCursor`. */
export async function listFromIssue(
  deps: PanelDeps,
  caller: PanelCaller,
  { batchId, cursor }: { batchId: string; cursor?: string | undefined },
): Promise<RecipientPage> {
  await requireOfIssue(deps, caller, batchId);
  return listRecipients(deps, { batchId, limit: peopleAPage, ...(cursor !== undefined && { cursor }) });
}

/** A batch is reached from the issue it was made of alone. */
async function requireOfIssue(
  { issueBook }: PanelDeps,
  { issue }: PanelCaller,
  batchId: string,
): Promise<void> {
  if ((await issueBook.batches(issue.id)).includes(batchId)) return;
  throw new OperationError('BATCH_NOT_FOUND', 'This issue has no batch with this id.');
}
