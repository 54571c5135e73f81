import type { Batch } from './batch';

/** Who asked for a batch is kept as a digest alone: it tells whether it was somebody, and names nobody. */
export const requesterText = (batchId: string, accountId: string): string =>
  `${batchId} asked by ${accountId}`;

/**
 * Whether an account had a hand in a batch before its start: opened it and so wrote its list, or asked for it.
 * `hash` as it made `requestedBy`.
 */
export const hasPrepared = (
  { batchId, createdBy, requestedBy }: Pick<Batch, 'batchId' | 'createdBy' | 'requestedBy'>,
  accountId: string,
  hash: (text: string) => string,
): boolean =>
  createdBy.accountId === accountId ||
  (requestedBy !== undefined && requestedBy === hash(requesterText(batchId, accountId)));
