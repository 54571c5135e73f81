import { isWatchOn } from '../../../domain/settings/settings';
import { withPoint, type LookUnderWay, type WatchHead } from '../../../domain/watch/watch-head';
import type { Watched } from '../../../domain/watch/watched';
import { partOf } from '../../../domain/watch/watch-head';
import { sliceSize } from '../../../domain/run/slice';
import { DirectoryError } from '../../../ports/directory-error';
import type { WatchEvent } from '../../../ports/queue';
import type { Session } from '../../../ports/session';
import { StoreBusy } from '../../../ports/store-error';
import { afterConflicts } from '../../after-conflicts';
import type { Deps } from '../../deps';
import { isoNow } from '../../iso-now';
import { changeHead, headOf, personIn } from '../change-watch';
import { everybodyWatched } from '../everybody-watched';
import { beginWatch, takeUpBatches } from './intake';
import { lookAt, openLook, type LookWork } from './look-at';
import { sendToWatch } from './send-to-watch';

/** Up to this many calls everybody is read by themselves at every look. */
const callsForPeople = 24;
/** Calls of each look beyond that in which some are read by themselves, in turn. */
const callsInTurn = 15;
/** How long the watch belongs to the worker that last saved it. */
const leaseMs = 120_000;
const handOverBelowMs = 30_000;
const egressOfCall = 60;
const unavailablePauseSeconds = 60;
const busyPauseSeconds = 5;

/** What should happen to an event after it was worked on: come again after so many seconds, or nothing. */
export interface WatchResult {
  againAfterSeconds?: number | undefined;
}

/**
 * Works on one event of the watch: takes up batches that came to their end, reads the people the event names, and looks at
 * everybody where it says so or a look is under way. Every end is safe, and an event that comes twice changes nothing.
 */
export async function workOnWatch(deps: Deps, event: WatchEvent, session: Session): Promise<WatchResult> {
  try {
    await beginWatch(deps);
    const unread = await takeUpBatches(deps);
    const settings = await deps.store.settings();
    const named = await watchedAmong(deps, [...new Set([...unread, ...(event.accountIds ?? [])])]);
    const { look } = (await headOf(deps)).value;
    const looksAtAll = event.look === true || look !== undefined;
    if (named.length === 0 && !looksAtAll) return {};
    if (!isWatchOn(settings) && event.look !== true) return {};
    const work = await openLook(deps, session);
    await lookAt(work, named, true);
    return looksAtAll ? await lookAtEverybody(work) : {};
  } catch (error) {
    return waitOut(deps, event, error);
  }
}

async function watchedAmong(deps: Deps, accountIds: readonly string[]): Promise<Watched[]> {
  const people: Watched[] = [];
  for (const accountId of accountIds) {
    const { person } = await personIn(deps, accountId);
    if (person) people.push(person);
  }
  return people;
}

async function waitOut(deps: Deps, event: WatchEvent, error: unknown): Promise<WatchResult> {
  if (error instanceof StoreBusy) return { againAfterSeconds: busyPauseSeconds };
  if (!(error instanceof DirectoryError)) throw error;
  if (error.code === 'session-spent') {
    await release(deps);
    await sendToWatch(deps, event);
    return {};
  }
  const { code, message, saidBy } = error;
  const at = isoNow(deps);
  if (code === 'refused') {
    // Nobody knows when that is mended: the next look asks again.
    await release(deps, (head) => ({
      ...head,
      look: undefined,
      lookedAt: head.lookedAt ?? at,
      notice: { code: 'ROUTE_REFUSED', message, saidBy, at },
    }));
    return {};
  }
  const afterSeconds = Math.ceil(error.retryAfterSeconds ?? unavailablePauseSeconds);
  const until = new Date(deps.clock.nowMs() + afterSeconds * 1000).toISOString();
  const noticeCode = code === 'rate-limited' ? 'RATE_LIMITED' : 'UNAVAILABLE';
  await release(deps, (head) => ({ ...head, notice: { code: noticeCode, message, saidBy, at, until } }));
  return { againAfterSeconds: Math.min(900, afterSeconds) };
}

