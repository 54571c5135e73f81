import { isWatchOn } from '../../../domain/settings/settings';
import type { WatchHead } from '../../../domain/watch/watch-head';
import type { Watched } from '../../../domain/watch/watched';
import { DirectoryError } from '../../../ports/directory-error';
import type { WatchEvent } from '../../../ports/queue';
import type { Session } from '../../../ports/session';
import { StoreBusy } from '../../../ports/store-error';
import type { Deps } from '../../deps';
import { isoNow } from '../../iso-now';
import { changeHead, headOf, watchedAmong } from '../change-watch';
import { beginWatch, takeUpBatches } from './intake';
import { lookAt, openLook } from './look-at';
import { isHeldByAnother, leaseMs, LeaseLost, lookAtEverybody } from './look-at-everybody';
import { sendToWatch } from './send-to-watch';

const unavailablePauseSeconds = 60;
const busyPauseSeconds = 5;
/** Forge delivers an event at most this much later. */
const delayAtMostSeconds = 900;

/** What should happen to an event after it was worked on: come again after so many seconds, or nothing. */
export interface WatchResult {
  againAfterSeconds?: number | undefined;
}

/**
 * Works on one event of the watch: takes up batches that came to their end, reads the people the event names, and looks at
 * everybody where it says so or a look is under way. Every end is safe, and an event that comes twice changes nothing. Where
 * somebody else is at it, only the people the event names are read.
 */
export async function workOnWatch(deps: Deps, event: WatchEvent, session: Session): Promise<WatchResult> {
  const owner = deps.ids.next();
  try {
    const isOn = isWatchOn(await deps.store.settings());
    if (!isOn && event.look !== true) return {};
    const isMine = await takeWatch(deps, owner, event);
    const brought = isMine ? await takeUp(deps) : [];
    const named = await toBeRead(deps, brought, event.accountIds ?? []);
    const looks = isMine && (event.look === true || (await headOf(deps)).value.look !== undefined);
    if (named.length > 0 || looks) {
      const work = await openLook(deps, session);
      await lookAt(work, named, true);
      if (looks) await lookAtEverybody(work, owner);
    }
    if (isMine) await release(deps, owner);
    return {};
  } catch (error) {
    if (error instanceof LeaseLost) return {};
    return waitOut(deps, { event, owner }, error);
  }
}

/** Takes the lease where there is work that only one may do; false where there is none, or somebody else has it. */
async function takeWatch(deps: Deps, owner: string, event: WatchEvent): Promise<boolean> {
  const { value } = await headOf(deps);
  const isWanted = event.look === true || value.look !== undefined || value.intake.length > 0 || !value.begun;
  if (!isWanted) return false;
  let isMine = false;
  await changeHead(deps, (head) => {
    const nowMs = deps.clock.nowMs();
    isMine = !isHeldByAnother(head, owner, nowMs);
    return isMine ? { ...head, lease: { owner, untilMs: nowMs + leaseMs } } : head;
  });
  return isMine;
}

async function takeUp(deps: Deps): Promise<string[]> {
  await beginWatch(deps);
  return takeUpBatches(deps);
}

/** Whom the event names, and of those whom batches brought: who is not known, or of whom a finding tells. */
async function toBeRead(
  deps: Deps,
  brought: readonly string[],
  named: readonly string[],
): Promise<Watched[]> {
  const wanted = new Set(named);
  const people = await watchedAmong(deps, [...new Set([...brought, ...named])]);
  return people.filter(
    ({ accountId, state, findingId }) =>
      wanted.has(accountId) || state === 'unknown' || findingId !== undefined,
  );
}

async function waitOut(
  deps: Deps,
  { event, owner }: { event: WatchEvent; owner: string },
  error: unknown,
): Promise<WatchResult> {
  if (error instanceof StoreBusy) {
    await release(deps, owner).catch(() => undefined);
    return { againAfterSeconds: busyPauseSeconds };
  }
  if (!(error instanceof DirectoryError)) throw error;
  if (error.code === 'session-spent') {
    await release(deps, owner);
    await sendToWatch(deps, event);
    return {};
  }
  const { code, message, saidBy, appSaid } = error;
  const at = isoNow(deps);
  if (code === 'refused') {
    // Nobody knows when that is mended: the next look asks again.
    await release(deps, owner, (head) => ({
      ...head,
      look: undefined,
      lookedAt: head.lookedAt ?? at,
      notice: { code: 'ROUTE_REFUSED', message, saidBy, appSaid, at },
    }));
    return {};
  }
  const afterSeconds = Math.ceil(error.retryAfterSeconds ?? unavailablePauseSeconds);
  const until = new Date(deps.clock.nowMs() + afterSeconds * 1000).toISOString();
  const noticeCode = code === 'rate-limited' ? 'RATE_LIMITED' : 'UNAVAILABLE';
  const notice = { code: noticeCode, message, saidBy, appSaid, at, until };
  await release(deps, owner, (head) => ({ ...head, notice }));
  return { againAfterSeconds: Math.min(delayAtMostSeconds, afterSeconds) };
}

/** Gives the watch up, where it is still this worker's. */
const release = (
  deps: Deps,
  owner: string,
  change: (head: WatchHead) => WatchHead = (same) => same,
): Promise<WatchHead> =>
  changeHead(deps, (before) => {
    const head = change(before);
    return head.lease?.owner === owner ? { ...head, lease: undefined } : head;
  });
