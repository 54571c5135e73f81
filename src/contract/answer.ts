import type { AppSaid } from '../domain/app-reason';

export type Answer<T> = { ok: true; data: T } | { ok: false; error: AnswerError };

export interface AnswerError {
  code: ErrorCode;
  /** A sentence for the admin. Names no secret and no other person. */
  message: string;
  /** The sentence as data, where the code alone does not say it: the page says it in its reader's language. */
  appSaid?: AppSaid | undefined;
  /** Atlassian asked to wait, or was not reached: the same may succeed in a moment, as where the app is `BUSY`. */
  mayPass?: true;
  /** Refused before anything was begun: the same call may be sent again, whatever it does. */
  nothingBegun?: true;
  /** Present on `UNEXPECTED`: the id under which the cause was logged. */
  logId?: string;
}

export const errorCodes = [
  'NOT_ADMIN',
  'INVALID_PAYLOAD',
  'PAYLOAD_TOO_LARGE',
  'BATCH_NOT_FOUND',
  'BATCH_STATE',
  'BATCH_EMPTY',
  'BATCH_FULL',
  'NO_VALID_RECIPIENTS',
  'REASON_REQUIRED',
  'TICKET_REQUIRED',
  'DOMAIN_NOT_ALLOWED',
  'CONFIRMATION_REQUIRED',
  'FOUR_EYES',
  'INVALID_CURSOR',
  'INVALID_FILTER',
  'KEY_REFUSED',
  'NO_KEY',
  'NO_ROUTE',
  'ROUTE_CANNOT',
  'ENTRY_NOT_FOUND',
  'NOTHING_TO_RESTORE',
  'NOTHING_TO_UNDO',
  'FINDING_NOT_FOUND',
  'ISSUE_NOT_FOUND',
  'ISSUE_CHANGED',
  'NOTHING_TO_REMOVE',
  'BUSY',
  'ATLASSIAN',
  'UNEXPECTED',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
