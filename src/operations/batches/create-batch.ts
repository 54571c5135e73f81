import type { CreateBatch } from '../../contract/batches';
import type { Batch } from '../../domain/batches/batch';
import { commitAct } from '../audit/commit-act';
import type { Caller, Deps } from '../deps';
import { derivedId } from '../derived-id';
import { OperationError } from '../operation-error';
import { isoNow } from '../iso-now';

export interface NewBatch extends CreateBatch {
  /** A digest of who asked for it; see `requesterText`. */
  requestedBy?: string | undefined;
}

/**
 * Opens a draft; under a `batchId` that was opened before, nothing happens, nor for a `requestId` that the caller sent
 * before. Throws `OperationError` `REASON_REQUIRED`, `TICKET_REQUIRED`.
 */
export async function createBatch(
  deps: Deps,
  caller: Caller,
  input: NewBatch,
  batchId = batchIdFor(deps, caller, input.requestId),
): Promise<{ batchId: string }> {
  const settings = await deps.store.settings();
  if (settings.reasonRequired && !input.reason) {
    throw new OperationError('REASON_REQUIRED', 'Your settings ask for a reason for every batch.');
  }
  if (settings.ticketRequired && !input.ticket) {
    throw new OperationError('TICKET_REQUIRED', 'Your settings ask for a ticket for every batch.');
  }
  const batch: Batch = {
    v: 1,
    batchId,
    state: 'draft',
    total: 0,
    attempt: 0,
    laneEnds: [],
    pass: 'check',
    reason: input.reason,
    ticket: input.ticket,
    options: input.options ?? {},
    source: input.source ?? { kind: 'paste' },
    protectedGroupIds: settings.protectedGroups.map(({ groupId }) => groupId),
    appVersion: deps.appVersion,
    createdBy: caller.actor,
    requestedBy: input.requestedBy,
    createdAt: isoNow(deps),
    outcomes: {},
    standings: {},
  };
  const { reason, ticket, options, source } = batch;
  return commitAct(deps, caller.actor, async () => {
    const result = { batchId };
    if (await deps.store.batch(batchId)) return { writes: [], result };
    return {
      writes: [{ kind: 'batch', value: batch, rev: 0 }],
      act: { action: 'batch.created', batchId, ticket, reason, changes: { options, source } },
      result,
    };
  });
}

/** The same for the same request of the same admin: nobody opens a batch under an id that somebody else may have. */
const batchIdFor = ({ ids }: Deps, { actor }: Caller, requestId: string | undefined): string =>
  requestId === undefined ? ids.next() : derivedId(ids, `${actor.accountId} ${requestId}`);
