import type { Batch } from '../../domain/batches/batch';
import type { Slice } from '../../domain/run/slice';
import type { Store } from '../../ports/store';

/** Read in one call of storage. */
const slicesARead = 25;

/** The slices of a batch in their order, some read at a time: from one on, up to but without another; all of them unless told. */
export async function* slicesOf(
  store: Pick<Store, 'slices'>,
  { batchId, laneEnds }: Pick<Batch, 'batchId' | 'laneEnds'>,
  first = 0,
  end = laneEnds.at(-1) ?? 0,
): AsyncGenerator<Slice> {
  for (let from = first; from < end; from += slicesARead) {
    const read = await store.slices(batchId, from, Math.min(slicesARead, end - from));
    for (const { value } of read) yield value;
  }
}
