import type { CheckIssue, PanelBatch, PanelView } from '../../contract/panel';
import type { RecipientPage } from '../../contract/recipients';
import type { Batch } from '../../domain/batches/batch';
import type { Settings } from '../../domain/settings/settings';
import type { Issue, IssueReader } from '../../ports/issues/issue-reader';
import type { IssueBook } from '../../ports/issues/issue-book';
import { toBatchView } from '../batches/batch-view';
import { cancelBatch } from '../batches/control-batch';
import { listRecipients } from '../batches/list-recipients';
import { mustLeaveStart } from '../batches/require-second-admin';
import { startBatch } from '../batches/start-batch';
import type { Caller, Deps } from '../deps';
import { isoNow } from '../iso-now';
import { OperationError } from '../operation-error';
import { foundOf, readIssue } from './read-issue';
import { requestBatch } from './request-batch';

/** What the operations of the panel need beside those of every operation. */
export interface PanelDeps extends Deps {
  issueBook: IssueBook;
  issues: IssueReader;
}

/** Somebody who sees the issue, and whether they administer Jira. */
export interface PanelCaller extends Caller {
  isAdmin: boolean;
  issue: Issue;
}

/** Hexadecimal digits of an id that is made of a request: 128 bits. */
const idLength = 32;
const peopleAPage = 50;
const reasonLength = 500;

/** Counts for whoever sees the issue; what it holds, for admins. */
export async function getPanel(deps: PanelDeps, caller: PanelCaller): Promise<PanelView> {
  const { issue, isAdmin } = caller;
  const [batches, settings] = await Promise.all([batchesOf(deps, issue.id), deps.store.settings()]);
  const views = await Promise.all(batches.map((batch) => panelBatch(deps, batch, settings, caller)));
  const view: PanelView = { issueKey: issue.key, isAdmin, batches: views.reverse() };
  if (!isAdmin) return view;
  return { ...view, found: foundOf(await readIssue(deps.issues, issue, isoNow(deps).slice(0, 10))) };
}

async function batchesOf({ store, issueBook }: PanelDeps, issueId: string): Promise<Batch[]> {
  const stored = await Promise.all((await issueBook.batches(issueId)).map((id) => store.batch(id)));
  // A batch that was refused, or that was deleted with old entries of the log, leaves its note behind.
  return stored.flatMap((one) => (one ? [one.value] : []));
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
    ...(isAdmin && notice && { notice: notice.message }),
  };
}

/**
 * Looks everybody up whom the issue names: a batch at its preview, with the issue as its ticket and its summary as its
 * reason. It never starts by itself, and takes access from nobody. Throws `OperationError` of the steps of a batch.
 */
export async function checkIssue(
  deps: PanelDeps,
  caller: PanelCaller,
  { requestId, from }: CheckIssue,
): Promise<PanelView> {
  const { issue, actor } = caller;
  const list = await readIssue(deps.issues, issue, isoNow(deps).slice(0, 10), from);
  if (list.people.length === 0) {
    throw new OperationError('NO_VALID_RECIPIENTS', 'Nobody in these parts of the issue can be invited.');
  }
  const batchId = deps.ids
    .hash(JSON.stringify(['issue', issue.id, actor.accountId, requestId]))
    .slice(0, idLength);
  if (!(await deps.issueBook.note(issue.id, batchId))) {
    throw new OperationError(
      'BATCH_FULL',
      'This issue has made as many batches as it may. Open another one.',
    );
  }
  await requestBatch(deps, caller, {
    batchId,
    recipients: list.people.map(({ sourceId: _source, ...person }) => person),
    reason: issue.summary.trim().slice(0, reasonLength) || undefined,
    ticket: issue.key,
    options: {},
    source: { kind: 'issue', key: issue.key },
    starts: false,
    requesterId: issue.reporterId,
  });
  return getPanel(deps, caller);
}

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

export async function cancelFromIssue(
  deps: PanelDeps,
  caller: PanelCaller,
  { batchId }: { batchId: string },
): Promise<PanelView> {
  await requireOfIssue(deps, caller, batchId);
  await cancelBatch(deps, caller, batchId);
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
