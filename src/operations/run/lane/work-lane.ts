import { addApproved } from '../../../domain/people/approved-domain';
import type { Batch } from '../../../domain/batches/batch';
import { isOfAccounts } from '../../../domain/batches/plan';
import { addRemovals } from '../../../domain/batches/removals';
import { isMoving, isWindingDown } from '../../../domain/batches/batch';
import { awaits, isLaneDone, isLeased, nextOf, passed, putAside, type Lane } from '../../../domain/run/lane';
import { addCounts, countLosses, countStandings } from '../../../domain/run/outcome';
import { counted } from '../../../domain/run/counted';
import { agreedPace, type Pace } from '../../../domain/run/pace';
import type { Slice } from '../../../domain/run/slice';
import { DirectoryError } from '../../../ports/directory-error';
import { type InviteEvent } from '../../../ports/queue';
import { type Session } from '../../../ports/session';
import { StoreBusy, StoreConflict } from '../../../ports/store-error';
import { type Stored } from '../../../ports/store';
import { cancelSlice } from '../slice/cancel-slice';
import { accountsOn, checkSlice } from '../slice/check-slice';
import type { Deps } from '../../deps';
import { approvedDomains } from '../slice/approved-domains';
import { holdersOf } from '../slice/holders';
import { knownAddresses } from '../slice/known-addresses';
import { recordSlice } from '../slice/record-slice';
import { runSlice } from '../slice/run-slice';
import { settleBatch } from './settle-batch';
import { startWhenReady } from '../../batches/start-when-ready';
import { draftOf, holdLane, type HeldLane } from '../slice/slice-draft';
import type { Driver, LaneResult } from './driver';
import { openInSame } from './same-organization';
import { settingsForCheck, settingsForRun } from './settings-of-lane';
import { waitOut } from './wait-out';

/** Below this, no further slice is begun. */
const handOverBelowMs = 15_000;
/** What slices that all lanes begin at once may need. */
const egressOfSlices = 48;
const conflictPauseSeconds = 5;
const busyPauseSeconds = 3;
/** A slice checked without a call takes this long at least: Forge's storage takes 1,000 requests a second in all. */
const leastMsOfACheck = 25;

/**
 * Works one lane of a batch until it is done, the batch stops moving, or this invocation is spent. Holding
 * the lane's lease makes it the only one. Every end is safe: what is stored says where to go on.
 */
export async function workLane(deps: Deps, event: InviteEvent, driver: Driver): Promise<LaneResult> {
  const stored = await deps.store.lane(event.batchId, event.toSlice);
  const batch = await deps.store.batch(event.batchId);
  if (!stored || !batch || !hasWork(batch.value)) return rest(deps, event.batchId);
  const nowMs = deps.clock.nowMs();
  if (isLeased(stored.value, nowMs)) {
    return {
      kind: 'busy',
      afterSeconds: Math.ceil(((stored.value.lease?.untilMs ?? nowMs) - nowMs) / 1000) + 1,
    };
  }
  const waitMs = waitAskedFor(stored.value) - nowMs;
  if (waitMs > 0) return { kind: 'later', afterSeconds: Math.ceil(waitMs / 1000) };
  const lease = { owner: deps.ids.next(), ms: driver.leaseMs };
  const held = holdLane(deps.store, stored, lease, deps.clock.nowMs);
  driver.session.pace = driver.pace ?? stored.value.pace;
  try {
    await held.save(stored.value);
    return await workSlices(deps, event, held, driver);
  } catch (error) {
    if (error instanceof StoreConflict) return { kind: 'busy', afterSeconds: conflictPauseSeconds };
    if (!(error instanceof StoreBusy)) throw error;
    // Else nobody could go on before the lease has run out.
    await held.release().catch(() => undefined);
    return { kind: 'later', afterSeconds: busyPauseSeconds };
  }
}

const hasWork = (batch: Batch): boolean => isMoving(batch.state) || isWindingDown(batch);

/** The time before which Atlassian does not want to be asked again, in milliseconds since 1970. */
const waitAskedFor = ({ notice }: Lane): number => (notice?.until ? Date.parse(notice.until) : 0);

async function workSlices(
  deps: Deps,
  event: InviteEvent,
  held: HeldLane,
  driver: Driver,
): Promise<LaneResult> {
  for (let slices = 0; ; slices += 1) {
    const batch = await deps.store.batch(event.batchId);
    if (!batch || !hasWork(batch.value)) return giveUp(deps, event, held);
    driver.session.pace = await agreePace(deps, batch.value, held.lane, driver.session.pace);
    const next = nextOf(held.lane, deps.clock.nowMs(), isMoving(batch.value.state));
    if (next === 'done') return giveUp(deps, event, held);
    if ('waitUntilMs' in next) return later(held, driver, (next.waitUntilMs - deps.clock.nowMs()) / 1000);
    if (slices >= (driver.slicesAtMost ?? Infinity) || isSpent(driver.session)) return later(held, driver, 0);
    try {
      await workSlice(deps, batch.value, next.slice, held, driver);
    } catch (error) {
      if (!(error instanceof DirectoryError)) throw error;
      return waitOut(deps, batch, held, driver, error);
    }
  }
}

