import type { ErrorCode } from '../contract/answer';
import type { AppSaid } from '../domain/app-reason';

/** What an operation cannot do, in a sentence for the admin. */
export class OperationError extends Error {
  readonly code: ErrorCode;
  /** The same as data, where the code alone does not say it. */
  readonly appSaid: AppSaid | undefined;
  constructor(
    code: ErrorCode,
    message: string,
    detail: { cause?: unknown; appSaid?: AppSaid | undefined } = {},
  ) {
    super(message, { cause: detail.cause });
    this.name = 'OperationError';
    this.code = code;
    this.appSaid = detail.appSaid;
  }
}
