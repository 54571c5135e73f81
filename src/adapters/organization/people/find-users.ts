import { domainToUnicode } from 'node:url';
import { comparableAddress } from '../../../domain/people/address';
import type { Doubt } from '../../../domain/people/access';
import type { Clock } from '../../../ports/clock';
import type { Sought } from '../../../ports/user-directory';
import { inHalves, mayLieInOne } from '../../in-halves';
import { isMember, isOutside, mergeUsers, type KnownUser } from './merge-users';
import type { OrganizationClient } from '../organization-client';
import { requireRoute } from './require-route';
import { createUserSearch, type Searched, type UserSearch } from './user-search';

/** What a search found for one address, before what the person holds is read. */
export type Found = { at: string } & (
  | {
      kind: 'user';
      row: KnownUser;
      /** Whether the list was read to its end: nobody else may be meant. */
      whole: boolean;
    }
  | {
      kind: 'nobody';
      /** An account of the address that is no member. */
      accountId?: string | undefined;
    }
  | { kind: 'unknown'; doubt: Doubt }
);

type FindUsers = (sought: readonly Sought[]) => Promise<Found[]>;

const emailsACall = 25;

/** Finds people by address, and those whose account is known and who are not found so by account. */
export function createFindUsers(client: OrganizationClient, directory: string, clock: Clock): FindUsers {
  const search = createUserSearch(client, directory, clock);
  const byAddress = createFindByAddress(search, (doubt) => requireRoute(client, directory, doubt));
  const byAccount = createFindByAccount(search);
  return async (sought) => {
    const found = await byAddress(sought);
    const missed = sought.flatMap(({ accountId }, place) => {
      const one = found[place];
      const isThere = one?.kind === 'user' && one.row.accountId === accountId;
      return accountId !== undefined && one && !isThere ? [{ accountId, place, one }] : [];
    });
    if (missed.length === 0) return found;
    const accounts = await byAccount(missed.map(({ accountId }) => accountId));
    missed.forEach(({ place, one }, index) => {
      found[place] = preferred(one, accounts[index]);
    });
    return found;
  };
}

/** Whoever has the account; else whoever has the address, where it is certain that nobody has the account. */
function preferred(byAddress: Found, byAccount: Found | undefined): Found {
  if (byAccount?.kind === 'user') return byAccount;
  if (byAddress.kind === 'unknown' || byAccount?.kind !== 'unknown') return byAddress;
  const isNoAccount = byAddress.kind === 'user' && mayBeNoAccount(byAccount.doubt);
  return isNoAccount ? byAddress : byAccount;
}

function createFindByAddress(search: UserSearch, mustGoOn: (doubt: Doubt) => Promise<void>): FindUsers {
  const find: FindUsers = async (sought) => {
    const answer = await searchAddresses(search, sought);
    const { refused, at } = answer;
    if (refused) {
      if (liesInOne(refused) && sought.length > 1) return inHalves(sought, find);
      await mustGoOn(refused);
      return sought.map(() => ({ kind: 'unknown', doubt: refused, at }));
    }
    const strays = straysOf(sought, answer.users);
    const matched = sought.map((one) => match(one, answer, strays, sought.length === 1));
    return strays.length === 0 || sought.length === 1 ? matched : askAlone(search, sought, matched, strays);
  };
  return find;
}

/**
 * A row that names none of the addresses belongs to one of them: an address asked alone tells whether it is its. While a
 * row is left that is nobody's, nobody is absent.
 */
async function askAlone(
  search: UserSearch,
  sought: readonly Sought[],
  matched: readonly Found[],
  strays: readonly KnownUser[],
): Promise<Found[]> {
  const unclaimed = new Set(strays.map(({ accountId }) => accountId));
  const found = [...matched];
  for (const [place, one] of sought.entries()) {
    if (found[place]?.kind === 'user') continue;
    const answer = await searchAddresses(search, [one]);
    for (const { accountId } of answer.users) unclaimed.delete(accountId);
    found[place] = match(one, answer, straysOf([one], answer.users), true);
  }
  if (unclaimed.size === 0) return found;
  const { code } = doubtOfStrays(strays);
  return found.map((one) => (one.kind === 'nobody' ? { kind: 'unknown', doubt: { code }, at: one.at } : one));
}

