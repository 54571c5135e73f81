import { type InviteEvent } from '../../../ports/queue';
import { type Session } from '../../../ports/session';
import { StoreBusy } from '../../../ports/store-error';
import { type UserDirectory } from '../../../ports/user-directory';
import type { Deps } from '../../deps';
import type { LaneResult } from './driver';
import { workLane } from './work-lane';

/** Forge delivers an event at most this much later, in seconds. */
const delayAtMostSeconds = 900;
const busyPauseSeconds = 3;

/**
 * Works on one event of the queue. Where this invocation is spent, a new event takes over. Answers seconds after
 * which the same event should come again: after the wait that Atlassian asked for, or because another worker
 * holds its lane. Waiting needs no new event, so an event that was delivered twice does not breed others.
 */
export async function workOnEvent(
  deps: Deps,
  event: InviteEvent,
  session: Session,
): Promise<{ againAfterSeconds?: number }> {
  let opened: Promise<UserDirectory> | undefined;
  const directory = async (): Promise<UserDirectory> => {
    const batch = await deps.store.batch(event.batchId);
    opened ??= deps.openDirectory(batch?.value.route ?? 'app', session, batch?.value.options.customersOf);
    return opened;
  };
  const result = await workLane(deps, event, { session, directory }).catch((error: unknown): LaneResult => {
    if (!(error instanceof StoreBusy)) throw error;
    return { kind: 'later', afterSeconds: busyPauseSeconds };
  });
  if (result.kind === 'done') return {};
  if (result.afterSeconds > 0) {
    return { againAfterSeconds: Math.min(delayAtMostSeconds, result.afterSeconds) };
  }
  await deps.queue.push([event]);
  return {};
}
