import type { Deps } from '../operations/deps';
import { pickUpStuckBatches } from '../operations/pick-up-stuck-batches';

/** Runs every five minutes, with nobody signed in. */
export function createUpkeep(deps: Deps) {
  return async (): Promise<void> => {
    await pickUpStuckBatches(deps);
  };
}
