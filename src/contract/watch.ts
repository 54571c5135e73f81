import type { AppSaid } from '../domain/app-reason';
import type { Actor } from '../domain/batches/batch';
import type { BatchNotice } from '../domain/batches/notice';
import type { Doubt } from '../domain/people/access';
import type { FindingState } from '../domain/watch/finding';
import type { Through } from '../domain/watch/pieces';
import type { WatchPoint } from '../domain/watch/watch-head';
import type { ReviewDecision, WatchedBecause, WatchState } from '../domain/watch/watched';

/** The access watch: who was invited without access, who holds some now, and what was decided about it. */

export interface WatchView {
  isOn: boolean;
  everyHours: number;
  /** People watched, each once. The next five add up to it. */
  watched: number;
  withoutAccess: number;
  withAccess: number;
  inactive: number;
  gone: number;
  /** Of whom the last reading says nothing certain. */
  unknown: number;
  /** Who has not accepted the invitation yet. */
  pending: number;
  /** Who is there still though their last day has passed. */
  ended: number;
  openFindings: number;
  allowedFindings: number;
  removedFindings: number;
  goneFindings: number;
  /** When the last look at everybody began. */
  lastLookAt?: string;
  nextLookAt?: string;
  /** A look is under way. */
  isLooking: boolean;
  /** Batches whose people are still to be taken up. */
  batchesWaiting: number;
  notice?: BatchNotice;
  /** Looks so far, oldest first. */
  history: WatchPoint[];
}

export interface WatchedView {
  accountId: string;
  email: string;
  name?: string;
  because: WatchedBecause;
  batchId?: string;
  since: string;
  state: WatchState;
  /** When it was last read what the person holds. */
  readAt: string;
  accepted?: boolean;
  invitedAgainAt?: string;
  endsOn?: string;
  doubt?: Doubt;
  review?: ReviewDecision;
  finding?: FindingView;
}

export interface ListWatched {
  state?: WatchState;
  /** Those who have not accepted yet. */
  pending?: boolean;
  /** Those whose end date has passed. */
  ended?: boolean;
  /** Part of an address or a name, without regard to case. */
  search?: string;
  /** `address` unless told; `age` begins with who was invited first. */
  sort?: 'address' | 'age';
  cursor?: string;
  /** 1 to 100; 50 unless told. */
  limit?: number;
}

export interface WatchedPage {
  people: WatchedView[];
  /** How many meet the filter. */
  total: number;
  cursor?: string;
}

export interface FindingView {
  findingId: string;
  accountId: string;
  email: string;
  name?: string;
  batchId?: string;
  state: FindingState;
  /** Products of which a billed role is held. */
  products: string[];
  through: Through[];
  /** The access was given after this time; absent where the person was never read without access. */
  notBefore?: string;
  firstSeenAt: string;
  lastSeenAt: string;
  changedAt: string;
  decidedBy?: Actor;
  reason?: string;
  until?: string;
  removal?: { batchId: string; by: Actor; at: string };
  /** Groups that a removal takes; none where nothing may be removed. */
  removable: { groupId: string; groupName: string }[];
}

export interface ListFindings {
  state?: FindingState;
  /** Just these, read by their keys; at most 100. */
  findingIds?: string[];
  cursor?: string;
  limit?: number;
}

export interface FindingPage {
  findings: FindingView[];
  cursor?: string;
}

export interface DecideFindings {
  /** At most 100. */
  findingIds: string[];
  decision: 'remove' | 'allow';
  /** Wanted to allow; at most 500 characters. */
  reason?: string;
  ticket?: string;
  /** `YYYY-MM-DD`, the last day on which it is allowed. */
  until?: string;
  /**
   * How many people lose access by what the findings show. With it the removal starts by itself, if nothing has changed
   * since; without, the batch waits at its preview.
   */
  confirmRemovals?: number;
}

export interface DecidedFindings {
  findings: FindingView[];
  /** The batch that removes: the same preview, engine and log as any. */
  batchId?: string;
}

export interface AddToWatch {
  /** Everybody on this batch who is there. */
  batchId?: string;
  /** People of the organization, by address; at most 100. */
  addresses?: string[];
}

export interface AddedToWatch {
  /** People who are watched now. Those of a batch are taken up a little later: `batchesWaiting` counts it until then. */
  added: number;
  /** Addresses that nobody in the organization has, and what is no address. */
  notFound: string[];
  /** Addresses of which Atlassian tells nothing certain. */
  notKnown: string[];
}

export interface DecideReview {
  /** At most 10. */
  accountIds: string[];
  decision: 'keep' | 'remove';
  reason?: string;
}

export interface InvitedAgain {
  invited: string[];
  /** `message` is Atlassian's own words, but where `appSaid` has a sentence of the app as data. */
  refused: { accountId: string; message: string; appSaid?: AppSaid }[];
}

export interface ReviewHeader {
  at: string;
  people: number;
  pieces: number;
  /** SHA-256 of the whole file, as the log has it. */
  sha256: string;
  /** The record of the log that vouches for it. */
  entryId: string;
}

export interface ReviewPiece {
  text: string;
}