const release = (deps: Deps, change: (head: WatchHead) => WatchHead = (same) => same): Promise<WatchHead> =>
  changeHead(deps, (head) => ({ ...change(head), lease: undefined }));

/** Somebody else holds the watch. */
class LeaseLost extends Error {}

/** Looks at everybody once, going on where an earlier invocation ended. */
async function lookAtEverybody(work: LookWork): Promise<WatchResult> {
  const { deps } = work;
  const owner = deps.ids.next();
  const saveLook = (change: (look: LookUnderWay) => LookUnderWay): Promise<WatchHead> =>
    changeHead(deps, (head) => {
      const nowMs = deps.clock.nowMs();
      if (head.lease && head.lease.owner !== owner && head.lease.untilMs > nowMs) throw new LeaseLost();
      const begun = head.look ?? { beganAt: new Date(nowMs).toISOString(), next: 0, by: 'people', calls: 0 };
      return { ...head, look: change(begun), lease: { owner, untilMs: nowMs + leaseMs } };
    });
  try {
    const head = await saveLook((look) => look);
    const all = await everybodyWatched(deps);
    const plan = await planOf(work, head, all);
    await saveLook((look) => ({ ...look, by: plan.by }));
    for (let from = 0; from < plan.people.length; from += sliceSize) {
      if (isSpent(work)) throw new DirectoryError('session-spent', 'The rest is for the next invocation');
      const some = plan.people.slice(from, from + sliceSize);
      await lookAt(work, some, plan.by === 'holders');
      const [first] = some;
      if (first) await saveLook((look) => ({ ...look, next: partOf(first.accountId, deps.ids.hash) }));
    }
    await endLook(deps, plan.rollFrom);
    return {};
  } catch (error) {
    if (error instanceof LeaseLost) return {};
    throw error;
  }
}

const isSpent = ({ session }: LookWork): boolean =>
  session.egressLeft < egressOfCall || session.remainingMs() < handOverBelowMs;

interface LookPlan {
  by: LookUnderWay['by'];
  /** Whom to read by themselves, in the order of the parts. */
  people: Watched[];
  rollFrom: number;
}

/**
 * The cheaper way: few people are read by themselves. Of many those who are among the holders of access, those of whom
 * something is open, and some in turn, so that everybody's address and acceptance are read as well.
 */
async function planOf({ deps, directory }: LookWork, head: WatchHead, all: Watched[]): Promise<LookPlan> {
  const next = head.look?.next ?? 0;
  const left = all.filter(({ accountId }) => partOf(accountId, deps.ids.hash) >= next);
  const calls = Math.ceil(all.length / sliceSize);
  const holders = calls > callsForPeople ? await directory.listHolders?.(calls) : undefined;
  if (!holders) return { by: 'people', people: left, rollFrom: 0 };
  const rollTo = head.rollFrom + callsInTurn * sliceSize;
  const turn = new Set(all.slice(head.rollFrom, rollTo));
  const people = left.filter((person) => holders.has(person.accountId) || isOpen(person) || turn.has(person));
  return { by: 'holders', people, rollFrom: rollTo >= all.length ? 0 : rollTo };
}

/** Whoever held access when last read, or of whom nothing is known. */
const isOpen = ({ findingId, state }: Watched): boolean =>
  findingId !== undefined || state === 'unknown' || state === 'with-access';

async function endLook(deps: Deps, rollFrom: number): Promise<void> {
  const at = isoNow(deps);
  await afterConflicts(deps, async () => {
    const stored = await headOf(deps);
    const { look, lease: _lease, notice: _notice, ...head } = stored.value;
    const { people, states } = head.figures;
    const point = { at, people, withAccess: states['with-access'] ?? 0, unknown: states.unknown ?? 0 };
    const history = await deps.watch.history();
    const points = withPoint(history?.value.points ?? [], point);
    await deps.store.commit([
      {
        kind: 'watch',
        value: { ...head, rollFrom, lookedAt: look?.beganAt ?? at, endedAt: at },
        rev: stored.rev,
      },
      { kind: 'watch-history', value: { v: 1, points }, rev: history?.rev ?? 0 },
    ]);
  });
  deps.log.info('watch-looked', {});
}
