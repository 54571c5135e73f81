export type DirectoryErrorCode =
  /** Wait `retryAfterSeconds`, then the same call may work. */
  | 'rate-limited'
  /** The credential or the route is refused as a whole; no other address would fare better. */
  | 'refused'
  /** No answer, or one that says nothing; the call may have taken effect. */
  | 'unavailable'
  /** This invocation may not make further calls. */
  | 'session-spent';

export class DirectoryError extends Error {
  readonly code: DirectoryErrorCode;
  readonly status: number | undefined;
  readonly retryAfterSeconds: number | undefined;
  constructor(
    code: DirectoryErrorCode,
    message: string,
    detail: { status?: number | undefined; retryAfterSeconds?: number | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause: detail.cause });
    this.name = 'DirectoryError';
    this.code = code;
    this.status = detail.status;
    this.retryAfterSeconds = detail.retryAfterSeconds;
  }
}
