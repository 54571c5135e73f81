import type { Answer } from './answer';
import type { RecipientPage } from './recipients';
import type { BatchNotice } from '../domain/batches/notice';
import type { EncodingDoubt } from '../domain/list/text/decode-file';
import type { LeftOutBecause } from '../domain/list/unattended-list';
import type { BatchState, OutcomeCounts, StandingCounts } from '../domain/words';

/** What the panel on an issue may ask. Which issue it is, Forge says, and Jira whether the caller may see it. */

export interface PanelView {
  issueKey: string;
  /** Whether the caller administers Jira: only then there is more than counts. */
  isAdmin: boolean;
  /** Newest first. */
  batches: PanelBatch[];
  /** What the issue holds; for admins who ask for it. */
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
  notice?: PanelNotice;
}

export type PanelNotice = Pick<BatchNotice, 'code' | 'message' | 'saidBy' | 'appSaid'>;

export interface FoundInIssue {
  /** Of all that was found: the issue may be another one when its people are checked. */
  digest: string;
  sources: FoundSource[];
  /** People found in all sources together, each once. */
  total: number;
  /** The first of them. */
  people: { email: string; name?: string; sourceIds: string[] }[];
  /** What a person has to look at, on the app's page; the first of it. */
  leftOut: { text: string; why: LeftOutBecause; sourceId: string }[];
}

/** A part of the issue in which addresses are looked for. */
export interface FoundSource {
  /** `description`, `comments`, the id of a field such as `customfield_10042`, or `attachment-10001`. */
  id: string;
  kind: 'description' | 'field' | 'comments' | 'attachment';
  /** Of a field or an attachment. */
  name?: string;
  /** People that it names. */
  addresses: number;
  leftOut: number;
  /** Addresses of a table that are nobody's own, such as a manager's. */
  aside?: number;
  /** Whether letters may be wrong: nothing says how they are stored, or some are broken. */
  encodingDoubt?: EncodingDoubt;
  /** What a workbook hides, which is not read. */
  hiddenRows?: number;
  hiddenSheets?: string[];
  /** Comments behind those that were read; `some` where Jira does not say how many. */
  left?: number | 'some';
  unread?: UnreadBecause;
}

/**
 * Why a part of the issue is not read. An attachment: no list of a kind that the app reads, of Excel's old kind or with a
 * password, broken, too large as it is or unpacked, not the caller's to see, not answered, behind as many as are read, or
 * behind the time there is. A field: not on this issue or not the caller's to see, or without text.
 */
export type UnreadBecause =
  | ('format' | 'old-workbook' | 'unreadable' | 'size' | 'unpacked')
  | ('gone' | 'unavailable' | 'too-many' | 'time')
  | ('no-field' | 'no-text');

export interface CheckIssue {
  /** Sent again by the same admin for the same issue, the same request makes no second batch. */
  requestId: string;
  /** Sources whose people are checked; all of them unless told. */
  from?: string[];
  /** Of what was looked at: where the issue says something else since, nobody is checked. */
  digest?: string;
}

export type PanelDefs = {
  /** `found` false: how its batches stand, and nothing of what the issue holds. */
  getPanel: (payload?: { found?: boolean }) => Answer<PanelView>;
  checkIssue: (payload: CheckIssue) => Answer<PanelView>;
  startFromIssue: (payload: { batchId: string }) => Answer<PanelView>;
  cancelFromIssue: (payload: { batchId: string }) => Answer<PanelView>;
  listFromIssue: (payload: { batchId: string; cursor?: string }) => Answer<RecipientPage>;
};
