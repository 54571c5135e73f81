import { appActor } from '../../domain/audit/audit-entry';
import { unhurried } from '../../domain/run/pace';
import type { StoredAccount } from '../../ports/archive';
import type { Session } from '../../ports/session';
import { changeAccount } from './change-account';
import { recordAct } from '../audit/commit-act';
import type { Deps } from '../deps';
import { isoNow } from '../iso-now';

/** Atlassian wants to hear of every stored account once in seven days; six leave a day for what goes wrong. */
const reportEveryMs = 6 * 24 * 3_600_000;

/** Calls outside Atlassian's proxy for one report: Forge allows upkeep 1,500, a hundred for each of its minutes. */
const egressAtMost = 1_000;
/** Enough for a call and its repetitions. */
const aCallMs = 60_000;

/**
 * Tells Atlassian whose data is stored and does as told: data of closed accounts is erased, of updated ones read
 * again. An account whose data is in a batch under way stays due and comes again.
 * https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
export async function reportAccounts(deps: Deps, isOver: () => boolean): Promise<void> {
  const before = new Date(deps.clock.nowMs() - reportEveryMs).toISOString();
  const session: Session = {
    pace: unhurried,
    egressLeft: egressAtMost,
    remainingMs: () => (isOver() ? 0 : aCallMs),
  };
  const seen = new Set<string>();
  while (!isOver()) {
    const due = (await deps.archive.accountsDue(before)).filter(({ accountId }) => !seen.has(accountId));
    if (due.length === 0) return;
    for (const { accountId } of due) seen.add(accountId);
    await report({ deps, session, isOver }, due);
  }
}

interface Work {
  deps: Deps;
  session: Session;
  isOver: () => boolean;
}

async function report(work: Work, due: StoredAccount[]): Promise<void> {
  const { deps } = work;
  const answers = new Map(
    (await deps.reportPersonalData(due)).map(({ accountId, status }) => [accountId, status]),
  );
  const unchanged = due.filter(({ accountId }) => !answers.has(accountId));
  await deps.archive.accountsReported(unchanged, isoNow(deps));
  for (const account of due) {
    const status = answers.get(account.accountId);
    if (status === 'closed') await erase(work, account.accountId);
    if (status === 'updated') await refresh(work, account);
  }
  deps.log.info('accounts-reported', { accounts: due.length, answered: answers.size });
}

async function erase({ deps, isOver }: Work, accountId: string): Promise<void> {
  const change = await changeAccount(deps, accountId, { kind: 'erase' }, isOver);
  await recordErasure(deps, change.entries);
  if (change.isDone) await deps.archive.forgetAccount(accountId);
}

/**
 * What Atlassian says has changed is replaced by what it tells now. A name that nobody tells any more goes; the address, which
 * the list gave, stays as old as it was, so that the account is read again after the next report.
 */
async function refresh(
  { deps, session, isOver }: Work,
  { accountId, updatedAt }: StoredAccount,
): Promise<void> {
  const at = isoNow(deps);
  const known = await deps.readAccount(session, accountId);
  if (!known) deps.log.info('account-not-known');
  const change = await changeAccount(deps, accountId, { kind: 'refresh', ...known }, isOver);
  if (!change.isDone) return;
  const isWhole = known?.email !== undefined;
  await deps.archive.accountsReported([{ accountId, updatedAt: isWhole ? at : updatedAt }], at);
}

/** That data was erased from records, and from how many; not whose they were. */
async function recordErasure(deps: Deps, entries: number): Promise<void> {
  if (entries === 0) return;
  await recordAct(deps, appActor, { action: 'personal-data.erased', changes: { records: entries } });
}
