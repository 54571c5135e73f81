import type { ErrorCode } from '../contract/answer';

/** What an operation cannot do, in a sentence for the admin. */
export class OperationError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'OperationError';
    this.code = code;
  }
}
