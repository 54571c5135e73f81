import type { Clock } from '../../../src/ports/clock';
import { createVersionedRecords, type VersionedRecords } from './versioned-records.ts';

/** What the fakes of the store and of the archive share, as their real ones share Forge's storage. */
export interface MemoryStorage {
  records: VersionedRecords;
  /** Values that no list shows. */
  plain: Map<string, unknown>;
}

interface MemoryStorageOptions {
  clock: Pick<Clock, 'nowMs'>;
  /** How old a write must be before lists show it. */
  listLagMs?: number | undefined;
}

export const createMemoryStorage = ({ clock, listLagMs = 0 }: MemoryStorageOptions): MemoryStorage => ({
  records: createVersionedRecords(clock, listLagMs),
  plain: new Map(),
});
