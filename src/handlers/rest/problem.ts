import type { ErrorCode } from '../../contract/answer';
import type { ApiAnswer } from './api-request';

/** Codes that only the REST API answers with; the others are those of the page. */
export const apiErrorCodes = [
  'NOT_JSON',
  'INVALID_IDEMPOTENCY_KEY',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_IN_PROGRESS',
  'ATLASSIAN_REFUSED',
] as const;
export type ProblemCode = ErrorCode | (typeof apiErrorCodes)[number];

/** A refusal of the API itself. */
export class ApiRefusal extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode, message: string) {
    super(message);
    this.name = 'ApiRefusal';
    this.code = code;
  }
}

const titles = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;
type ProblemStatus = keyof typeof titles;

const statuses: Partial<Record<ProblemCode, ProblemStatus>> = {
  NOT_ADMIN: 403,
  NOT_JSON: 400,
  INVALID_PAYLOAD: 400,
  INVALID_CURSOR: 400,
  INVALID_FILTER: 400,
  INVALID_IDEMPOTENCY_KEY: 400,
  BATCH_NOT_FOUND: 404,
  FINDING_NOT_FOUND: 404,
  BATCH_STATE: 409,
  CONFIRMATION_REQUIRED: 409,
  FOUR_EYES: 409,
  NO_KEY: 409,
  NO_ROUTE: 409,
  ROUTE_CANNOT: 409,
  NOTHING_TO_REMOVE: 409,
  IDEMPOTENCY_IN_PROGRESS: 409,
  ATLASSIAN_REFUSED: 409,
  PAYLOAD_TOO_LARGE: 413,
  BATCH_EMPTY: 422,
  BATCH_FULL: 422,
  NO_VALID_RECIPIENTS: 422,
  REASON_REQUIRED: 422,
  TICKET_REQUIRED: 422,
  IDEMPOTENCY_KEY_REUSED: 422,
  BUSY: 503,
  ATLASSIAN: 503,
};

/** Any refusal as problem details. https://www.rfc-editor.org/rfc/rfc9457 */
export function problemAnswer({
  code,
  message,
  logId,
}: {
  code: ProblemCode;
  message: string;
  logId?: string;
}): ApiAnswer {
  const status = statuses[code] ?? 500;
  return {
    statusCode: status,
    headers: { 'Content-Type': ['application/problem+json'] },
    body: JSON.stringify({
      type: 'about:blank',
      title: titles[status],
      status,
      code,
      detail: message,
      logId,
    }),
  };
}
