import type { HoldersBefore } from '../../../domain/run/origin';
import type { UserDirectory } from '../../../ports/user-directory';
import type { Deps } from '../../deps';
import { isoNow } from '../../iso-now';

/** Calls that reading the members of access groups may take, once for each invocation of a lane. */
const callsAtMost = 200;

/**
 * Who held access before a lane invited anybody, for routes that do not tell when somebody joined. Kept in storage, so
 * that after a crash the same people count as there before.
 */
export interface Holders {
  /** Reads them anew, once an invocation, and keeps them. */
  take(directory: UserDirectory): Promise<void>;
  /** As last taken; undefined where they could not be read. */
  kept(): Promise<HoldersBefore | undefined>;
}

export function holdersOf(deps: Deps, batchId: string, laneTo: number): Holders {
  let taken = false;
  let known: Promise<HoldersBefore | undefined> | undefined;
  return {
    async take(directory) {
      if (taken || directory.tellsJoining) return;
      const takenAt = isoNow(deps);
      const accountIds = await directory.listHolders?.(callsAtMost);
      const before = accountIds && { takenAt, accountIds };
      await deps.store.saveHolders(batchId, laneTo, before);
      known = Promise.resolve(before);
      taken = true;
    },
    kept: () => (known ??= deps.store.holders(batchId, laneTo)),
  };
}
