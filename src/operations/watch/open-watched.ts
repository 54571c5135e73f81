import { isReadElsewhere } from '../../domain/batches/read-elsewhere';
import { DirectoryError } from '../../ports/directory-error';
import type { Session } from '../../ports/session';
import type { UserDirectory } from '../../ports/user-directory';
import { routeForWatch } from '../../domain/settings/settings';
import type { Deps } from '../deps';
import { changeHead, headOf } from './change-watch';

/**
 * Opens what the watch reads people with, and keeps whose organization that is: in another everybody would seem gone, and
 * what was found of them over. Throws `DirectoryError` `refused` where the saved key is of another.
 */
export async function openWatched(deps: Deps, session: Session): Promise<UserDirectory> {
  const directory = await deps.openDirectory(routeForWatch(await deps.store.settings()), session);
  const { orgId } = directory;
  if (orgId === undefined) return directory;
  const known = (await headOf(deps)).value.orgId;
  if (isReadElsewhere(known, orgId)) throw new DirectoryError('refused', message, { reason });
  if (known === undefined) await changeHead(deps, (head) => ({ ...head, orgId: head.orgId ?? orgId }));
  return directory;
}

const reason = 'watched-elsewhere';
const message =
  'The people who are watched were looked up in another organization than the one whose API key is saved. Save a key of that organization, or turn the watch off and on again to look for them in this one.';
