import type { Answer } from './answer';
import type { RecipientPage } from './recipients';
import type { LeftOutBecause } from '../domain/list/unattended-list';
import type { BatchState, OutcomeCounts, StandingCounts } from '../domain/words';

/** What the panel on an issue may ask. Which issue it is, Forge says, and Jira whether the caller may see it. */

export interface PanelView {
  issueKey: string;
  /** Whether the caller administers Jira: only then there is more than counts. */
  isAdmin: boolean;
  /** Newest first. */
  batches: PanelBatch[];
  /** What the issue holds; for admins. */
  found?: FoundInIssue;
}

/** A batch that was made of the issue, in numbers that name nobody. */
export interface PanelBatch {
  batchId: string;
  state: BatchState;
  total: number;
  checked: number;
  done: number;
  standings: StandingCounts;
  counts: OutcomeCounts;
  createdAt: string;
  finishedAt?: string;
  /** The rule of four eyes leaves its start to somebody else than the caller. */
  leavesStart: boolean;
  /** Why it waits, in words that may name people; for admins. */
  notice?: string;
}

export interface FoundInIssue {
  sources: FoundSource[];
  /** People found in all sources together, each once. */
  total: number;
  /** The first of them. */
  people: { email: string; name?: string; sourceId: string }[];
  /** What a person has to look at, on the app's page; the first of it. */
  leftOut: { text: string; why: LeftOutBecause; sourceId: string }[];
}

/** A part of the issue in which addresses are looked for. */
export interface FoundSource {
  id: string;
  kind: 'description' | 'comments' | 'attachment';
  /** Of an attachment. */
  name?: string;
  addresses: number;
  leftOut: number;
  /** An attachment that is read on the app's page alone, or not at all. */
  unread?: 'format' | 'size' | 'gone' | 'too-many';
}

export interface CheckIssue {
  /** Sent again by the same admin for the same issue, the same request makes no second batch. */
  requestId: string;
  /** Sources whose people are checked; all of them unless told. */
  from?: string[];
}

export type PanelDefs = {
  getPanel: (payload?: Record<string, never>) => Answer<PanelView>;
  checkIssue: (payload: CheckIssue) => Answer<PanelView>;
  startFromIssue: (payload: { batchId: string }) => Answer<PanelView>;
  cancelFromIssue: (payload: { batchId: string }) => Answer<PanelView>;
  listFromIssue: (payload: { batchId: string; cursor?: string }) => Answer<RecipientPage>;
};
