import { getBatch } from '../../operations/batches/batch-view';
import type { SubmitBatch } from '../../operations/batches/submit-batch';
import type { Deps } from '../../operations/deps';
import type { OnceOutcome } from './once';

/** Sentences for addresses that were not added; the codes are the contract's. */
const reasons: Record<string, string> = {
  INVALID_ADDRESS: 'Not an e-mail address.',
  DUPLICATE: 'The list has this address already.',
  DOMAIN_NOT_ALLOWED: 'The settings do not allow this domain.',
};

type Listed = SubmitBatch['recipients'][number];
export type RecipientInput = string | Listed;

export const asRecipient = (recipient: RecipientInput): Listed =>
  typeof recipient === 'string' ? { email: recipient } : recipient;

/** What a request that adds recipients answers: the batch as it is now, and each address that was left out. */
export async function additionAnswer(
  deps: Deps,
  { batchId, done }: OnceOutcome,
  recipients: readonly RecipientInput[],
): Promise<unknown> {
  const rejected = done.rejected.map(([index, code]) => {
    const { email, line } = asRecipient(recipients[index] ?? '');
    return { index, email, line, code, message: reasons[code] ?? code };
  });
  return { batch: await getBatch(deps, batchId), added: done.added, rejected };
}
