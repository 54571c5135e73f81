import { protectGroups } from '../../domain/people/access';
import type { LookUp } from '../../domain/people/person';
import { seen } from '../../domain/run/recipient';
import { changeRecipients, openPositions, type Slice } from '../../domain/run/slice';
import type { SliceWork } from './slice-work';

/** What look-ups last saw, by position in the slice. Lives no longer than this invocation. */
export type Sight = Map<number, LookUp>;

/** Looks recipients up and adds what was seen to `sight`. */
export async function look(work: SliceWork, slice: Slice, positions: number[], sight: Sight): Promise<Sight> {
  const directory = await work.directory();
  const addresses = positions.flatMap((position) => slice.recipients[position]?.email ?? []);
  const lookUps = await directory.lookUp(addresses);
  positions.forEach((position, place) => {
    const lookUp = lookUps[place];
    if (lookUp) sight.set(position, protectedSight(lookUp, work.batch.protectedGroupIds));
  });
  return sight;
}

function protectedSight(lookUp: LookUp, protectedGroupIds: readonly string[]): LookUp {
  if (lookUp.found !== 'person') return lookUp;
  const { person } = lookUp;
  return { found: 'person', person: { ...person, access: protectGroups(person.access, protectedGroupIds) } };
}

export function withSight(slice: Slice, sight: Sight): Slice {
  const positions = openPositions(slice);
  return changeRecipients(slice, positions, (recipient, place) => {
    const lookUp = sight.get(positions[place] ?? -1);
    return lookUp ? seen(recipient, lookUp) : recipient;
  });
}
