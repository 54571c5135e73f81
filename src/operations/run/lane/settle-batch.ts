import { digestOfEntry, entriesOfSlice, type AuditEntry } from '../../../domain/audit/audit-entry';
import { digestOfSlice, rootOf, type SealedSlice } from '../../../domain/audit/audit-tree';
import { laneTotals } from '../../../domain/batches/lane-totals';
import { isAtEnd, settledState, type Batch } from '../../../domain/batches/batch';
import { organizationOf } from '../../../domain/batches/read-elsewhere';
import { sumOfRemovals, type Removals } from '../../../domain/batches/removals';
import type { Lane } from '../../../domain/run/lane';
import { addCounts, totalOf } from '../../../domain/run/outcome';
import { sliceSize } from '../../../domain/run/slice';
import type { OutcomeCounts } from '../../../domain/words';
import { type Write } from '../../../ports/store';
import { afterConflicts } from '../../after-conflicts';
import { slicesOf } from '../../batches/slices-of';
import type { Deps } from '../../deps';
import { isoNow } from '../../iso-now';
import { sealWrites } from '../../audit/seal-writes';
import { intakeOf } from '../../watch/look/intake';
import { sendToWatch } from '../../watch/look/send-to-watch';

/**
 * Moves a batch on whose lanes have come to rest: `checking` → `ready`, `running` → `finished`, and so on.
 * A finished attempt is sealed into the chain of digests in the same transaction. Safe to call at any time,
 * by anybody, more than once.
 */
export async function settleBatch(deps: Deps, batchId: string): Promise<Batch | undefined> {
  return afterConflicts(deps, async () => {
    const stored = await deps.store.batch(batchId);
    if (!stored) return undefined;
    const lanes = (await deps.store.lanes(stored.value)).map(({ value }) => value);
    const state = settledState(stored.value, lanes, deps.clock.nowMs());
    if (state === stored.value.state) return stored.value;
    const batch = atRest(deps, { ...stored.value, state }, lanes);
    const ends = isAtEnd(state);
    // Nobody is added any more. Before the commit, so that none is left behind by a crash after it.
    if (ends) await Promise.all([deps.store.dropAddressBook(batchId), deps.store.dropHolders(batch)]);
    const { value, writes } = ends ? await sealed(deps, batch) : { value: batch, writes: [] };
    const intake = ends ? await intakeOf(deps, batch) : [];
    await deps.store.commit([{ kind: 'batch', value, rev: stored.rev }, ...writes, ...intake]);
    deps.log.info('batch-settled', { batchId, state });
    if (intake.length > 0) await sendToWatch(deps, {});
    return value;
  });
}

function atRest(deps: Deps, batch: Batch, lanes: Lane[]): Batch {
  const { outcomes, standings, losses, approved, settled } = laneTotals(lanes);
  const at = isoNow(deps);
  return {
    ...batch,
    outcomes,
    standings,
    losses,
    ...(batch.state === 'ready' && { approved, orgId: organizationOf(lanes) }),
    ...(batch.state === 'ready' && { removals: removalsOfLanes(batch, lanes, deps.ids.hash) }),
    settled,
    ...(batch.state === 'ready' && { checkedAt: at }),
    ...(isAtEnd(batch.state) && { finishedAt: at, notice: undefined }),
  };
}

function removalsOfLanes(
  { options }: Batch,
  lanes: Lane[],
  hash: (text: string) => string,
): Removals | undefined {
  if (options.existingAccess !== 'remove') return undefined;
  return sumOfRemovals(
    lanes.map(({ removals }) => removals),
    hash,
  );
}

/** The batch with the link that seals the entries of its present attempt, derived from its slices. */
async function sealed(deps: Deps, batch: Batch): Promise<{ value: Batch; writes: Write[] }> {
  const { store, ids } = deps;
  const { slices, entries, outcomes } = await sealedSlices(deps, batch);
  await store.saveSeal(batch.batchId, batch.attempt, slices);
  const content = {
    at: isoNow(deps),
    kind: 'attempt' as const,
    subject: batch.batchId,
    attempt: batch.attempt,
    slices: slices.length,
    entries,
    entriesDigest: rootOf(
      slices.map(({ digest }) => digest),
      ids.hash,
    ),
  };
  const { head, writes } = await sealWrites(deps, await store.head(), content, outcomes);
  const value: Batch = {
    ...batch,
    sealedEntries: (batch.sealedEntries ?? 0) + entries,
    sealedBy: { ...batch.sealedBy, [batch.attempt]: head.links },
  };
  return { value, writes };
}

async function sealedSlices(
  { store, ids: { hash } }: Deps,
  batch: Batch,
): Promise<{ slices: SealedSlice[]; entries: number; outcomes: OutcomeCounts }> {
  const slices: SealedSlice[] = [];
  let outcomes: OutcomeCounts = {};
  for await (const slice of slicesOf(store, batch)) {
    if (slice.attempt !== batch.attempt) continue;
    const entries = entriesOfSlice({ batch, slice, hash });
    if (entries.length === 0) continue;
    const { index } = slice;
    const positions = entries.map(({ sequence }) => sequence - index * sliceSize);
    const digests = entries.map((entry) => digestOfEntry(entry, hash));
    slices.push({ index, positions, digest: digestOfSlice({ index, positions, digests }, hash) });
    outcomes = addCounts(outcomes, tallyOf(entries));
  }
  return { slices, entries: totalOf(outcomes), outcomes };
}

function tallyOf(entries: AuditEntry[]): OutcomeCounts {
  return entries.reduce<OutcomeCounts>(
    (counts, { outcome }) => (outcome ? addCounts(counts, { [outcome]: 1 }) : counts),
    {},
  );
}
