import type { Finding, FindingState } from '../domain/watch/finding';
import type { WatchHead, WatchHistory, WatchPart } from '../domain/watch/watch-head';
import type { Page, Stored } from './store';

/** What the access watch keeps. It is changed through `Store.commit`, together with the log. */
export interface WatchStore {
  head(): Promise<Stored<WatchHead> | undefined>;
  history(): Promise<Stored<WatchHistory> | undefined>;
  part(part: number): Promise<Stored<WatchPart> | undefined>;
  /** At most 25 parts, in order; those that hold nobody are left out. */
  parts(numbers: readonly number[]): Promise<Stored<WatchPart>[]>;
  finding(findingId: string): Promise<Stored<Finding> | undefined>;
  /** In the order of the ids; missing ones are left out. */
  findings(findingIds: readonly string[]): Promise<Stored<Finding>[]>;
  /** Newest first; every state where none is named. Throws `InvalidCursor`. */
  listFindings(state: FindingState | undefined, limit: number, cursor?: string): Promise<Page<Finding>>;
}