/** Finds people by account, at most 25. */
function createFindByAccount(search: UserSearch): (accountIds: readonly string[]) => Promise<Found[]> {
  const find = async (accountIds: readonly string[]): Promise<Found[]> => {
    const { rows, whole, at, refused } = await search({ accountIds: [...accountIds] });
    if (refused && mayBeNoAccount(refused) && accountIds.length > 1) return inHalves(accountIds, find);
    const users = new Map(mergeUsers(rows).map((row) => [row.accountId, row]));
    return accountIds.map((accountId) => {
      const row = users.get(accountId);
      if (row && isMember(row)) return { kind: 'user', row, whole, at: row.at };
      if (whole) return { kind: 'nobody', at };
      return { kind: 'unknown', doubt: refused ?? { code: 'PAGES_WITHOUT_END' }, at };
    });
  };
  return find;
}

/** An id may be refused that is no account's. */
export const mayBeNoAccount = (doubt: Doubt): boolean => liesInOne(doubt) || doubt.status === 404;

/** A refusal, also one that comes with a good status. */
const liesInOne = ({ status, code }: Doubt): boolean =>
  mayLieInOne(status) || (code === 'LOOK_UP_REFUSED' && status !== undefined && status < 300);

type Answer = Omit<Searched, 'rows'> & { users: KnownUser[] };

async function searchAddresses(search: UserSearch, sought: readonly Sought[]): Promise<Answer> {
  const emails = [...new Set(sought.flatMap(({ address }) => spellings(address)))];
  const parts: Searched[] = [];
  for (let from = 0; from < emails.length; from += emailsACall) {
    parts.push(await search({ emails: emails.slice(from, from + emailsACall) }));
  }
  return {
    users: mergeUsers(parts.flatMap(({ rows }) => rows)),
    whole: parts.every(({ whole }) => whole),
    at: parts[0]?.at ?? '',
    refused: parts.find(({ refused }) => refused)?.refused,
  };
}

/** Both forms of an international domain: Atlassian may know either. */
function spellings(address: string): string[] {
  const comparable = comparableAddress(address);
  const at = comparable.lastIndexOf('@');
  const unicode = `${comparable.slice(0, at)}@${domainToUnicode(comparable.slice(at + 1))}`;
  return unicode === comparable ? [address] : [comparable, unicode];
}

const hasAddress = ({ emails }: KnownUser, wanted: string): boolean =>
  emails.some((email) => comparableAddress(email) === wanted);

/** People in an answer of whom it does not tell which of the addresses is theirs. */
function straysOf(sought: readonly Sought[], users: readonly KnownUser[]): KnownUser[] {
  const accounts = new Set(sought.map(({ accountId }) => accountId));
  const wanted = sought.map(({ address }) => comparableAddress(address));
  return users.filter(
    (one) =>
      isMember(one) && !accounts.has(one.accountId) && !wanted.some((address) => hasAddress(one, address)),
  );
}

/** Whose row it is; nobody only where the whole list was read and no row in it may be theirs. */
function match(
  { address, accountId }: Sought,
  { users, whole, at, refused }: Answer,
  strays: readonly KnownUser[],
  isAlone: boolean,
): Found {
  const unknown = (code: string): Found => ({ kind: 'unknown', doubt: refused ?? { code }, at });
  const user = (row: KnownUser): Found => ({ kind: 'user', row, whole, at: row.at });
  const members = users.filter(isMember);
  const own = members.find((one) => one.accountId === accountId);
  if (own) return user(own);
  const wanted = comparableAddress(address);
  const [same, ...others] = members.filter((one) => hasAddress(one, wanted));
  if (same) return others.length === 0 ? user(same) : unknown('CONTRADICTION');
  if (!whole) return unknown('PAGES_WITHOUT_END');
  const [stray] = strays;
  if (!stray) {
    const outside = users.find((one) => isOutside(one) && hasAddress(one, wanted));
    return { kind: 'nobody', at, accountId: outside?.accountId };
  }
  // Asked for one address, Atlassian answered one person and left the address out.
  const isTheirs = isAlone && users.length === 1 && stray.emails.length === 0;
  return isTheirs ? user(stray) : { kind: 'unknown', doubt: doubtOfStrays(strays), at };
}

const doubtOfStrays = (strays: readonly KnownUser[]): Doubt => ({
  code: strays.some(({ emails }) => emails.length === 0) ? 'HIDDEN_ADDRESS' : 'CONTRADICTION',
});
