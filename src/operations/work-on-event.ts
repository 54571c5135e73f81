import type { InviteEvent, Session, UserDirectory } from '../ports';
import type { Deps } from './deps';
import { workLane } from './work-lane';

/** Forge delivers an event at most this much later, in seconds. */
const delayAtMostSeconds = 900;

/**
 * Works on one event of the queue. What is left goes into a new event, after the wait that Atlassian asked
 * for. Answers seconds after which the same event should come again because another worker holds its lane.
 */
export async function workOnEvent(
  deps: Deps,
  event: InviteEvent,
  session: Session,
): Promise<{ againAfterSeconds?: number }> {
  let opened: Promise<UserDirectory> | undefined;
  const directory = async (): Promise<UserDirectory> => {
    const batch = await deps.store.batch(event.batchId);
    opened ??= deps.openDirectory(batch?.value.route ?? 'app', session);
    return opened;
  };
  const result = await workLane(deps, event, { session, directory });
  if (result.kind === 'busy') return { againAfterSeconds: Math.min(delayAtMostSeconds, result.afterSeconds) };
  if (result.kind === 'later') {
    await deps.queue.push([event], Math.min(delayAtMostSeconds, result.afterSeconds));
  }
  return {};
}
