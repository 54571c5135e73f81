import { isWatchOn, watchEveryHours } from '../../../domain/settings/settings';
import { nextLookMs } from '../../../domain/watch/watch-head';
import type { Deps } from '../../deps';
import { headOf, personIn } from '../change-watch';
import { sendToWatch } from './send-to-watch';

/** Sends the watch to work where a look is due, one has been left, or batches wait to be taken up. */
export async function keepWatch(deps: Deps): Promise<void> {
  const settings = await deps.store.settings();
  if (!isWatchOn(settings)) return;
  const { value: head } = await headOf(deps);
  const nowMs = deps.clock.nowMs();
  if (head.lease && head.lease.untilMs > nowMs) return;
  if (head.notice?.until && Date.parse(head.notice.until) > nowMs) return;
  const isDue = nextLookMs(head, watchEveryHours(settings)) <= nowMs;
  if (isDue || head.look) await sendToWatch(deps, { look: true });
  else if (!head.begun || head.intake.length > 0) await sendToWatch(deps, {});
}

/** Seconds after an event of a person in which what it is about has come to pass. */
const settleSeconds = 30;

/** A person was changed: a hint to look at them soon, where they are watched. */
export async function noticePerson(deps: Deps, accountId: string): Promise<void> {
  if (!isWatchOn(await deps.store.settings())) return;
  const { person } = await personIn(deps, accountId);
  if (person) await sendToWatch(deps, { accountIds: [accountId] }, settleSeconds);
}
