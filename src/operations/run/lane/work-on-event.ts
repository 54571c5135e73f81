import { lanesToWork, type Batch } from '../../../domain/batches/batch';
import type { Settings } from '../../../domain/settings/settings';
import { isLeased } from '../../../domain/run/lane';
import { type InviteEvent } from '../../../ports/queue';
import { type Session } from '../../../ports/session';
import { StoreBusy } from '../../../ports/store-error';
import { type UserDirectory } from '../../../ports/user-directory';
import type { Deps } from '../../deps';
import type { Driver, LaneResult } from './driver';
import { keysNamed } from './settings-of-lane';
import { workLane } from './work-lane';

/** Forge delivers an event at most this much later, in seconds. */
const delayAtMostSeconds = 900;
const busyPauseSeconds = 3;

/**
 * Works on one event of the queue: its lane and, beside it, every other lane of the batch that is free. An invocation that
 * waits for answers costs as much as one that computes, so lanes wait in one together. Where it is spent, a new event takes
 * over. Answers seconds after which the same event should come again: after the wait that Atlassian asked for, or because
 * another worker holds its lane. Waiting needs no new event, so an event that was delivered twice does not breed others.
 */
export async function workOnEvent(
  deps: Deps,
  event: InviteEvent,
  session: Session,
): Promise<{ againAfterSeconds?: number }> {
  const lanes = [event, ...(await freeLanesBeside(deps, event))];
  const shared: Driver['shared'] = {};
  const ends = await Promise.allSettled(
    lanes.map((lane) => workOne(deps, lane, { session: sharing(session), shared })),
  );
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  const waits = ends.flatMap((end, place) => {
    const lane = lanes[place];
    return end.status === 'rejected' || end.value.kind === 'done' || !lane
      ? []
      : [{ lane, seconds: end.value.afterSeconds }];
  });
  const spent = waits.find(({ seconds }) => seconds <= 0);
  if (spent) {
    await deps.queue.push([spent.lane]);
    return {};
  }
  if (waits.length === 0) return {};
  return { againAfterSeconds: Math.min(delayAtMostSeconds, ...waits.map(({ seconds }) => seconds)) };
}

async function workOne(
  deps: Deps,
  lane: InviteEvent,
  { session, shared }: Pick<Driver, 'session' | 'shared'>,
): Promise<LaneResult> {
  let opened: { key: string; directory: Promise<UserDirectory> } | undefined;
  const directory = ({ route = 'app', options }: Batch, settings: Settings): Promise<UserDirectory> => {
    const key = JSON.stringify([route, options.customersOf, keysNamed(settings)]);
    if (opened?.key !== key)
      opened = { key, directory: deps.openDirectory(route, session, options.customersOf) };
    return opened.directory;
  };
  return workLane(deps, lane, { session, shared, directory }).catch((error: unknown): LaneResult => {
    if (!(error instanceof StoreBusy)) throw error;
    return { kind: 'later', afterSeconds: busyPauseSeconds };
  });
}

/** Lanes of the batch that have something to do and are nobody's. */
async function freeLanesBeside(deps: Deps, { batchId, toSlice }: InviteEvent): Promise<InviteEvent[]> {
  try {
    const batch = (await deps.store.batch(batchId))?.value;
    if (!batch) return [];
    const lanes = (await deps.store.lanes(batch)).map(({ value }) => value);
    const nowMs = deps.clock.nowMs();
    return lanesToWork(batch, lanes)
      .filter((lane) => lane.to !== toSlice && !isLeased(lane, nowMs))
      .map(({ next, to }) => ({ batchId, fromSlice: next, toSlice: to }));
  } catch (error) {
    if (!(error instanceof StoreBusy)) throw error;
    return [];
  }
}

/** Each lane learns its pace for itself; what Forge allows the invocation is for all of them. */
const sharing = (session: Session): Session => ({
  pace: session.pace,
  get egressLeft() {
    return session.egressLeft;
  },
  set egressLeft(left: number) {
    session.egressLeft = left;
  },
  remainingMs: () => session.remainingMs(),
});
