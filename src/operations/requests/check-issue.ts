import type { CheckIssue, FoundInIssue, PanelView } from '../../contract/panel';
import { derivedId } from '../derived-id';
import { isoNow } from '../iso-now';
import { OperationError } from '../operation-error';
import { getPanel } from './issue-panel';
import type { PanelCaller, PanelDeps } from './panel-deps';
import { foundOf, readIssue, type IssueList } from './read-issue';
import { requestBatch } from './request-batch';

const reasonLength = 500;
/** Of the 25 s of a call: after them no other attachment is begun. */
const readingMs = 10_000;
/** As many as a call of the panel adds in its time. */
const peopleAtMost = 5_000;

/**
 * Looks everybody up whom the issue names: a batch at its preview, with the issue as its ticket and its summary as its
 * reason. It never starts by itself, and takes access from nobody. Throws `OperationError` `ISSUE_CHANGED` where the issue is
 * not what the caller has looked at, and those of the steps of a batch.
 */
export async function checkIssue(
  deps: PanelDeps,
  caller: PanelCaller,
  { requestId, from, digest }: CheckIssue,
): Promise<PanelView> {
  const { issue, actor } = caller;
  const batchId = derivedId(deps.ids, JSON.stringify(['issue', issue.id, actor.accountId, requestId]));
  const list = await readForAdmin(deps, caller);
  // A request that was made before has its batch, whatever the issue says by now.
  if (digest !== undefined && digest !== digestOf(deps, list) && !(await deps.store.batch(batchId))) {
    throw new OperationError(
      'ISSUE_CHANGED',
      'The issue has changed since it was read. Look at whom it names now, and check them.',
    );
  }
  const people = list.people.filter(
    ({ sourceIds }) => from === undefined || sourceIds.some((id) => from.includes(id)),
  );
  requireList(people.length);
  if (!(await deps.issueBook.note(issue.id, batchId))) {
    throw new OperationError(
      'BATCH_FULL',
      'This issue has made as many batches as it may. Open another one.',
    );
  }
  await requestBatch(deps, caller, {
    batchId,
    recipients: people.map(({ sourceIds: _sources, ...person }) => person),
    reason: issue.summary.trim().slice(0, reasonLength) || undefined,
    ticket: issue.key,
    options: {},
    source: { kind: 'issue', key: issue.key },
    starts: false,
    requesterId: issue.reporterId,
  });
  return getPanel(deps, caller);
}

function requireList(people: number): void {
  if (people === 0) {
    throw new OperationError('NO_VALID_RECIPIENTS', 'Nobody in these parts of the issue can be invited.');
  }
  if (people > peopleAtMost) {
    throw new OperationError(
      'BATCH_FULL',
      `The issue names ${people.toLocaleString('en')} people, more than the panel takes (${peopleAtMost.toLocaleString('en')}). Bring its list to the app’s page.`,
    );
  }
}

/** What the issue holds, for an admin. Throws `OperationError` `ISSUE_NOT_FOUND`. */
export async function findInIssue(deps: PanelDeps, caller: PanelCaller): Promise<FoundInIssue> {
  const list = await readForAdmin(deps, caller);
  return foundOf(list, digestOf(deps, list));
}

async function readForAdmin(deps: PanelDeps, { issue }: PanelCaller): Promise<IssueList> {
  const endMs = deps.clock.nowMs() + readingMs;
  const { addressFields } = await deps.store.settings();
  const list = await readIssue(deps, {
    issueId: issue.id,
    fields: addressFields,
    today: isoNow(deps).slice(0, 10),
    isOver: () => deps.clock.nowMs() > endMs,
  });
  if (list) return list;
  throw new OperationError('ISSUE_NOT_FOUND', 'There is no such issue, or you may not see it.');
}

/** Of everybody it names and of what of it was not read, so that nobody comes in unseen. */
const digestOf = ({ ids }: PanelDeps, { sources, people }: IssueList): string =>
  ids.hash(
    JSON.stringify([
      people.map(({ email, sourceIds }) => [email, sourceIds]),
      sources.map(({ id, unread = '' }) => [id, unread]),
    ]),
  );
