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