/** What this lane and the others now at work on the batch have learned of Atlassian's limit. */
async function agreePace(deps: Deps, batch: Batch, own: Lane, pace: Pace): Promise<Pace> {
  const nowMs = deps.clock.nowMs();
  const lanes = (await deps.store.lanes(batch)).map(({ value }) => value);
  const others = lanes.filter((lane) => lane.to !== own.to && isLeased(lane, nowMs));
  return agreedPace(
    pace,
    others.map((lane) => lane.pace),
  );
}

const isSpent = (session: Session): boolean =>
  session.egressLeft < egressOfSlices || session.remainingMs() < handOverBelowMs;

async function workSlice(
  deps: Deps,
  batch: Batch,
  index: number,
  held: HeldLane,
  driver: Driver,
): Promise<void> {
  const stored = await deps.store.slice(batch.batchId, index);
  if (!stored) throw new Error(`Slice ${index} of batch ${batch.batchId} is missing`);
  if (batch.state === 'checking') return check(deps, batch, stored, held, driver);
  const draft = draftOf(held, stored);
  const { actingAdmin } = driver;
  const settings = settingsForRun(deps);
  const directory = async () => openInSame(driver, batch, { settings: await settings(), known: batch.orgId });
  driver.holders ??= holdersOf(deps, batch.batchId, held.lane.to);
  const work = { deps, batch, draft, settings, directory, actingAdmin, holders: driver.holders };
  const result = batch.state === 'cancelling' ? await cancelSlice(work) : await runSlice(work);
  if (result.kind === 'aside') {
    return held.save(paced(putAside(held.lane, index, deps.clock.nowMs() + result.afterMs), driver));
  }
  await recordSlice(deps, batch, draft.slice);
  if (awaits(held.lane, index))
    await held.save(paced(counted(held.lane, draft.slice, batch.attempt), driver));
}

async function check(
  deps: Deps,
  batch: Batch,
  stored: Stored<Slice>,
  held: HeldLane,
  driver: Driver,
): Promise<void> {
  const startedMs = deps.clock.nowMs();
  const settings = await settingsForCheck(deps, driver);
  const directory = await openInSame(driver, batch, { settings, known: held.lane.orgId });
  driver.known ??= knownAddresses(deps, batch, held.lane, directory);
  driver.shared.approved ??= approvedDomains(deps, batch, driver.session);
  const approved = await driver.shared.approved;
  const { protectedGroupIds } = batch;
  const slice = await checkSlice(stored.value, directory, {
    protectedGroupIds,
    approved,
    byAccount: isOfAccounts(batch),
    known: await driver.known,
  });
  await deps.archive.noteAccounts(accountsOn(slice), new Date(startedMs).toISOString());
  const lane = passed(held.lane, slice.index);
  const standings = addCounts(lane.standings, countStandings(slice.recipients));
  const losses = lane.losses && addCounts(lane.losses, countLosses(slice.recipients));
  const removals = addRemovals(lane.removals, slice.recipients, deps.ids.hash);
  const names = slice.recipients.map(({ approvedDomain }) => approvedDomain);
  const counts = approved && { approved: addApproved(lane.approved ?? [], names, approved) };
  const { orgId } = directory;
  const next = paced({ ...lane, standings, losses, removals, orgId, ...counts }, driver);
  await held.save(next, [{ kind: 'slice', value: slice, rev: stored.rev }]);
  const restMs = startedMs + leastMsOfACheck - deps.clock.nowMs();
  if (restMs > 0) await deps.clock.sleep(restMs);
}

function paced(lane: Lane, { session }: Driver): Lane {
  const { notice: _notice, ...kept } = lane;
  return { ...kept, pace: session.pace };
}

async function later(held: HeldLane, driver: Driver, afterSeconds: number): Promise<LaneResult> {
  await held.release({ ...held.lane, pace: driver.session.pace });
  return { kind: 'later', afterSeconds: Math.max(0, Math.ceil(afterSeconds)) };
}

async function giveUp(deps: Deps, event: InviteEvent, held: HeldLane): Promise<LaneResult> {
  const done = isLaneDone(held.lane);
  await held.release();
  deps.log.info('lane-released', { batchId: event.batchId, toSlice: event.toSlice, done: String(done) });
  return rest(deps, event.batchId);
}

async function rest(deps: Deps, batchId: string): Promise<LaneResult> {
  await startWhenReady(deps, await settleBatch(deps, batchId));
  return { kind: 'done' };
}
