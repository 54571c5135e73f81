import type { StoredAccount } from '../../ports/archive';
import type { Deps } from '../deps';
import { isoNow } from '../iso-now';

const dayMs = 24 * 3_600_000;
/** Atlassian wants to hear of every stored account once in seven days; six leave a day for what goes wrong. */
const reportEveryMs = 6 * dayMs;
/** Lists that tell where an account's data is may lag by less: by then they show all that was stored before the answer. */
export const listsLagMs = 120_000;

/**
 * Tells Atlassian whose data is stored, and keeps what it answers until that is done.
 * https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
export async function reportAccounts(deps: Deps, isOver: () => boolean): Promise<void> {
  const before = new Date(deps.clock.nowMs() - reportEveryMs).toISOString();
  const seen = new Set<string>();
  while (!isOver()) {
    const due = (await deps.archive.accountsDue(before)).filter(({ accountId }) => !seen.has(accountId));
    if (due.length === 0) return;
    for (const { accountId } of due) seen.add(accountId);
    await report(deps, due);
  }
}

/** Once the answers are kept, everybody counts as reported: whoever waits for something stands in nobody's way. */
async function report(deps: Deps, due: StoredAccount[]): Promise<void> {
  const answers = await deps.reportPersonalData(due);
  const at = isoNow(deps);
  await deps.archive.keepAsked(
    answers.map(({ accountId, status }) => ({ accountId, status, askedAt: at })),
    new Date(deps.clock.nowMs() + listsLagMs).toISOString(),
  );
  await deps.archive.accountsReported(due, at);
  deps.log.info('accounts-reported', { accounts: due.length, answered: answers.length });
}
