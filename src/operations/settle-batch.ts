import { digestOfDigests, emptyHead, nextLink } from '../domain/audit-chain';
import { digestOfEntry, entriesOfSlice } from '../domain/audit-entry';
import { laneTotals, settledState, type Batch } from '../domain/batch';
import type { Lane } from '../domain/lane';
import { StoreConflict, type Write } from '../ports';
import type { Deps } from './deps';
import { isoNow } from './run-slice';

const tries = 6;
const slicesARead = 25;

/**
 * Moves a batch on whose lanes have come to rest: `checking` → `ready`, `running` → `finished`, and so on.
 * A finished attempt is sealed into the chain of digests in the same transaction. Safe to call at any time,
 * by anybody, more than once.
 */
export async function settleBatch(deps: Deps, batchId: string): Promise<Batch | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await deps.store.batch(batchId);
    if (!stored) return undefined;
    const lanes = (await deps.store.lanes(stored.value)).map(({ value }) => value);
    const state = settledState(stored.value, lanes, deps.clock.nowMs());
    if (state === stored.value.state) return stored.value;
    const batch = atRest(deps, { ...stored.value, state }, lanes);
    const seal = state === 'finished' || state === 'cancelled' ? await sealOf(deps, batch) : [];
    try {
      await deps.store.commit([{ kind: 'batch', value: batch, rev: stored.rev }, ...seal]);
      deps.log.info('batch-settled', { batchId, state });
      return batch;
    } catch (error) {
      if (!(error instanceof StoreConflict) || attempt === tries) throw error;
      await deps.clock.sleep(50 * attempt * (1 + deps.ids.random()));
    }
  }
}

function atRest(deps: Deps, batch: Batch, lanes: Lane[]): Batch {
  const { outcomes, standings } = laneTotals(lanes);
  const at = isoNow(deps);
  return {
    ...batch,
    outcomes,
    standings,
    ...(batch.state === 'ready' && { checkedAt: at }),
    ...((batch.state === 'finished' || batch.state === 'cancelled') && { finishedAt: at, notice: undefined }),
  };
}

/** The link that seals the entries of the batch's present attempt, derived from its slices. */
async function sealOf(deps: Deps, batch: Batch): Promise<Write[]> {
  const { store, ids } = deps;
  const digests: string[] = [];
  const slices = batch.laneEnds.at(-1) ?? 0;
  for (let from = 0; from < slices; from += slicesARead) {
    for (const { value: slice } of await store.slices(batch.batchId, from, slicesARead)) {
      if (slice.attempt !== batch.attempt) continue;
      for (const entry of entriesOfSlice({ batch, slice, hash: ids.hash })) {
        digests.push(digestOfEntry(entry, ids.hash));
      }
    }
  }
  const head = await store.head();
  const at = isoNow(deps);
  const sealed = {
    at,
    kind: 'attempt' as const,
    subject: batch.batchId,
    attempt: batch.attempt,
    entries: digests.length,
    entriesDigest: digestOfDigests(digests, ids.hash),
  };
  const next = nextLink(head?.value ?? emptyHead(at), sealed, ids.hash);
  return [
    { kind: 'link', value: next.link },
    { kind: 'head', value: next.head, rev: head?.rev ?? 0 },
  ];
}
