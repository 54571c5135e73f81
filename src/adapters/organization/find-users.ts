import { domainToUnicode } from 'node:url';
import { comparableAddress } from '../../domain/people/address';
import type { Doubt } from '../../domain/people/access';
import type { Clock } from '../../ports/clock';
import { DirectoryError } from '../../ports/directory-error';
import type { Sought } from '../../ports/user-directory';
import { inHalves, mayLieInOne } from '../in-halves';
import type { OrganizationClient } from './organization-client';
import { isMember, mergeUsers } from './merge-users';
import type { OrganizationUser } from './organization-schemas';
import { createUserSearch, type Searched } from './user-search';

/** What a search found for one address, before what the person holds is read. */
export type Found = { at: string } & (
  { kind: 'user'; row: OrganizationUser } | { kind: 'nobody' } | { kind: 'unknown'; doubt: Doubt }
);

const emailsACall = 25;

/** Finds people by address, and those whose account is known and who are not found so by account. */
export function createFindUsers(
  client: OrganizationClient,
  directory: string,
  clock: Clock,
): (sought: readonly Sought[]) => Promise<Found[]> {
  const search = createUserSearch(client, directory, clock);
  const byAddress = async (sought: readonly Sought[]): Promise<Found[]> => {
    const emails = [...new Set(sought.flatMap(({ address }) => spellings(address)))];
    const parts: Searched[] = [];
    for (let from = 0; from < emails.length; from += emailsACall) {
      parts.push(await search({ emails: emails.slice(from, from + emailsACall) }));
    }
    const refusal = parts.find(({ refused }) => refused)?.refused;
    if (refusal && mayLieInOne(refusal.status) && sought.length > 1) return inHalves(sought, byAddress);
    if (refusal?.status === 403) await requireKey(client, directory, refusal);
    const all = joined(parts);
    if (refusal) return sought.map(() => ({ kind: 'unknown', doubt: refusal, at: all.at }));
    const matched = sought.map((one) => match(one, all));
    const nameless = all.rows.some(({ email }) => !email);
    if (!nameless || sought.length === 1) return matched;
    // A row without an address belongs to one of those that were asked for: asked alone, it tells whose it is.
    return Promise.all(
      matched.map(async (found, place) => {
        const one = sought[place];
        if (found.kind === 'user' || !one) return found;
        return (await byAddress([one]))[0] ?? found;
      }),
    );
  };

  return async (sought) => {
    const found = await byAddress(sought);
    const missed = sought.flatMap(({ accountId }, place) => {
      const one = found[place];
      const isThere = one?.kind === 'user' && one.row.accountId === accountId;
      return accountId !== undefined && !isThere ? [{ accountId, place }] : [];
    });
    if (missed.length === 0) return found;
    const accounts = await search({ accountIds: missed.map(({ accountId }) => accountId) });
    const members = new Map(
      mergeUsers(accounts.rows).flatMap((row) => (isMember(row) ? [[row.accountId, row] as const] : [])),
    );
    for (const { accountId, place } of missed) {
      const row = members.get(accountId);
      if (row) found[place] = { kind: 'user', row, at: accounts.at };
      else if (!accounts.whole && found[place]?.kind === 'nobody') {
        const doubt = accounts.refused ?? { code: 'PAGES_WITHOUT_END' };
        found[place] = { kind: 'unknown', doubt, at: accounts.at };
      }
    }
    return found;
  };
}

/** Both forms of an international domain: Atlassian may know either. */
function spellings(address: string): string[] {
  const comparable = comparableAddress(address);
  const at = comparable.lastIndexOf('@');
  const unicode = `${comparable.slice(0, at)}@${domainToUnicode(comparable.slice(at + 1))}`;
  return unicode === comparable ? [address] : [comparable, unicode];
}

const joined = (parts: readonly Searched[]): Omit<Searched, 'refused'> => ({
  rows: mergeUsers(parts.flatMap(({ rows }) => rows)),
  whole: parts.every(({ whole }) => whole),
  at: parts.at(-1)?.at ?? '',
});

/** Whose row it is; nobody only where the whole list was read and no row in it may be theirs. */
function match({ address, accountId }: Sought, { rows, whole, at }: Omit<Searched, 'refused'>): Found {
  const wanted = comparableAddress(address);
  const members = rows.filter(isMember);
  const same = members.filter(({ email }) => email && comparableAddress(email) === wanted);
  const own = same.find((row) => row.accountId === accountId) ?? same[0];
  if (own && (same.length === 1 || own.accountId === accountId)) return { kind: 'user', row: own, at };
  if (same.length > 1) return { kind: 'unknown', doubt: { code: 'CONTRADICTION' }, at };
  const nameless = members.filter(({ email }) => !email);
  const [alone] = nameless;
  // Asked for one address, Atlassian answered one person and left the address out.
  if (alone && nameless.length === 1 && members.length === 1 && rows.length === 1) {
    return { kind: 'user', row: alone, at };
  }
  if (nameless.length > 0) return { kind: 'unknown', doubt: { code: 'HIDDEN_ADDRESS' }, at };
  if (!whole) return { kind: 'unknown', doubt: { code: 'PAGES_WITHOUT_END' }, at };
  return { kind: 'nobody', at };
}

/** Whether it is the key that is refused, not one address. Throws `DirectoryError` `refused` where it is. */
async function requireKey(client: OrganizationClient, directory: string, refusal: Doubt): Promise<void> {
  const answer = await client({ method: 'GET', path: `${directory}/users?limit=1`, repeatable: true });
  if (answer.status !== 403) return;
  const { message } = refusal;
  throw new DirectoryError('refused', message ?? 'Atlassian does not accept the key', {
    status: 403,
    saidBy: message === undefined ? 'app' : 'atlassian',
  });
}
