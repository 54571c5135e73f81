import { noProgress, routeRefused, type Batch } from '../../../domain/batches/batch';
import type { BatchNotice } from '../../../domain/batches/notice';
import { type DirectoryError } from '../../../ports/directory-error';
import { StoreConflict } from '../../../ports/store-error';
import { type Stored } from '../../../ports/store';
import type { Deps } from '../../deps';
import { isoNow } from '../../iso-now';
import type { HeldLane } from '../slice/slice-draft';
import type { Driver, LaneResult } from './driver';
import { settleBatch } from './settle-batch';

/** Where Atlassian gives no time, in seconds. */
const unavailablePauseSeconds = 30;
/** Invocations in a row without a step forward, after which a lane has to be looked at by somebody. */
const stallsAtMost = {
  worker: { 'session-spent': 5, unavailable: 20 },
  /** A call of the page lives for seconds only: some bring nothing to an end while Atlassian is slow. */
  page: { 'session-spent': 60, unavailable: 60 },
};

/**
 * What to do when Atlassian does not let a lane go on. A limit or an outage is waited out in the queue; a refusal of
 * the whole route pauses the batch, with Atlassian's words, until an admin has mended it, and so does work that makes
 * no step forward however often it is taken up.
 */
export async function waitOut(
  deps: Deps,
  batch: Stored<Batch>,
  held: HeldLane,
  { session, actingAdmin }: Driver,
  error: DirectoryError,
): Promise<LaneResult> {
  const stalls = held.hasMoved || error.code === 'rate-limited' ? 0 : (held.lane.stalls ?? 0) + 1;
  const lane = { ...held.lane, pace: session.pace, stalls };
  if (error.code === 'refused') {
    await held.release(lane);
    await pause(deps, batch, error, routeRefused);
    return { kind: 'done' };
  }
  const most = actingAdmin === undefined ? stallsAtMost.worker : stallsAtMost.page;
  if (error.code !== 'rate-limited' && stalls >= most[error.code]) {
    await held.release({ ...lane, stalls: 0 });
    await pause(deps, batch, error, noProgress);
    return { kind: 'done' };
  }
  if (error.code === 'session-spent') {
    await held.release(lane);
    return { kind: 'later', afterSeconds: 0 };
  }
  const afterSeconds = Math.ceil(error.retryAfterSeconds ?? unavailablePauseSeconds);
  await held.release({ ...lane, notice: waitNotice(deps, error, afterSeconds) });
  return { kind: 'later', afterSeconds };
}

/** That Atlassian asked to wait or did not answer, and when work goes on by itself. */
export function waitNotice(deps: Deps, error: DirectoryError, afterSeconds: number): BatchNotice {
  const until = new Date(deps.clock.nowMs() + afterSeconds * 1000).toISOString();
  const { message, saidBy, appSaid } = error;
  return { code: noticeCode(error), message, saidBy, appSaid, at: isoNow(deps), until };
}

const noticeCode = ({ code }: DirectoryError): string =>
  code === 'rate-limited' ? 'RATE_LIMITED' : 'UNAVAILABLE';

async function pause(
  deps: Deps,
  { value, rev }: Stored<Batch>,
  { message, saidBy, appSaid }: DirectoryError,
  code: string,
): Promise<void> {
  const notice = { code, message, saidBy, appSaid, at: isoNow(deps) };
  const state = value.state === 'checking' ? 'draft' : value.state === 'running' ? 'pausing' : value.state;
  try {
    await deps.store.commit([{ kind: 'batch', value: { ...value, state, notice }, rev }]);
  } catch (conflict) {
    if (!(conflict instanceof StoreConflict)) throw conflict;
  }
  await settleBatch(deps, value.batchId);
}
