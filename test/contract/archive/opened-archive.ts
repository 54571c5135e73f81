import type { Archive } from '../../../src/ports/archive';
import type { OpenedStore } from '../store/opened-store.ts';

/** An archive, and the store that fills it. */
export interface OpenedArchive extends OpenedStore {
  archive: Archive;
}
