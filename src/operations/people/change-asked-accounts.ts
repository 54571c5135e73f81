import { appActor } from '../../domain/audit/audit-entry';
import { unhurried } from '../../domain/run/pace';
import type { AskedAccount } from '../../ports/archive';
import { DirectoryError, type DirectoryErrorCode } from '../../ports/directory-error';
import type { Session } from '../../ports/session';
import { recordAct } from '../audit/commit-act';
import type { Deps } from '../deps';
import { isoNow } from '../iso-now';
import { changeAccount } from './change-account';
import { listsLagMs } from './report-accounts';
import { placesOnLists, type PlacesOnLists } from './places-on-lists';

/** Whatever keeps an account from being changed, a batch under way or an answer of Atlassian, takes its time. */
const againAfterMs = 3_600_000;
/** Calls outside Atlassian's proxy: Forge allows upkeep 1,500, a hundred for each of its minutes. */
const egressAtMost = 1_000;
/** Enough for a call and its repetitions. */
const aCallMs = 60_000;

const concernsAll: readonly DirectoryErrorCode[] = ['rate-limited', 'session-spent'];

interface Work {
  deps: Deps;
  places: PlacesOnLists;
  session: Session;
  isOver: () => boolean;
}

/**
 * Does what Atlassian asked about accounts: data of closed ones is erased, first of all, and of updated ones read again. One
 * that cannot be changed yet comes again later and keeps no other waiting.
 */
export async function changeAskedAccounts(deps: Deps, isOver: () => boolean): Promise<void> {
  const session: Session = {
    pace: unhurried,
    egressLeft: egressAtMost,
    remainingMs: () => (isOver() ? 0 : aCallMs),
  };
  const places = placesOnLists(deps);
  const seen = new Set<string>();
  for (const status of ['closed', 'updated'] as const) {
    for (;;) {
      const due = await deps.archive.askedDue(status, isoNow(deps));
      const next = due.filter(({ accountId }) => !seen.has(accountId));
      if (next.length === 0) break;
      for (const asked of next) {
        if (isOver()) return;
        seen.add(asked.accountId);
        if (!(await tryChange({ deps, places, session, isOver }, asked))) return;
      }
    }
  }
}

/** False where nobody else would fare better in this invocation. */
async function tryChange(work: Work, asked: AskedAccount): Promise<boolean> {
  const { deps, isOver } = work;
  try {
    const isDone = asked.status === 'closed' ? await erase(work, asked) : await refresh(work, asked);
    if (isDone) return true;
  } catch (error) {
    deps.log.error('account-not-changed', { status: asked.status }, error);
    if (error instanceof DirectoryError && concernsAll.includes(error.code)) return false;
  }
  // What broke off for want of time goes on with the next upkeep.
  if (isOver()) return false;
  const again = { ...asked, erasedAt: undefined };
  await deps.archive.keepAsked([again], new Date(deps.clock.nowMs() + againAfterMs).toISOString());
  return true;
}

/**
 * A batch may come to its end in the very moment, and its records show in lists a little later: the account is forgotten once a
 * second reading finds nothing more.
 */
async function erase({ deps, places, isOver }: Work, asked: AskedAccount): Promise<boolean> {
  const { accountId, erasedAt } = asked;
  const { archive, clock } = deps;
  const change = await changeAccount(deps, accountId, { kind: 'erase' }, isOver, places);
  await recordErasure(deps, change.entries);
  if (!change.isDone) return false;
  if (erasedAt !== undefined && change.entries === 0) await archive.forgetAccount(accountId);
  else {
    const againAt = new Date(clock.nowMs() + listsLagMs).toISOString();
    await archive.keepAsked([{ ...asked, erasedAt: isoNow(deps) }], againAt);
  }
  return true;
}

/**
 * What Atlassian says has changed is replaced by what it tells now. A name that nobody tells any more goes; the address, which
 * the list gave, stays as old as it was, so that the account is read again after the next report.
 */
async function refresh(
  { deps, places, session, isOver }: Work,
  { accountId, askedAt }: AskedAccount,
): Promise<boolean> {
  const known = await deps.readAccount(session, accountId);
  if (!known) deps.log.info('account-not-known');
  const change = await changeAccount(deps, accountId, { kind: 'refresh', ...known }, isOver, places);
  await recordErasure(deps, change.entries);
  if (!change.isDone) return false;
  // All that was stored before is as it is now, and what was stored since was read since.
  if (known?.email !== undefined)
    await deps.archive.accountsReported([{ accountId, updatedAt: askedAt }], askedAt);
  await deps.archive.askedDone(accountId);
  return true;
}

/** That data was erased from records, and from how many; not whose they were. */
async function recordErasure(deps: Deps, entries: number): Promise<void> {
  if (entries === 0) return;
  await recordAct(deps, appActor, { action: 'personal-data.erased', changes: { records: entries } });
}
