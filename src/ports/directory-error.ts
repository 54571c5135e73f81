import type { AppReason, AppSaid } from '../domain/app-reason';
import type { SentWithin } from '../domain/people/person';

export type DirectoryErrorCode =
  /** Wait `retryAfterSeconds`, then the same call may work. */
  | 'rate-limited'
  /** The credential or the route is refused as a whole; no other address would fare better. */
  | 'refused'
  /** No answer, or one that says nothing; the call may have taken effect. */
  | 'unavailable'
  /** This invocation may not make further calls. */
  | 'session-spent';

/** Whose sentence a message is. */
export type SaidBy = 'atlassian' | 'app';

/** A route that does not go on. `message` is Atlassian's own words where `saidBy` says so, else a sentence of the app. */
export class DirectoryError extends Error {
  readonly code: DirectoryErrorCode;
  readonly saidBy: SaidBy;
  /** Of a sentence of the app: the same as data. */
  readonly appSaid: AppSaid | undefined;
  readonly status: number | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** When the call was under way whose answer was lost. */
  readonly sent: SentWithin | undefined;
  constructor(
    code: DirectoryErrorCode,
    message: string,
    detail: {
      saidBy?: SaidBy | undefined;
      reason?: AppReason | undefined;
      said?: string | undefined;
      name?: string | undefined;
      status?: number | undefined;
      retryAfterSeconds?: number | undefined;
      sent?: SentWithin | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: detail.cause });
    this.name = 'DirectoryError';
    this.code = code;
    this.saidBy = detail.saidBy ?? 'app';
    this.status = detail.status;
    this.appSaid = this.saidBy === 'app' ? appSaidOf(detail) : undefined;
    this.retryAfterSeconds = detail.retryAfterSeconds;
    this.sent = detail.sent;
  }
}

/** A sentence without a reason of its own says what Atlassian answered, or that it did not. */
function appSaidOf({
  reason,
  said,
  name,
  status,
}: Partial<AppSaid> & { status?: number | undefined }): AppSaid {
  if (reason !== undefined) return { reason, said, name };
  return status === undefined ? { reason: 'no-clear-answer' } : { reason: 'answered-status', count: status };
}
