export interface Ids {
  /** Unguessable and sorted by time. */
  next(): string;
  /** SHA-256 in hexadecimal. */
  readonly hash: (text: string) => string;
  /** Between 0 and 1, for jitter. */
  random(): number;
}
