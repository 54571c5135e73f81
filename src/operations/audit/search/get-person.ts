import type { PersonAccess, PersonOrigin, PersonView } from '../../../contract/search';
import type { AuditEntry } from '../../../domain/audit/audit-entry';
import { comparableAddress } from '../../../domain/people/address';
import type { Outcome } from '../../../domain/words';
import type { Watched } from '../../../domain/watch/watched';
import type { Deps } from '../../deps';
import { wordsAsked } from './search-people';
import { headOf, personIn } from '../../watch/change-watch';
import { findingsOf } from '../../watch/list-watched';
import { toWatchedView } from '../../watch/watch-view';

/** Newer entries of one address than this are not needed to tell how somebody came in. */
const entriesRead = 100;
const bringingIn: readonly (Outcome | undefined)[] = ['invited', 'invited-access-removed'];

/** What the log and the watch know of an address; an address that the log does not name has no origin. */
export async function getPerson(deps: Deps, email: string): Promise<PersonView> {
  const { entries, accountId } = await entriesAbout(deps, email);
  const watched = accountId === undefined ? undefined : (await personIn(deps, accountId)).person;
  const access = watched && (await accessOf(deps, watched));
  const results = entries.filter(({ outcome }) => outcome !== undefined);
  const origin = results.find(({ outcome }) => bringingIn.includes(outcome)) ?? results[0];
  const name = watched?.name ?? (await nameInLog(deps, email));
  return {
    email: entries[0]?.personal.target?.email ?? email,
    ...(accountId !== undefined && { accountId }),
    ...(name !== undefined && { name }),
    ...(origin?.outcome && { origin: originOf(origin, origin.outcome) }),
    ...(access && { access }),
  };
}

/** The newest entries about an address, and the account that it had last. */
export async function entriesAbout(
  deps: Deps,
  email: string,
): Promise<{ entries: AuditEntry[]; accountId: string | undefined }> {
  const { items } = await deps.store.listEntries({ email: comparableAddress(email) }, entriesRead);
  const accountId = items.find(({ personal }) => personal.target?.accountId !== undefined)?.personal.target
    ?.accountId;
  return { entries: items, accountId };
}

async function nameInLog({ search }: Deps, email: string): Promise<string | undefined> {
  const wanted = comparableAddress(email);
  const { items } = await search.people(wordsAsked(email), 1);
  return items.find((person) => comparableAddress(person.email) === wanted)?.name;
}

function originOf({ id, at, batchId, ticket, personal }: AuditEntry, outcome: Outcome): PersonOrigin {
  const { reason, actor } = personal;
  return {
    entryId: id,
    at,
    outcome,
    by: actor,
    ...(reason !== undefined && { reason }),
    ...(ticket !== undefined && { ticket }),
    ...(batchId !== undefined && { batchId }),
  };
}

/** As the watch knows it: a look at everybody counts as a reading. Nobody was read whose time is empty. */
export async function accessOf(deps: Deps, person: Watched): Promise<PersonAccess | undefined> {
  const [{ value: head }, findings] = await Promise.all([headOf(deps), findingsOf(deps, [person])]);
  const { state, readAt, doubt, finding } = toWatchedView(
    person,
    head.lookedAt,
    findings.get(person.findingId ?? ''),
  );
  if (readAt === '') return undefined;
  return { at: readAt, state, products: finding?.products ?? [], ...(doubt && { doubt }) };
}
