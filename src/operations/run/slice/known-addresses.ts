import type { Batch } from '../../../domain/batches/batch';
import type { Lane } from '../../../domain/run/lane';
import type { UserDirectory } from '../../../ports/user-directory';
import type { Deps } from '../../deps';
import { isoNow } from '../../iso-now';

/** The userbase is read as a whole only where that costs at most one call for this many slices to be checked. */
const slicesACall = 10;

/** Everybody's address in comparable form, and when the reading of them began. */
export interface KnownAddresses {
  addresses: ReadonlySet<string>;
  at: string;
}

/**
 * Addresses of everybody who is there, for the rest of a lane's check; undefined where looking up each address
 * is cheaper or called for. A batch that takes access away shows by name whom it takes it from: nobody may be
 * missing there, so everybody is looked up.
 */
export async function knownAddresses(
  deps: Deps,
  batch: Batch,
  lane: Lane,
  directory: UserDirectory,
): Promise<KnownAddresses | undefined> {
  const callsAtMost = Math.floor((lane.to - lane.next) / slicesACall);
  if (callsAtMost < 1 || batch.options.existingAccess === 'remove') return undefined;
  const at = isoNow(deps);
  const addresses = await directory.listAddresses?.(callsAtMost);
  return addresses && { addresses, at };
}
