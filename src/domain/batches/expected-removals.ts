import { splitIntoLanes } from '../run/lane';
import { cautious } from '../run/pace';
import { sliceSize } from '../run/slice';
import { addPairs, sumOfRemovals, type Hash, type Removals } from './removals';

/** What a list of these people will take, if a check finds what is known of them: as `removals` of its preview. */
export function expectedRemovals(
  people: readonly { accountId: string; groupIds: readonly string[] }[],
  hash: Hash,
): Removals | undefined {
  const slices = Array.from({ length: Math.ceil(people.length / sliceSize) }, (_, index) =>
    people.slice(index * sliceSize, (index + 1) * sliceSize),
  );
  const lanes = splitIntoLanes('', slices.length, cautious, 0);
  const parts = lanes.map(({ from, to }) =>
    slices
      .slice(from, to)
      .reduce<Removals | undefined>((sum, slice) => addPairs(sum, slice, hash), undefined),
  );
  return sumOfRemovals(parts, hash);
}
