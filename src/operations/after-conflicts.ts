import { StoreConflict } from '../ports/store-error';
import type { Deps } from './deps';

const tries = 6;

/**
 * Reads, decides and writes again while somebody else changes the same records, with growing pauses. Throws the last
 * `StoreConflict` when that does not end.
 */
export async function afterConflicts<T>(
  { clock, ids }: Pick<Deps, 'clock' | 'ids'>,
  work: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreConflict) || attempt === tries) throw error;
      await clock.sleep(50 * attempt * (1 + ids.random()));
    }
  }
}
