import type { Actor, Batch } from '../../domain/batches/batch';
import { hasPrepared } from '../../domain/batches/four-eyes';
import type { Settings } from '../../domain/settings/settings';
import type { Deps } from '../deps';
import { OperationError } from '../operation-error';

type Rule = Pick<Settings, 'fourEyes'>;
type Prepared = Pick<Batch, 'batchId' | 'createdBy' | 'requestedBy'>;

/** Whether the rule of four eyes keeps an account from starting a batch. */
export const mustLeaveStart = (
  { ids }: Pick<Deps, 'ids'>,
  { fourEyes }: Rule,
  batch: Prepared,
  { accountId }: Actor,
): boolean => fourEyes && hasPrepared(batch, accountId, ids.hash);

/** Whoever prepared a batch, or asked for it, leaves its start to somebody else. Throws `OperationError` `FOUR_EYES`. */
export function requireSecondAdmin(
  deps: Pick<Deps, 'ids'>,
  settings: Rule,
  batch: Prepared,
  actor: Actor,
): void {
  if (mustLeaveStart(deps, settings, batch, actor)) throw fourEyes();
}

/**
 * What is prepared may wait; it may not start by itself because of whoever prepares it. `FOUR_EYES` before anything is
 * written.
 */
export function requireNoSelfStart({ fourEyes: isRule }: Rule): void {
  if (isRule) throw fourEyes();
}

/** A list is of who opened it: whoever added to it would start their own. Throws `OperationError` `FOUR_EYES`. */
export function requireOwnList({ fourEyes: isRule }: Rule, { createdBy }: Batch, { accountId }: Actor): void {
  if (!isRule || createdBy.accountId === accountId) return;
  throw new OperationError(
    'FOUR_EYES',
    'Your settings ask for four eyes, so only who opened this list may add to it. Open a list of your own.',
    { appSaid: { reason: 'list-of-another' } },
  );
}

/** What the log says of a start under the rule: who prepared what somebody else starts. */
export const preparedBy = ({ fourEyes: isRule }: Rule, { createdBy }: Batch): { preparedBy?: Actor } =>
  isRule ? { preparedBy: createdBy } : {};

const fourEyes = (): OperationError =>
  new OperationError(
    'FOUR_EYES',
    'Your settings ask for four eyes: you prepared this list or asked for it, so another admin has to start it.',
  );
