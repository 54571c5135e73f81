/**
 * A refusal of the store, answered as `{code, message}`, which `@forge/kvs` throws as `ForgeKvsAPIError`.
 * Atlassian publishes only a few of the codes (`KEY_NOT_FOUND`, `KEY_CONFLICT`, `TOO_MANY_REQUESTS`, `BAD_REQUEST`);
 * the others are named after the rule they stand for, and no app may decide by them.
 */
export class KvsError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'KvsError';
    this.status = status;
    this.code = code;
  }
}

export const badRequest = (message: string): KvsError => new KvsError(400, 'BAD_REQUEST', message);
export const invalidKey = (message: string): KvsError => new KvsError(400, 'INVALID_KEY_FORMAT', message);
export const unsupportedCondition = (message: string): KvsError =>
  new KvsError(422, 'UNPROCESSABLE_ENTITY', message);
/** One for all: it is asked for often, and no stack of it is ever read. */
const notFound = new KvsError(404, 'KEY_NOT_FOUND', 'The key was not found.');
export const keyNotFound = (): KvsError => notFound;
export const keyConflict = (): KvsError => new KvsError(409, 'KEY_CONFLICT', 'The key already exists.');
export const conditionsNotMet = (): KvsError =>
  new KvsError(409, 'TRANSACTION_CONDITIONS_NOT_MET', 'A condition of the transaction is not met.');
export const tooManyRequests = (): KvsError =>
  new KvsError(429, 'TOO_MANY_REQUESTS', 'The installation sends too many storage requests.');
