import { groupsToTakeOff } from '../../../domain/batches/plan';
import type { GroupRef } from '../../../domain/people/access';
import type { GroupAnswer } from '../../../domain/people/person';
import type { Recipient } from '../../../domain/run/recipient';
import { changeRecipients, openPositions, type Slice } from '../../../domain/run/slice';
import type { Route } from '../../../domain/words';
import { inParallel } from '../../../in-parallel';
import { isoNow } from '../../iso-now';
import { look, withSight, type Sight } from './sight';
import type { SliceWork } from './slice-work';

/** Somebody may be put into a group again while the app works; after this many removals it says so. */
const removalsAtMost = 3;
/** Of one lane. All lanes together stay below the ten calls at a time at which Jira was seen to refuse; the organization's API takes more. */
const peopleAtOnce = (route: Route): number => (route === 'organization' ? 3 : 2);
/** Wait before reading back groups that were taken off but still show, in milliseconds, by removals so far. */
const readBackMs = [0, 1_000, 2_000];

/**
 * Takes access groups off the people who may lose them, and reads everybody concerned back. What is to be
 * removed is stored first, so that after a crash the log still knows which groups went. `again` while a
 * further round may help.
 */
export async function removeAccess(
  work: SliceWork,
  slice: Slice,
  sight: Sight,
): Promise<{ slice: Slice; again: boolean }> {
  const positions = openPositions(slice).filter(
    (position) => dueGroups(work, slice, position, sight).length > 0,
  );
  if (positions.length === 0) return { slice, again: false };

  const intended: Slice = {
    ...changeRecipients(slice, positions, (recipient, place) =>
      intending(recipient, dueGroups(work, slice, positions[place] ?? -1, sight)),
    ),
    step: 'removing',
  };
  await work.draft.save(intended);
  const tried = Math.max(...positions.map((position) => mostTries(slice.recipients[position])));
  // A round counts once it is through: interruptions use none up.
  const removed: Slice = {
    ...(await takeOff(work, intended, positions, sight)),
    step: 'removed',
    removalRounds: slice.removalRounds + 1,
  };
  await work.draft.save(removed);
  await work.deps.clock.sleep(readBackMs[tried] ?? 0);
  return { slice: await withSight(work, removed, await look(work, removed, positions, sight)), again: true };
}

/** Groups held now that may go, that Atlassian has not refused, and that were not tried too often in this attempt. */
function dueGroups({ batch }: SliceWork, slice: Slice, position: number, sight: Sight): GroupRef[] {
  const recipient = slice.recipients[position];
  if (!recipient || sight.get(position)?.found !== 'person') return [];
  const refused = new Set(
    recipient.removals?.filter(({ answer }) => answer?.answer === 'refused').map(({ groupId }) => groupId),
  );
  return groupsToTakeOff(recipient, batch.options.existingAccess ?? 'leave').filter(
    ({ groupId }) => !refused.has(groupId) && triesOf(recipient, groupId) < removalsAtMost,
  );
}

const triesOf = ({ steps }: Recipient, groupId: string): number =>
  steps.filter((one) => one.step === 'remove-from-group' && one.groupId === groupId).length;

const mostTries = (recipient: Recipient | undefined): number =>
  Math.max(
    0,
    ...(recipient?.removals ?? []).map(({ groupId }) => (recipient ? triesOf(recipient, groupId) : 0)),
  );

function intending(recipient: Recipient, groups: GroupRef[]): Recipient {
  const known = recipient.removals ?? [];
  const added = groups.filter(({ groupId }) => !known.some((removal) => removal.groupId === groupId));
  return { ...recipient, removals: [...known, ...added] };
}

async function takeOff(work: SliceWork, slice: Slice, positions: number[], sight: Sight): Promise<Slice> {
  const directory = await work.directory();
  let current = slice;
  await inParallel(positions, peopleAtOnce(directory.route), async (position) => {
    const accountId = slice.recipients[position]?.accountId;
    if (accountId === undefined) return;
    for (const group of dueGroups(work, slice, position, sight)) {
      const answer = await directory.removeFromGroup(accountId, group.groupId);
      const at = isoNow(work.deps);
      current = changeRecipients(current, [position], (recipient) => answered(recipient, group, answer, at));
    }
  });
  return current;
}

function answered(recipient: Recipient, group: GroupRef, answer: GroupAnswer, at: string): Recipient {
  const { answer: said, status, code, message, traceId } = answer;
  return {
    ...recipient,
    removals: recipient.removals?.map((removal) =>
      removal.groupId === group.groupId ? { ...removal, answer } : removal,
    ),
    steps: [
      ...recipient.steps,
      { step: 'remove-from-group', at, status, code: code ?? said, message, traceId, ...group },
    ],
  };
}
