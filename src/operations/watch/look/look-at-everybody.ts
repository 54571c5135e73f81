import { sliceSize } from '../../../domain/run/slice';
import { partOf, withPoint, type LookUnderWay, type WatchHead } from '../../../domain/watch/watch-head';
import type { Watched } from '../../../domain/watch/watched';
import { DirectoryError } from '../../../ports/directory-error';
import { afterConflicts } from '../../after-conflicts';
import { isoNow } from '../../iso-now';
import { changeHead, headOf } from '../change-watch';
import { everybodyWatched } from '../everybody-watched';
import { lookAt, type LookWork } from './look-at';

/** Up to this many calls everybody is read by themselves at every look. */
const callsForPeople = 24;
/** Calls of each look beyond that in which some are read by themselves, in turn. */
const callsInTurn = 15;
/** How long the watch belongs to the worker that last saved it. */
export const leaseMs = 120_000;
const handOverBelowMs = 30_000;
const egressOfCall = 60;

export const isHeldByAnother = ({ lease }: WatchHead, owner: string, nowMs: number): boolean =>
  lease !== undefined && lease.owner !== owner && lease.untilMs > nowMs;

/** Somebody else holds the watch. */
export class LeaseLost extends Error {}

/** Looks at everybody once, going on where an earlier invocation ended. Throws `LeaseLost`. */
export async function lookAtEverybody(work: LookWork, owner: string): Promise<void> {
  const { deps } = work;
  const saveLook = (reached?: Partial<LookUnderWay>): Promise<WatchHead> =>
    changeHead(deps, (head) => {
      const nowMs = deps.clock.nowMs();
      if (isHeldByAnother(head, owner, nowMs)) throw new LeaseLost();
      const begun = head.look ?? { beganAt: new Date(nowMs).toISOString(), next: 0 };
      return { ...head, look: { ...begun, ...reached }, lease: { owner, untilMs: nowMs + leaseMs } };
    });
  const head = await saveLook();
  const all = await everybodyWatched(deps);
  const plan = await planOf(work, head, all);
  // Listing those who hold access takes long: the watch is held anew.
  await saveLook();
  for (let from = 0; from < plan.people.length; from += sliceSize) {
    if (isSpent(work)) throw new DirectoryError('session-spent', 'The rest is for the next invocation');
    const some = plan.people.slice(from, from + sliceSize);
    await lookAt(work, some, plan.byHolders);
    const [first] = some;
    if (first) await saveLook({ next: partOf(first.accountId, deps.ids.hash) });
  }
  await endLook(work, plan.rollFrom);
}

const isSpent = ({ session }: LookWork): boolean =>
  session.egressLeft < egressOfCall || session.remainingMs() < handOverBelowMs;

interface LookPlan {
  /** Access is known from those who hold it; otherwise each person is read by themselves. */
  byHolders: boolean;
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
  if (!holders) return { byHolders: false, people: left, rollFrom: 0 };
  const rollTo = head.rollFrom + callsInTurn * sliceSize;
  const turn = new Set(all.slice(head.rollFrom, rollTo));
  const people = left.filter((person) => holders.has(person.accountId) || isOpen(person) || turn.has(person));
  return { byHolders: true, people, rollFrom: rollTo >= all.length ? 0 : rollTo };
}

/** Whoever held access when last read, or of whom nothing is known. */
const isOpen = ({ findingId, state }: Watched): boolean =>
  findingId !== undefined || state === 'unknown' || state === 'with-access';

async function endLook({ deps, directory }: LookWork, rollFrom: number): Promise<void> {
  const at = isoNow(deps);
  await afterConflicts(deps, async () => {
    const stored = await headOf(deps);
    const { look, lease: _lease, notice: _notice, lookedThrough: _through, ...head } = stored.value;
    const { people, states } = head.figures;
    const point = { at, people, withAccess: states['with-access'] ?? 0, unknown: states.unknown ?? 0 };
    const history = await deps.watch.history();
    const points = withPoint(history?.value.points ?? [], point);
    await deps.store.commit([
      {
        kind: 'watch',
        value: {
          ...head,
          ...{ rollFrom, lookedAt: look?.beganAt ?? at },
          ...(directory.route !== 'organization' && { lookedThrough: 'jira' }),
        },
        rev: stored.rev,
      },
      { kind: 'watch-history', value: { v: 1, points }, rev: history?.rev ?? 0 },
    ]);
  });
  deps.log.info('watch-looked', {});
}
