import type { Store, Write } from '../../../src/ports/store';

export interface OpenedStore {
  store: Store;
  /** Stores the record in a version this app does not know. */
  spoil(write: Write): Promise<void> | void;
  spoilSettings(): Promise<void> | void;
  /** Resolves when lists show everything written so far. */
  listsCatchUp(): Promise<void> | void;
  /** Where it has calls to outside: does something before each of those that some work makes. */
  amidCalls?<T>(work: () => Promise<T>, intrude: () => Promise<void>): Promise<T>;
  close?(): void;
}
