import type { HoldersBefore } from '../../../domain/run/origin';
import { DirectoryError } from '../../../ports/directory-error';
import type { UserDirectory } from '../../../ports/user-directory';
import type { Deps } from '../../deps';
import { isoNow } from '../../iso-now';

/** Calls that reading the members of access groups may take. */
const callsAtMost = 200;
/** Invocations that may be spent on reading them before the lane gets on without. */
const triesAtMost = 3;
/** How old they may be when somebody is invited: a worker may go on so long with those it has read. */
const goodForMs = 900_000;

/**
 * Who held access before a lane invited anybody, for routes that do not tell when somebody joined. Kept in storage, so
 * that after a crash, and for the next call of the page, the same people count as there before.
 */
export interface Holders {
  /**
   * Reads them and keeps them, unless those that are kept are still good. Throws `DirectoryError`, `session-spent` no
   * more than a few times in a row.
   */
  take(directory: UserDirectory): Promise<void>;
  /** As last taken; undefined where that was never tried. */
  kept(): Promise<HoldersBefore | undefined>;
}

export function holdersOf(deps: Deps, batchId: string, laneTo: number): Holders {
  let taken = false;
  let known: Promise<HoldersBefore | undefined> | undefined;
  const kept = (): Promise<HoldersBefore | undefined> => (known ??= deps.store.holders(batchId, laneTo));
  const keep = async (before: HoldersBefore): Promise<void> => {
    await deps.store.saveHolders(batchId, laneTo, before);
    known = Promise.resolve(before);
  };
  return {
    async take(directory) {
      if (taken || directory.tellsJoining) return;
      const last = await kept();
      if (!isGood(last, deps.clock.nowMs())) await read(deps, directory, last, keep);
      taken = true;
    },
    kept,
  };
}

const isGivenUp = ({ unread = 0 }: HoldersBefore): boolean => unread >= triesAtMost;

function isGood(last: HoldersBefore | undefined, nowMs: number): boolean {
  if (!last || nowMs - Date.parse(last.takenAt) >= goodForMs) return false;
  return last.accountIds !== undefined || isGivenUp(last);
}

async function read(
  deps: Deps,
  directory: UserDirectory,
  last: HoldersBefore | undefined,
  keep: (before: HoldersBefore) => Promise<void>,
): Promise<void> {
  const takenAt = isoNow(deps);
  const unread = (!last || isGivenUp(last) ? 0 : (last.unread ?? 0)) + 1;
  const nobody: HoldersBefore = { takenAt, accountIds: undefined, unread };
  try {
    const accountIds = await directory.listHolders?.(callsAtMost);
    await keep(accountIds ? { takenAt, accountIds } : nobody);
  } catch (error) {
    if (!(error instanceof DirectoryError) || error.code !== 'session-spent') throw error;
    if (isGivenUp(nobody)) return keep(nobody);
    // Nobody is invited until it is tried again: what is kept still holds for those who were.
    await keep({ ...(last ?? nobody), unread });
    throw error;
  }
}
