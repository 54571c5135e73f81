import type { Batch } from '../../../domain/batches/batch';
import { groupsToTakeOff, whyNotInvited } from '../../../domain/batches/plan';
import { protectedFor } from '../../../domain/batches/protected-groups';
import { decide } from '../../../domain/run/outcome';
import { lostAnswersOf, mayBeInvited } from '../../../domain/run/attempt';
import { noted, seen, standingOf, type Recipient } from '../../../domain/run/recipient';
import { beginAttempt, changeRecipients, openPositions, type Slice } from '../../../domain/run/slice';
import { isoNow } from '../../iso-now';
import { inviteAbsent, isDue } from './invite-absent';
import { withGivenBack } from './given-back';
import { removeAccess } from './remove-access';
import { eachSeen, look, withSight, type Sight } from './sight';
import type { SliceWork } from './slice-work';
import { waitForAnswers } from './wait-for-answers';

export type SliceResult = { kind: 'passed' } | { kind: 'aside'; afterMs: number };

/**
 * Brings every open recipient of a slice to an outcome: note who is absent, invite them, take access off whom the batch
 * proves to have created, look until everything is known, decide. Each step is stored before the next begins, and a
 * slice taken up again goes on from what is stored and from what Atlassian then says. Throws `DirectoryError`,
 * `StoreConflict`.
 */
export async function runSlice(given: SliceWork): Promise<SliceResult> {
  const { deps, batch, draft } = given;
  const slice = beginAttempt(draft.slice, batch.attempt, deps.ids.next());
  if (slice.step === 'settled') return { kind: 'passed' };
  if (openPositions(slice).length === 0) {
    // Those who had an outcome before have their entries; whose data had to go before their turn have none yet.
    if (slice.recipients.some(({ attempt }) => attempt === batch.attempt))
      await draft.save({ ...slice, step: 'settled', settledAt: isoNow(deps) });
    return { kind: 'passed' };
  }

  const work = { ...given, batch: await protecting(given) };
  const sight: Sight = new Map();
  await look(work, slice, openPositions(slice), sight);
  let current =
    slice.step === 'idle'
      ? await begin(work, await withGivenBack(deps, slice), sight)
      : await takeUp(work, slice, sight);
  for (;;) {
    current = await inviteAbsent(work, heldBack(work, current), sight);
    const removal = await removeAccess(work, current, sight);
    current = removal.slice;
    if (removal.again) continue;
    const waited = await waitForAnswers(work, current, sight);
    if (waited.kind === 'aside') return waited;
    if (waited.kind === 'done') return settle(work, current, sight, (await work.directory()).keyLabel);
    current = waited.slice;
  }
}

/** The batch as Settings protect groups by now: in whichever way it goes on, they are asked for each slice. */
async function protecting({ batch, settings }: SliceWork): Promise<Batch> {
  return { ...batch, protectedGroupIds: protectedFor(batch, await settings()) };
}

/** First sight: standings and who is absent, stored before anybody is invited or anything is taken off. */
async function begin(work: SliceWork, slice: Slice, sight: Sight): Promise<Slice> {
  const directory = await work.directory();
  const steps = (recipient: Recipient, code: string, at: string) => [
    ...recipient.steps,
    { step: 'look-up' as const, at, code },
  ];
  const first = eachSeen(slice, sight, (recipient, lookUp) => ({
    ...noted(recipient, lookUp),
    steps: steps(recipient, standingOf(lookUp), lookUp.at),
  }));
  const noting = await withSight(work, { ...first, step: 'noted' }, sight);
  const begun = heldBack(work, noting);
  const invites = openPositions(begun).some((position) => isDue(begun, position, sight));
  if (invites) await work.holders.take(directory);
  if (invites || takesOff(begun, work.batch)) await work.draft.save(begun, { sending: true });
  return begun;
}

/** Whoever is absent and not to be invited is done with; that is an outcome, and final. */
function heldBack({ batch }: SliceWork, slice: Slice): Slice {
  return changeRecipients(slice, openPositions(slice), (recipient) => {
    const code = whyNotInvited(recipient, batch);
    return code ? { ...recipient, outcome: 'cancelled', code, attempt: batch.attempt } : recipient;
  });
}

/**
 * After an interruption: people who are there now, groups that are gone now, invitations that may have gone out, though
 * no answer was stored.
 */
async function takeUp(work: SliceWork, slice: Slice, sight: Sight): Promise<Slice> {
  const found = eachSeen(slice, sight, (recipient, lookUp) =>
    lookUp.found === 'person'
      ? lostAnswersOf(seen(recipient, lookUp), lookUp.at)
      : mayBeInvited(recipient, lookUp.at),
  );
  return withSight(work, found, sight);
}

const takesOff = (slice: Slice, { options }: Batch): boolean =>
  openPositions(slice).some((position) => {
    const recipient = slice.recipients[position];
    return recipient && groupsToTakeOff(recipient, options.existingAccess ?? 'leave').length > 0;
  });

/**
 * Ends a slice that had begun without reading anybody: whoever may have been invited needs attention, and an invitation that
 * may have gone out is remembered.
 */
export function endUnread(work: SliceWork): Promise<SliceResult> {
  const { slice } = work.draft;
  const at = isoNow(work.deps);
  const remembered = changeRecipients(slice, openPositions(slice), (recipient) =>
    mayBeInvited(recipient, at),
  );
  return settle(work, remembered, new Map());
}

/** Writes the outcomes, each decided by what was last read back, at the time at which it was read. */
async function settle(work: SliceWork, slice: Slice, sight: Sight, keyLabel?: string): Promise<SliceResult> {
  const { deps, batch, draft, actingAdmin } = work;
  const at = isoNow(deps);
  const positions = openPositions(slice);
  const change = (recipient: Recipient, place: number): Recipient => {
    const last = sight.get(positions[place] ?? -1) ?? {
      found: 'unknown',
      code: 'NOT_READ_BACK',
      at,
      through: 'jira',
    };
    const { code: _code, message: _message, ...rest } = recipient;
    return {
      ...rest,
      ...decide(recipient, last, batch.options.existingAccess ?? 'leave'),
      ...(last.found !== 'unknown' && { verifiedAt: last.at, verifiedThrough: last.through }),
      attempt: batch.attempt,
      steps: [...recipient.steps, { step: 'verify', at: last.at, code: standingOf(last) }],
    };
  };
  await draft.save({
    ...changeRecipients(slice, positions, change),
    step: 'settled',
    settledAt: at,
    ...(actingAdmin !== undefined && { actingAdmin }),
    ...(keyLabel !== undefined && { keyLabel }),
  });
  return { kind: 'passed' };
}
