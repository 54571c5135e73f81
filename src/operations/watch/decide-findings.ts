import type { DecidedFindings, DecideFindings } from '../../contract/watch';
import { expectedRemovals } from '../../domain/batches/expected-removals';
import { removableGroups } from '../../domain/people/access';
import { allowed, isHeld, type Finding } from '../../domain/watch/finding';
import { submitBatch } from '../batches/submit-batch';
import type { Caller, Deps } from '../deps';
import { derivedId } from '../derived-id';
import { OperationError } from '../operation-error';
import { isoNow } from '../iso-now';
import { watchedAmong } from './change-watch';
import { changeFinding } from './change-finding';
import { toFindingView } from './watch-view';

/**
 * Allows what was found, with a reason, or makes a batch that takes it off. Findings that are over are left as they are.
 * Throws `OperationError` `FINDING_NOT_FOUND`, `REASON_REQUIRED`, `NOTHING_TO_REMOVE`, `CONFIRMATION_REQUIRED` and those
 * of a batch. Asked for twice, a removal makes one batch.
 */
export async function decideFindings(
  deps: Deps,
  caller: Caller,
  input: DecideFindings,
  newBatchId?: string,
): Promise<DecidedFindings> {
  const findings = await requireFindings(deps, input.findingIds);
  if (input.decision === 'remove') {
    const batchId = newBatchId ?? (await removalIdOf(deps, findings));
    return remove(deps, caller, input, { findings, batchId });
  }
  const { reason, until } = input;
  if (!reason)
    throw new OperationError('REASON_REQUIRED', 'Say why this access is allowed.', {
      appSaid: { reason: 'reason-for-allowing' },
    });
  if (until !== undefined && until < isoNow(deps).slice(0, 10))
    throw new OperationError('INVALID_PAYLOAD', 'The day until which it is allowed has passed.');
  for (const { findingId, accountId } of findings) {
    await changeFinding(
      deps,
      accountId,
      async ({ person, finding }) => {
        if (finding?.findingId !== findingId || !isHeld(finding)) return undefined;
        const after = allowed(finding, caller.actor, isoNow(deps), { reason, until });
        return { person, finding: after, action: 'finding.allowed', reason };
      },
      caller.actor,
    );
  }
  return decided(deps, input);
}

/** The same for the same findings as they stand, so that pressing twice makes one batch; another once that one is over. */
async function removalIdOf({ ids, store }: Deps, findings: readonly Finding[]): Promise<string> {
  const named = findings.map(({ findingId, firstSeenAt }) => `${findingId} ${firstSeenAt}`).sort();
  for (let number = 0; ; number += 1) {
    const batchId = derivedId(ids, [number, ...named].join('\n'));
    const state = (await store.batch(batchId))?.value.state;
    if (state !== 'finished' && state !== 'cancelled') return batchId;
  }
}

async function requireFindings(deps: Deps, findingIds: readonly string[]): Promise<Finding[]> {
  const ids = [...new Set(findingIds)];
  const stored = await deps.watch.findings(ids);
  if (stored.length < ids.length)
    throw new OperationError('FINDING_NOT_FOUND', 'There is no finding with this id.');
  return stored.map(({ value }) => value);
}

async function decided(deps: Deps, { findingIds }: DecideFindings): Promise<DecidedFindings> {
  const findings = await requireFindings(deps, findingIds);
  return { findings: findings.map(toFindingView) };
}

/** Each by their account, under the address they have. */
async function recipientsOf(
  deps: Deps,
  findings: readonly Finding[],
): Promise<{ email: string; accountId: string }[]> {
  const people = await watchedAmong(
    deps,
    findings.map(({ accountId }) => accountId),
  );
  const emails = new Map(people.map(({ accountId, email }) => [accountId, email]));
  return findings.map(({ accountId, email }) => ({ accountId, email: emails.get(accountId) ?? email }));
}

/** The same list, preview, confirmation, engine and log as any batch that takes access from people. */
async function remove(
  deps: Deps,
  caller: Caller,
  input: DecideFindings,
  { findings, batchId }: { findings: readonly Finding[]; batchId: string },
): Promise<DecidedFindings> {
  const held = findings.filter(isHeld);
  const losing = held.map((finding) => ({
    accountId: finding.accountId,
    groupIds: removableGroups(finding.through).map(({ groupId }) => groupId),
  }));
  const people = losing.filter(({ groupIds }) => groupIds.length > 0).length;
  if (people === 0) {
    throw new OperationError(
      'NOTHING_TO_REMOVE',
      'Nothing of this can be taken off by the app: it is held no more, directly, or through a group that is synchronised, protected or administers.',
    );
  }
  const { confirmRemovals, reason, ticket } = input;
  if (confirmRemovals !== undefined && confirmRemovals !== people) {
    throw new OperationError(
      'CONFIRMATION_REQUIRED',
      `This takes product access from ${people} ${people === 1 ? 'person' : 'people'}. Confirm that number.`,
      { appSaid: { reason: 'removals-changed', count: people } },
    );
  }
  const known = (await deps.store.batch(batchId))?.value.state;
  if (known === undefined || known === 'draft') {
    await submitBatch(deps, caller, {
      batchId,
      recipients: await recipientsOf(deps, held),
      mode: confirmRemovals === undefined ? 'check' : 'run',
      confirmRemovals: expectedRemovals(losing, deps.ids.hash)?.digest,
      options: { existingAccess: 'remove' },
      source: { kind: 'watch' },
      ...(reason !== undefined && { reason }),
      ...(ticket !== undefined && { ticket }),
    });
  }
  const removal = { batchId, by: caller.actor, at: isoNow(deps) };
  for (const { findingId, accountId } of held) {
    await changeFinding(deps, accountId, async ({ person, finding }) =>
      finding?.findingId === findingId ? { person, finding: { ...finding, removal } } : undefined,
    );
  }
  return { ...(await decided(deps, input)), batchId };
}
