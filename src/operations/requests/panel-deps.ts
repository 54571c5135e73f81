import type { IssueBook } from '../../ports/issues/issue-book';
import type { IssueHead, IssueReader } from '../../ports/issues/issue-reader';
import type { Caller, Deps } from '../deps';

/** What the operations of the panel need beside those of every operation. */
export interface PanelDeps extends Deps {
  issueBook: IssueBook;
  issues: IssueReader;
}

/** Somebody who sees the issue, and whether they administer Jira. */
export interface PanelCaller extends Caller {
  isAdmin: boolean;
  issue: IssueHead;
}
