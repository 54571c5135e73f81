/** Work for the `invites` queue: ids only. */
export interface InviteEvent {
  batchId: string;
  fromSlice: number;
  toSlice: number;
}

export interface Queue {
  /** At most 50 events. `delaySeconds` at most 900. */
  push(events: InviteEvent[], delaySeconds?: number): Promise<void>;
}

/** Work for the `watch` queue: ids only. */
export interface WatchEvent {
  /** Everybody is to be looked at. */
  look?: boolean | undefined;
  /** These are to be looked at, at most 25. */
  accountIds?: string[] | undefined;
}

export interface WatchQueue {
  /** `delaySeconds` at most 900. */
  push(event: WatchEvent, delaySeconds?: number): Promise<void>;
}
