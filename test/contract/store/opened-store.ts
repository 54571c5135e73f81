import type { Store, Write } from '../../../src/ports/store';

export interface OpenedStore {
  store: Store;
  /** Stores the record in a version this app does not know. */
  spoil(write: Write): Promise<void> | void;
  spoilSettings(): Promise<void> | void;
  /** Resolves when lists show everything written so far. */
  listsCatchUp(): Promise<void> | void;
  close?(): void;
}
