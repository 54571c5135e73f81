import { watchParts } from '../../domain/watch/watch-head';
import type { Watched } from '../../domain/watch/watched';
import type { Deps } from '../deps';

const partsARead = 25;

/** Everybody watched, in the order of the parts. */
export async function everybodyWatched({ watch }: Pick<Deps, 'watch'>): Promise<Watched[]> {
  const reads = [];
  for (let from = 0; from < watchParts; from += partsARead) {
    reads.push(watch.parts(from, Math.min(partsARead, watchParts - from)));
  }
  const parts = await Promise.all(reads);
  return parts.flat().flatMap(({ value }) => value.people);
}
