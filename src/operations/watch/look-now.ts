import type { WatchView } from '../../contract/watch';
import type { Deps } from '../deps';
import { getWatch } from './watch-view';

/** Sends for a look at everybody; the queue takes it up in a moment. */
export async function lookNow(deps: Deps): Promise<WatchView> {
  await deps.watchQueue.push({ look: true });
  return getWatch(deps);
}
