import { isAtEnd, type Batch } from '../../domain/batches/batch';
import { batchStates } from '../../domain/words';
import { slicesOf } from '../batches/slices-of';
import type { Deps } from '../deps';

/** Where a batch names an account to which no record of the log leads: in a slice of its list, or as who made or started it. */
export interface PlaceOnList {
  batchId: string;
  index?: number;
}

/** Where accounts stand on such lists. */
export type PlacesOnLists = () => Promise<ReadonlyMap<string, PlaceOnList[]>>;

/** Reads the lists once, when it is asked first. */
export function placesOnLists(deps: Deps): PlacesOnLists {
  let read: ReturnType<PlacesOnLists> | undefined;
  return () => (read ??= readPlaces(deps));
}

async function readPlaces(deps: Deps): Promise<ReadonlyMap<string, PlaceOnList[]>> {
  const places = new Map<string, PlaceOnList[]>();
  const add = (accountId: string, place: PlaceOnList): unknown =>
    places.set(accountId, [...(places.get(accountId) ?? []), place]);
  for await (const batch of batchesWithoutRecord(deps)) {
    const { batchId, createdBy, startedBy } = batch;
    for (const accountId of new Set([createdBy.accountId, ...(startedBy ? [startedBy.accountId] : [])]))
      add(accountId, { batchId });
    for await (const { index, recipients } of slicesOf(deps.store, batch))
      for (const accountId of new Set(recipients.flatMap((recipient) => recipient.accountId ?? [])))
        add(accountId, { batchId, index });
  }
  return places;
}

/** Batches that nobody brought to their end yet, and those at their end whose older records retention has deleted. */
async function* batchesWithoutRecord({ store }: Deps): AsyncGenerator<Batch> {
  const before = (await store.head())?.value.trimmed?.before;
  for (const state of batchStates) {
    if (!isAtEnd(state)) yield* await store.batchesInState(state);
    else if (before !== undefined)
      yield* (await store.batchesInState(state)).filter(({ createdAt }) => createdAt < before);
  }
}
