import { isAtEnd, type Batch } from '../../../domain/batches/batch';
import { groupsRemoved } from '../../../domain/run/attempt';
import type { Recipient } from '../../../domain/run/recipient';
import { isWatchOn } from '../../../domain/settings/settings';
import type { Finding } from '../../../domain/watch/finding';
import { emptyWatch, type Intake } from '../../../domain/watch/watch-head';
import { mergeWatched, type Watched } from '../../../domain/watch/watched';
import type { Write } from '../../../ports/store';
import { slicesOf } from '../../batches/slices-of';
import type { Deps } from '../../deps';
import { changeFinding } from '../change-finding';
import { changeHead, changePeople, headOf, type ChangePerson } from '../change-watch';
import { pagesOf } from '../../pages-of';

const batchesARead = 100;
const findingsARead = 100;

/**
 * The write by which a batch that comes to its end is noted for the watch, in the same transaction; none where the watch
 * is off and never was on.
 */
export async function intakeOf(deps: Deps, { batchId, attempt, options }: Batch): Promise<Write[]> {
  if (options.purpose === 'customers') return [];
  const stored = await deps.watch.head();
  if (!stored && !isWatchOn(await deps.store.settings())) return [];
  const { value, rev } = stored ?? { value: emptyWatch, rev: 0 };
  const noted = { batchId, attempt };
  return [{ kind: 'watch', value: { ...value, intake: [...value.intake.filter(isNot(noted)), noted] }, rev }];
}

const isNot =
  (one: Intake) =>
  (other: Intake): boolean =>
    one.batchId !== other.batchId || one.attempt !== other.attempt || one.all !== other.all;

/** Begins the watch with every batch that came to its end before, where it is on. */
export async function beginWatch(deps: Deps): Promise<void> {
  const head = (await headOf(deps)).value;
  if (head.begun || !isWatchOn(await deps.store.settings())) return;
  const before: Intake[] = [];
  for await (const batches of pagesOf((cursor) => deps.store.listBatches(batchesARead, cursor)))
    before.push(...batches.filter(hasEnded).map(({ batchId }) => ({ batchId })));
  await changeHead(deps, (now) => {
    if (now.begun) return now;
    const missing = before.filter((one) => now.intake.every(isNot(one)));
    return { ...now, begun: true, intake: [...now.intake, ...missing] };
  });
}

/** Whether an attempt of it came to its end, be another one under way. */
const hasEnded = ({ state, attempt, options }: Batch): boolean =>
  (isAtEnd(state) || attempt > 1) && options.purpose !== 'customers';

/** Takes up the people of every batch that is noted. Answers whom these batches say something new of. */
export async function takeUpBatches(deps: Deps): Promise<string[]> {
  const brought: string[] = [];
  for (;;) {
    const [next] = (await headOf(deps)).value.intake;
    if (!next) return [...new Set(brought)];
    for (const accountId of await takeUp(deps, next)) brought.push(accountId);
    await changeHead(deps, (head) => ({
      ...head,
      intake: head.intake.filter(isNot(next)),
    }));
  }
}

async function takeUp(deps: Deps, intake: Intake): Promise<string[]> {
  const batch = (await deps.store.batch(intake.batchId))?.value;
  if (!batch) return [];
  const changes = new Map<string, ChangePerson>();
  const touched: string[] = [];
  const taken = new Set<string>();
  for await (const { recipients } of slicesOf(deps.store, batch)) {
    const named = recipients.flatMap((recipient) => watchedOf(recipient, batch, intake) ?? []);
    for (const person of named) changes.set(person.accountId, (known) => mergeWatched(known, person));
    for (const recipient of recipients) {
      const { accountId, removals = [] } = recipient;
      if (accountId === undefined || removals.length === 0) continue;
      // Of whoever was in a group that the batch set out to take off, a finding may tell.
      touched.push(accountId);
      if (groupsRemoved(recipient).length > 0) taken.add(accountId);
    }
  }
  await changePeople(deps, changes);
  if (batch.source.kind === 'watch') await endRemoval(deps, batch.batchId, taken);
  return [...changes.keys(), ...touched];
}

/** A batch that was made for findings is over: those whose access it did not take wait for a decision again. */
async function endRemoval(deps: Deps, batchId: string, taken: ReadonlySet<string>): Promise<void> {
  for (const state of ['open', 'allowed'] as const) {
    const pages = pagesOf((cursor) => deps.watch.listFindings(state, findingsARead, cursor));
    for await (const findings of pages) {
      const left = findings.filter(
        ({ removal, accountId }) => removal?.batchId === batchId && !taken.has(accountId),
      );
      for (const one of left) await dropRemoval(deps, one, batchId);
    }
  }
}

async function dropRemoval(deps: Deps, { accountId, findingId }: Finding, batchId: string): Promise<void> {
  await changeFinding(deps, accountId, async ({ person, finding }) => {
    if (finding?.findingId !== findingId || finding.removal?.batchId !== batchId) return undefined;
    const { removal: _removal, ...rest } = finding;
    return { person, finding: rest };
  });
}

const invitedBy = ['invited', 'invited-access-removed'];

/**
 * The person of a recipient, where there is one to watch. What the batch read back is the first sight of them. Whom an
 * earlier attempt brought was taken up at its end, and may have been taken out of the watch since.
 */
function watchedOf(recipient: Recipient, batch: Batch, { all, attempt }: Intake): Watched | undefined {
  const { accountId, outcome, ours, erased, verifiedAt, verifiedThrough, email, name } = recipient;
  if (accountId === undefined || erased || outcome === undefined || outcome === 'cancelled') return undefined;
  if (attempt !== undefined && (recipient.attempt ?? 1) < attempt) return undefined;
  const isInvited = ours !== undefined || invitedBy.includes(outcome);
  if (!isInvited && !all) return undefined;
  const since = batch.startedAt ?? batch.createdAt;
  const isClearNow = verifiedAt !== undefined && invitedBy.includes(outcome);
  const { endsOn } = batch.options;
  return {
    accountId,
    email,
    ...(name !== undefined && { name }),
    because: isInvited ? 'invited' : 'added',
    batchId: batch.batchId,
    since,
    state: isClearNow ? 'without-access' : 'unknown',
    readAt: verifiedAt ?? since,
    ...(isClearNow && { clearAt: verifiedAt }),
    ...(isClearNow && verifiedThrough === 'jira' && { clearThrough: verifiedThrough }),
    findings: 0,
    ...(endsOn !== undefined && { endsOn }),
  };
}
