import { routeRefused, type Batch } from '../../domain/batches/batch';
import { type DirectoryError } from '../../ports/directory-error';
import { StoreConflict } from '../../ports/store-error';
import { type Stored } from '../../ports/store';
import type { Deps } from '../deps';
import { isoNow } from '../iso-now';
import type { HeldLane } from './slice-draft';
import type { Driver, LaneResult } from './driver';
import { settleBatch } from './settle-batch';

/** Where Atlassian gives no time, in seconds. */
const unavailablePauseSeconds = 30;

/**
 * What to do when Atlassian does not let a lane go on. A limit or an outage is waited out in the queue; a
 * refusal of the whole route pauses the batch, with Atlassian's words, until an admin has mended it.
 */
export async function waitOut(
  deps: Deps,
  batch: Stored<Batch>,
  held: HeldLane,
  { session }: Driver,
  error: DirectoryError,
): Promise<LaneResult> {
  const lane = { ...held.lane, pace: session.pace };
  if (error.code === 'refused') {
    await held.release(lane);
    await pauseRefused(deps, batch, error);
    return { kind: 'done' };
  }
  if (error.code === 'session-spent') {
    await held.release(lane);
    return { kind: 'later', afterSeconds: 0 };
  }
  const afterSeconds = Math.ceil(error.retryAfterSeconds ?? unavailablePauseSeconds);
  const until = new Date(deps.clock.nowMs() + afterSeconds * 1000).toISOString();
  const { message, saidBy } = error;
  const notice = { code: noticeCode(error), message, saidBy, at: isoNow(deps), until };
  await held.release({ ...lane, notice });
  return { kind: 'later', afterSeconds };
}

const noticeCode = ({ code }: DirectoryError): string =>
  code === 'rate-limited' ? 'RATE_LIMITED' : 'UNAVAILABLE';

async function pauseRefused(deps: Deps, { value, rev }: Stored<Batch>, error: DirectoryError): Promise<void> {
  const { message, saidBy } = error;
  const notice = { code: routeRefused, message, saidBy, at: isoNow(deps) };
  const state = value.state === 'checking' ? 'draft' : value.state === 'running' ? 'pausing' : value.state;
  try {
    await deps.store.commit([{ kind: 'batch', value: { ...value, state, notice }, rev }]);
  } catch (conflict) {
    if (!(conflict instanceof StoreConflict)) throw conflict;
  }
  await settleBatch(deps, value.batchId);
}
