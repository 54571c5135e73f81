import { appActor } from '../../domain/audit/audit-entry';
import type { StoredAccount } from '../../ports/archive';
import { changeAccount, type AccountChange } from './change-account';
import { recordAct } from '../audit/commit-act';
import type { Deps } from '../deps';
import { isoNow } from '../iso-now';

/** Atlassian wants to hear of every stored account once in seven days; six leave a day for what goes wrong. */
const reportEveryMs = 6 * 24 * 3_600_000;

/**
 * Tells Atlassian whose data is stored and does as told: data of closed accounts is erased, of updated ones read
 * again. An account whose data is in a batch under way stays due and comes again.
 * https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
export async function reportAccounts(deps: Deps, isOver: () => boolean): Promise<void> {
  const before = new Date(deps.clock.nowMs() - reportEveryMs).toISOString();
  const seen = new Set<string>();
  while (!isOver()) {
    const due = (await deps.archive.accountsDue(before)).filter(({ accountId }) => !seen.has(accountId));
    if (due.length === 0) return;
    for (const { accountId } of due) seen.add(accountId);
    await report(deps, due, isOver);
  }
}

async function report(deps: Deps, due: StoredAccount[], isOver: () => boolean): Promise<void> {
  const answers = new Map(
    (await deps.reportPersonalData(due)).map(({ accountId, status }) => [accountId, status]),
  );
  const unchanged = due.filter(({ accountId }) => !answers.has(accountId));
  await deps.archive.accountsReported(unchanged, isoNow(deps));
  for (const [accountId, status] of answers) {
    if (status === 'closed') await erase(deps, accountId, isOver);
    else await refresh(deps, accountId, isOver);
  }
  deps.log.info('accounts-reported', { accounts: due.length, answered: answers.size });
}

async function erase(deps: Deps, accountId: string, isOver: () => boolean): Promise<void> {
  const change = await changeAccount(deps, accountId, { kind: 'erase' }, isOver);
  await recordErasure(deps, change.entries);
  if (change.isDone) await deps.archive.forgetAccount(accountId);
}

async function refresh(deps: Deps, accountId: string, isOver: () => boolean): Promise<void> {
  const current = await deps.site.person(accountId);
  const how: AccountChange = current ? { kind: 'refresh', ...current } : { kind: 'erase' };
  const change = await changeAccount(deps, accountId, how, isOver);
  if (how.kind === 'erase') await recordErasure(deps, change.entries);
  if (!change.isDone) return;
  if (how.kind === 'erase') return deps.archive.forgetAccount(accountId);
  const at = isoNow(deps);
  await deps.archive.accountsReported([{ accountId, updatedAt: at }], at);
}

/** That data was erased from records, and from how many; not whose they were. */
async function recordErasure(deps: Deps, entries: number): Promise<void> {
  if (entries === 0) return;
  await recordAct(deps, appActor, { action: 'personal-data.erased', changes: { records: entries } });
}
