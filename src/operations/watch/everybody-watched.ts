import { watchParts } from '../../domain/watch/watch-head';
import type { Watched } from '../../domain/watch/watched';
import type { Deps } from '../deps';

/** Parts that are read, or written beside the head, at once: Forge takes 25 items. */
export const partsAtOnce = 24;

/** Everybody watched, in the order of the parts. */
export async function everybodyWatched({ watch }: Pick<Deps, 'watch'>): Promise<Watched[]> {
  const reads = [];
  for (let from = 0; from < watchParts; from += partsAtOnce) {
    const count = Math.min(partsAtOnce, watchParts - from);
    reads.push(watch.parts(Array.from({ length: count }, (_, place) => from + place)));
  }
  const parts = await Promise.all(reads);
  return parts.flat().flatMap(({ value }) => value.people);
}
