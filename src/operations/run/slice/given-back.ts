import { entryId } from '../../../domain/audit/audit-entry';
import { openPositions, sliceSize, type Slice } from '../../../domain/run/slice';
import { restorationsOf } from '../../audit/restore-access';
import type { Deps } from '../../deps';

/** At the start of a new attempt, the slice with what admins gave back of what earlier ones took off. */
export async function withGivenBack(deps: Deps, slice: Slice): Promise<Slice> {
  const recipients = [...slice.recipients];
  for (const position of openPositions(slice)) {
    const recipient = recipients[position];
    if (!recipient?.removals) continue;
    const givenBack = await givenBackTo(deps, slice, position);
    if (givenBack.length > 0) recipients[position] = { ...recipient, givenBack };
  }
  return { ...slice, recipients };
}

async function givenBackTo(deps: Deps, { batchId, index, attempt }: Slice, position: number) {
  const groupIds = new Set<string>();
  for (let earlier = 1; earlier < attempt; earlier += 1) {
    const restorations = await restorationsOf(deps, entryId(batchId, earlier, index * sliceSize + position));
    for (const { groupsRestored = [] } of restorations)
      for (const { groupId } of groupsRestored) groupIds.add(groupId);
  }
  return [...groupIds];
}
