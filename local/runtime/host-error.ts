/** Why the host could not give an answer of the app: the app failed, or one of Forge's limits was reached. */
export type HostErrorCode =
  | 'FUNCTION_ERROR'
  | 'FUNCTION_TIMEOUT'
  | 'FUNCTION_CRASHED'
  | 'FUNCTION_NOT_FOUND'
  | 'REQUEST_TOO_LARGE'
  | 'RESPONSE_TOO_LARGE'
  | 'INVALID_REQUEST'
  | 'UNKNOWN_ACCOUNT'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'NOT_PROVIDED';

const statuses: Record<HostErrorCode, number> = {
  FUNCTION_ERROR: 500,
  FUNCTION_TIMEOUT: 504,
  FUNCTION_CRASHED: 502,
  FUNCTION_NOT_FOUND: 404,
  REQUEST_TOO_LARGE: 413,
  RESPONSE_TOO_LARGE: 502,
  INVALID_REQUEST: 400,
  UNKNOWN_ACCOUNT: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_PROVIDED: 501,
};

export class HostError extends Error {
  readonly code: HostErrorCode;
  /** The HTTP status that stands for the code. */
  readonly status: number;

  constructor(code: HostErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'HostError';
    this.code = code;
    this.status = statuses[code];
  }
}
