import type { Actor, BatchOptions, BatchSource } from '../domain/batches/batch';
import type { Removals } from '../domain/batches/removals';
import type { SearchGaps } from './search';
import type { ApprovedCount } from '../domain/people/approved-domain';
import type { BatchNotice } from '../domain/batches/notice';
import type { BatchState, LossCounts, OutcomeCounts, Route, StandingCounts } from '../domain/words';

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
  recipients: { email: string; line?: number; name?: string }[];
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

/** The issue of this site that a ticket names. */
export interface FoundIssue {
  issueKey: string;
  summary: string;
}

export interface BatchRef {
  batchId: string;
  /** `startBatch` of a batch that takes access from people who were there wants `removals.digest` of its preview here. */
  confirmRemovals?: string | number;
  /** `cancelBatch` that gives up a list: a run that somebody has started meanwhile goes on. */
  unlessStarted?: boolean;
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
  /** Who may take access for themselves once there, by domain; absent where nobody, or where that is not told. */
  approved?: ApprovedCount[];
  /** Whom the run takes which groups from; starting needs its digest confirmed. Absent where it takes nothing. */
  removals?: Removals;
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

export interface ListBatches {
  /** Beginnings of words of the reason, the ticket or the name of who created the batch; at most 320 characters. */
  search?: string;
  /** Batches that the log names this address in. Not together with `search`. */
  email?: string;
  cursor?: string;
  /** 1 to 100; 20 unless told. */
  limit?: number;
}

export interface BatchPage extends SearchGaps {
  batches: BatchView[];
  /** With a search there may be more; a page may be short, or empty. */
  cursor?: string;
}

export interface RunNextSlice {
  batch: BatchView;
  /** False when nothing is left for the page to drive. */
  more: boolean;
  /** Seconds to wait before the next call, when Atlassian asked for it. */
  waitSeconds?: number;
}
