import type { WatchEvent } from '../../../ports/queue';
import type { Deps } from '../../deps';

/** What is stored is what counts: where an event is lost, upkeep sees that there is work. */
export async function sendToWatch(deps: Deps, event: WatchEvent, delaySeconds?: number): Promise<void> {
  try {
    await deps.watchQueue.push(event, delaySeconds);
  } catch (error) {
    deps.log.error('watch-push-failed', {}, error);
  }
}
