import type { Deps } from '../operations/deps';
import { pickUpStuckBatches } from '../operations/batches/pick-up-stuck-batches';
import { changeAskedAccounts } from '../operations/people/change-asked-accounts';
import { trimUnstarted } from '../operations/retention/trim-unstarted';
import { reportAccounts } from '../operations/people/report-accounts';
import { keepWatch } from '../operations/watch/look/keep-watch';
import { indexLog } from '../operations/audit/search/index-log';
import { trimLog } from '../operations/retention/trim-log';

/** What upkeep may take of its function's 900 seconds; the rest is for what was begun. */
const upkeepMs = 600_000;

const duties = [
  pickUpStuckBatches,
  keepWatch,
  reportAccounts,
  changeAskedAccounts,
  trimLog,
  trimUnstarted,
  indexLog,
];

/** Runs every five minutes, with nobody signed in. One duty that fails does not keep the others from being done. */
export function createUpkeep(deps: Deps) {
  return async (): Promise<void> => {
    const endMs = deps.clock.nowMs() + upkeepMs;
    const isOver = (): boolean => deps.clock.nowMs() > endMs;
    for (const duty of duties) {
      try {
        await duty(deps, isOver);
      } catch (error) {
        deps.log.error('upkeep-failed', { duty: duty.name }, error);
      }
    }
  };
}
