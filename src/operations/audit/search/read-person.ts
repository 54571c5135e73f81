import type { PersonAccess } from '../../../contract/search';
import { sightOf, type Sight } from '../../../domain/watch/watched';
import type { Deps } from '../../deps';
import { newSession } from '../../run/lane/new-session';
import { personIn } from '../../watch/change-watch';
import { lookAt, openLook } from '../../watch/look/look-at';
import { accessOf, entriesAbout } from './get-person';

/**
 * Reads now what somebody holds. Somebody who is watched is looked at as the watch does, which opens or ends a finding; of
 * anybody else nothing is kept. Throws `DirectoryError` where people cannot be read.
 */
export async function readPerson(deps: Deps, email: string): Promise<PersonAccess> {
  const { accountId } = await entriesAbout(deps, email);
  const watched = accountId === undefined ? undefined : (await personIn(deps, accountId)).person;
  const look = await openLook(deps, newSession(deps.clock));
  if (watched) {
    await lookAt(look, [watched], true);
    const { person } = await personIn(deps, watched.accountId);
    const access = person && (await accessOf(deps, person));
    if (access) return access;
  }
  const [answer] = await look.directory.lookUp([{ address: email, accountId }]);
  if (!answer) throw new Error('The look-up of one person has no answer');
  const id = accountId ?? (answer.found === 'person' ? answer.person.accountId : '');
  return toAccess(sightOf({ accountId: id }, answer));
}

const toAccess = ({ at, state, access, doubt }: Sight): PersonAccess => ({
  at,
  state,
  products: [...new Set(access.flatMap(({ products }) => products))],
  ...(doubt && { doubt }),
});
