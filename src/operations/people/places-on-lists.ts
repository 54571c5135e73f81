import type { BatchState } from '../../domain/words';
import { slicesOf } from '../batches/slices-of';
import type { Deps } from '../deps';

/** A slice of a list that nobody brought to its end yet: no record of the log leads to the people on it. */
export interface PlaceOnList {
  batchId: string;
  index: number;
}

/** Where accounts stand on such lists. */
export type PlacesOnLists = () => Promise<ReadonlyMap<string, PlaceOnList[]>>;

export const openStates = [
  'checking',
  'ready',
  'running',
  'pausing',
  'paused',
  'cancelling',
] as const satisfies readonly BatchState[];

/** Reads the lists once, when it is asked first. */
export function placesOnLists(deps: Deps): PlacesOnLists {
  let read: ReturnType<PlacesOnLists> | undefined;
  return () => (read ??= readPlaces(deps));
}

async function readPlaces({ store }: Deps): Promise<ReadonlyMap<string, PlaceOnList[]>> {
  const places = new Map<string, PlaceOnList[]>();
  for (const state of openStates) {
    for (const batch of await store.batchesInState(state)) {
      for await (const { batchId, index, recipients } of slicesOf(store, batch)) {
        for (const accountId of new Set(recipients.flatMap((recipient) => recipient.accountId ?? [])))
          places.set(accountId, [...(places.get(accountId) ?? []), { batchId, index }]);
      }
    }
  }
  return places;
}
