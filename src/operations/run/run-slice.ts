import { seesEverybody } from '../../domain/batches/batch';
import { decide } from '../../domain/run/outcome';
import { mayLoseAccess } from '../../domain/batches/plan';
import { lostAnswersOf, noted, standingOf, type Recipient } from '../../domain/run/recipient';
import { beginAttempt, changeRecipients, openPositions, type Slice } from '../../domain/run/slice';
import { inviteAbsent } from './invite-absent';
import { removeAccess } from './remove-access';
import { look, withSight, type Sight } from './sight';
import type { SliceWork } from './slice-work';
import { isoNow } from '../iso-now';

/** Waits between look-ups for people who are not found yet, in milliseconds; then they are given up. */
const lookAgainMs = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000, 120_000, 240_000, 300_000];
/** Waits up to this long are slept through; longer ones put the slice aside. */
const sleepAtMostMs = 2_000;

export type SliceResult = { kind: 'passed' } | { kind: 'aside'; afterMs: number };

/**
 * Brings every open recipient of a slice to an outcome: note who is absent, invite them, look until they are
 * found, take access off, read back, decide. Each step is stored before the next begins, and a slice taken
 * up again goes on from what is stored and from what Atlassian then says. Throws `DirectoryError`,
 * `StoreConflict`.
 */
export async function runSlice(work: SliceWork): Promise<SliceResult> {
  const { deps, batch, draft } = work;
  const slice = beginAttempt(draft.slice, batch.attempt, deps.ids.next(), seesEverybody(batch));
  if (slice.step === 'settled' || openPositions(slice).length === 0) return { kind: 'passed' };

  const sight: Sight = new Map();
  await look(work, slice, openPositions(slice), sight);
  let current =
    slice.step === 'idle' ? note(work, slice, sight) : withSight(withLostAnswers(work, slice, sight), sight);
  const untouched = slice.step === 'idle' && !needsWork(work, current, sight);
  if (untouched) return settle(work, current, sight);

  if (slice.step === 'idle') await draft.save(current);
  current = await inviteAbsent(work, current, sight);
  for (;;) {
    const missing = stillMissing(current, sight);
    if (missing.length > 0 && current.waits < lookAgainMs.length) {
      const waited = await waitForPeople(work, current);
      if ('aside' in waited) return { kind: 'aside', afterMs: waited.aside };
      current = withSight(waited.slice, await look(work, waited.slice, missing, sight));
      current = await inviteAbsent(work, current, sight);
      continue;
    }
    const removal = await removeAccess(work, current, sight);
    current = removal.slice;
    if (!removal.again) return settle(work, current, sight);
  }
}

/** First sight: standings and who is absent. Stored before anybody is invited. */
function note({ deps }: SliceWork, slice: Slice, sight: Sight): Slice {
  const at = isoNow(deps);
  const positions = openPositions(slice);
  const change = (recipient: Recipient, place: number): Recipient => {
    const lookUp = sight.get(positions[place] ?? -1);
    if (!lookUp) return recipient;
    const step = { step: 'look-up' as const, at, code: standingOf(lookUp) };
    return { ...noted(recipient, lookUp), steps: [...recipient.steps, step] };
  };
  return { ...changeRecipients(slice, positions, change), step: 'noted' };
}

/** What was done though no answer to it was stored: people who are there now, groups that are gone now. */
function withLostAnswers({ deps }: SliceWork, slice: Slice, sight: Sight): Slice {
  const at = isoNow(deps);
  const positions = openPositions(slice);
  return changeRecipients(slice, positions, (recipient, place) => {
    const lookUp = sight.get(positions[place] ?? -1);
    return lookUp?.found === 'person' ? lostAnswersOf(recipient, lookUp.person.access, at) : recipient;
  });
}

function needsWork({ batch }: SliceWork, slice: Slice, sight: Sight): boolean {
  const existingAccess = batch.options.existingAccess ?? 'leave';
  return openPositions(slice).some((position) => {
    const recipient = slice.recipients[position];
    const lookUp = sight.get(position);
    if (!recipient || !lookUp || lookUp.found === 'unknown') return false;
    if (lookUp.found === 'nobody') return recipient.ours === true;
    return mayLoseAccess(recipient, existingAccess) && lookUp.person.access.length > 0;
  });
}

/** People who were invited, were not refused, and are not found yet. */
function stillMissing(slice: Slice, sight: Sight): number[] {
  return openPositions(slice).filter((position) => {
    const recipient = slice.recipients[position];
    return (
      recipient?.ours === true &&
      sight.get(position)?.found === 'nobody' &&
      recipient.invitation?.answer !== 'refused'
    );
  });
}

async function waitForPeople(
  { deps, draft }: SliceWork,
  slice: Slice,
): Promise<{ slice: Slice } | { aside: number }> {
  const waitMs = lookAgainMs[slice.waits] ?? 0;
  const next = { ...slice, waits: slice.waits + 1 };
  if (waitMs > sleepAtMostMs) {
    await draft.save(next);
    return { aside: waitMs };
  }
  await deps.clock.sleep(waitMs);
  return { slice: next };
}

/** Writes the outcomes, each decided by what was last read back. */
async function settle(work: SliceWork, slice: Slice, sight: Sight): Promise<SliceResult> {
  const { deps, batch, draft, actingAdmin } = work;
  const at = isoNow(deps);
  const positions = openPositions(slice);
  const change = (recipient: Recipient, place: number): Recipient => {
    const last = sight.get(positions[place] ?? -1) ?? {
      found: 'unknown',
      code: 'NOT_READ_BACK',
      message: '',
    };
    const verdict = decide(recipient, last, batch.options.existingAccess ?? 'leave');
    const verified = last.found === 'unknown' ? {} : { verifiedAt: at };
    const step = { step: 'verify' as const, at, code: standingOf(last) };
    const { code: _code, message: _message, ...rest } = recipient;
    return { ...rest, ...verdict, ...verified, attempt: batch.attempt, steps: [...recipient.steps, step] };
  };
  await draft.save({
    ...changeRecipients(slice, positions, change),
    step: 'settled',
    settledAt: at,
    ...(actingAdmin !== undefined && { actingAdmin }),
  });
  return { kind: 'passed' };
}
