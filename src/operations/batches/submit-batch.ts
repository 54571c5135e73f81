import type { AddedRecipients, RejectedRecipient } from '../../contract/batches';
import { checkAddress, domainOf } from '../../domain/people/address';
import { addRecipients, type AddedPiece } from './add-recipients';
import { checkBatch } from './check-batch';
import { createBatch, type NewBatch } from './create-batch';
import type { Caller, Deps } from '../deps';
import { OperationError } from '../operation-error';
import { requireNoSelfStart } from './require-second-admin';

export interface SubmitBatch extends NewBatch {
  batchId: string;
  recipients: {
    email: string;
    line?: number | undefined;
    name?: string | undefined;
    accountId?: string | undefined;
  }[];
  /** `draft` waits for more recipients, `check` stops at the preview, `run` starts when the check is done. */
  mode: 'draft' | 'check' | 'run';
  confirmRemovals?: string | number | undefined;
}

/**
 * A whole list in one go: created, filled and checked, by the same steps as on the page. A request that is
 * refused leaves nothing behind; one that broke off is carried on under its `batchId`. Throws `OperationError`
 * of those steps.
 */
export async function submitBatch(
  deps: Deps,
  caller: Caller,
  input: SubmitBatch,
): Promise<{ added: number; rejected: RejectedRecipient[] }> {
  const { batchId, recipients, mode, confirmRemovals, ...details } = input;
  if (mode === 'run') requireNoSelfStart(await deps.store.settings());
  await requireSomebody(deps, input);
  await createBatch(deps, caller, details, batchId);
  const { added, rejected } = await fill(deps, caller, batchId, recipients);
  if (mode !== 'draft') {
    await checkBatch(deps, caller, batchId, mode === 'run' ? { confirmRemovals } : undefined);
  }
  return { added, rejected };
}

async function fill(
  deps: Deps,
  caller: Caller,
  batchId: string,
  recipients: SubmitBatch['recipients'],
): Promise<Pick<AddedRecipients, 'added' | 'rejected'>> {
  if (recipients.length === 0) return { added: 0, rejected: [] };
  const stored = await deps.store.batch(batchId);
  // Carried on after the list was closed: everybody was added before.
  if (stored && stored.value.state !== 'draft') return { added: stored.value.total, rejected: [] };
  return addRecipients(deps, caller, { batchId, recipients: recipients.map(withoutGaps) });
}

const withoutGaps = ({
  email,
  line,
  name,
  accountId,
}: SubmitBatch['recipients'][number]): AddedPiece['recipients'][number] => ({
  email,
  ...(line !== undefined && { line }),
  ...(name !== undefined && { name }),
  ...(accountId !== undefined && { accountId }),
});

/** Looks before the first write, so that a list nobody can be invited from leaves no batch behind. */
async function requireSomebody(deps: Deps, { recipients, mode, source }: SubmitBatch): Promise<void> {
  if (recipients.length === 0 && mode === 'draft') return;
  if (recipients.length === 0) throw new OperationError('BATCH_EMPTY', 'The list has no recipients.');
  if (source?.kind === 'watch') return;
  const { allowedDomains } = await deps.store.settings();
  const isWelcome = (email: string): boolean => {
    const checked = checkAddress(email.trim());
    return checked.ok && (allowedDomains.length === 0 || allowedDomains.includes(domainOf(checked.address)));
  };
  if (recipients.some(({ email }) => isWelcome(email))) return;
  throw new OperationError('NO_VALID_RECIPIENTS', 'None of these is an e-mail address that may be invited.');
}
