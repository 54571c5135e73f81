import type { BatchView } from '../../contract/batches';
import { judgeAct, lanesToWork, type Batch, type BatchAct } from '../../domain/batches/batch';
import { rewind, splitIntoLanes, type Lane } from '../../domain/run/lane';
import { cautious } from '../../domain/run/pace';
import { sliceSize } from '../../domain/run/slice';
import type { Stored, Write } from '../../ports/store';
import { requireBatch, toBatchView } from './batch-view';
import { commitAct, type Act } from '../audit/commit-act';
import type { Caller, Deps } from '../deps';
import { OperationError } from '../operation-error';

/** A batch with its lanes, as read for one change. */
export interface Opened {
  batch: Batch;
  lanes: Stored<Lane>[];
}

export interface Move {
  batch: Batch;
  /** Lanes to store with it; left out: they stay as they are. */
  lanes?: Stored<Lane>[];
  act: Act;
}

/**
 * Changes the state of a batch, its lanes and the audit log in one transaction, then sends its lanes to work.
 * An act that was done already changes nothing but what `decideAgain` says. Throws `OperationError` `BATCH_NOT_FOUND`,
 * `BATCH_STATE`, `BUSY`, and what `decide` and `decideAgain` throw.
 */
export async function moveBatch(
  deps: Deps,
  caller: Caller,
  batchId: string,
  act: BatchAct,
  decide: (opened: Opened) => Promise<Move>,
  decideAgain?: (opened: Opened) => Move | undefined,
): Promise<BatchView> {
  const moved = await commitAct(deps, caller.actor, async () => {
    const stored = await requireBatch(deps, batchId);
    const opened = { batch: stored.value, lanes: await deps.store.lanes(stored.value) };
    const verdict = judgeAct(act, stored.value.state);
    if (verdict === 'refused') {
      throw new OperationError(
        'BATCH_STATE',
        `This cannot be done while the batch is ${stored.value.state}.`,
      );
    }
    const move = verdict === 'already' ? decideAgain?.(opened) : await decide(opened);
    if (!move) return { writes: [], result: opened };
    const writes: Write[] = [
      { kind: 'batch', value: move.batch, rev: stored.rev },
      ...(move.lanes ?? []).map(({ value, rev }): Write => ({ kind: 'lane', value, rev })),
    ];
    return { writes, act: move.act, result: { batch: move.batch, lanes: move.lanes ?? opened.lanes } };
  });
  const lanes = moved.lanes.map(({ value }) => value);
  await sendToWork(deps, moved.batch, lanes);
  return toBatchView(moved.batch, lanes, deps.clock.nowMs());
}

/** Lanes for a pass over the whole batch, new ones where the list was not closed yet. */
export async function lanesForPass(
  deps: Deps,
  { batch, lanes }: Opened,
  pass: 'check' | 'run',
): Promise<Stored<Lane>[]> {
  const nowMs = deps.clock.nowMs();
  const slices = Math.ceil(batch.total / sliceSize);
  if (batch.laneEnds.at(-1) === slices) {
    return lanes.map(({ value, rev }) => ({ value: rewind(value, pass, nowMs), rev }));
  }
  const fresh = splitIntoLanes(batch.batchId, slices, cautious, nowMs);
  const known = await deps.store.lanes({ ...batch, laneEnds: fresh.map(({ to }) => to) });
  return fresh.map((value) => ({ value, rev: known.find((lane) => lane.value.to === value.to)?.rev ?? 0 }));
}

/** An event where lanes have something left: whoever takes it up works on all of them. The page drives the admin route itself. */
export async function sendToWork(deps: Deps, batch: Batch, lanes: Lane[]): Promise<void> {
  const drivenByPage = batch.route === 'admin' && batch.pass === 'run' && batch.state !== 'cancelling';
  const [open] = lanesToWork(batch, lanes);
  if (drivenByPage || !open) return;
  const { batchId, next, to } = open;
  try {
    await deps.queue.push([{ batchId, fromSlice: next, toSlice: to }]);
  } catch (error) {
    // What is stored is what counts: upkeep finds the batch and sends it to work again.
    deps.log.error('queue-push-failed', { batchId: batch.batchId }, error);
  }
}
