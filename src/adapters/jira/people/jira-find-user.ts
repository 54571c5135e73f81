import { domainToUnicode } from 'node:url';
import { route } from '@forge/api';
import { comparableAddress } from '../../../domain/people/address';
import type { Doubt } from '../../../domain/people/access';
import { DirectoryError } from '../../../ports/directory-error';
import type { Answered } from '../../call-atlassian';
import { hasErrors, wordsOf } from '../../said-words';
import { answeredOrLost } from '../../answered-or-lost';
import { expectJiraBody, type JiraClient } from '../jira-client';
import { emailAddress, foundUsers, mayBePerson, permissions, type FoundUser } from '../jira-schemas';

/** Whom a search found for an address. */
export type FoundAccount = { accountId: string } | 'nobody' | { doubt: Doubt };

const hitsAPage = 50;
/** Jira finds 1,000 people at the most. */
const pagesAtMost = 20;

/**
 * Searches one address by prefix; a hit counts only if its address is exactly this one. An empty answer means "nobody"
 * only if the caller may browse users; that is asked once. Throws `DirectoryError` where they may not.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-user-search/
 */
export function createJiraFindUser(reader: JiraClient): (address: string) => Promise<FoundAccount> {
  let mayBrowse: Promise<void> | undefined;
  return async (address) => {
    mayBrowse ??= requireBrowse(reader).catch((error: unknown) => {
      mayBrowse = undefined;
      throw error;
    });
    await mayBrowse;
    let found: FoundAccount = 'nobody';
    for (const query of spellings(address)) {
      const one = await search(reader, query, comparableAddress(address));
      if (typeof one === 'object' && 'accountId' in one) return one;
      if (one !== 'nobody') found = one;
    }
    return found;
  };
}

/** Both forms of an international domain: Jira's search knows one of them. */
function spellings(address: string): string[] {
  const comparable = comparableAddress(address);
  const at = comparable.lastIndexOf('@');
  const ascii = comparable.slice(at + 1);
  const unicode = domainToUnicode(ascii);
  if (unicode === '' || unicode === ascii) return [address];
  return [comparable, `${comparable.slice(0, at)}@${unicode}`];
}

/** Throws `DirectoryError` where the app cannot tell who is there. */
export async function requireBrowse(reader: JiraClient): Promise<void> {
  const answer = await reader.requestJira(route`/rest/api/3/mypermissions?permissions=USER_PICKER`, {
    method: 'GET',
    repeatable: true,
  });
  if (expectJiraBody(answer, permissions).permissions['USER_PICKER']?.havePermission) return;
  const message = 'The app may not browse users on this site, so it cannot tell who is there';
  throw new DirectoryError('refused', message, { reason: 'may-not-browse', status: answer.status });
}

/** Pages until one is empty: Jira may answer fewer hits than asked for. */
async function search(reader: JiraClient, query: string, wanted: string): Promise<FoundAccount> {
  let hidden: FoundAccount = 'nobody';
  let startAt = 0;
  for (let pages = 0; pages < pagesAtMost; pages += 1) {
    const answer = await answeredOrLost(() =>
      reader.requestJira(
        route`/rest/api/3/user/search?query=${query}&startAt=${startAt}&maxResults=${hitsAPage}`,
        { method: 'GET', repeatable: true },
      ),
    );
    const hits = readHits(answer);
    if (!Array.isArray(hits)) return hits;
    if (hits.length === 0) return hidden;
    const found = await exactHit(reader, hits, wanted);
    if (typeof found === 'object' && 'accountId' in found) return found;
    if (found !== 'nobody') hidden = found;
    startAt += hits.length;
  }
  return { doubt: { code: 'PAGES_WITHOUT_END' } };
}

function readHits(answer: Answered): FoundUser[] | { doubt: Doubt } {
  const { status, body } = answer;
  const hits = status >= 200 && status < 300 ? foundUsers.safeParse(body) : undefined;
  if (hits?.success && !hasErrors(body)) return hits.data;
  return { doubt: doubtOf(answer) };
}

export function doubtOf({ status, body }: Answered): Doubt {
  const message = wordsOf(body);
  const code = status >= 200 && status < 300 ? 'FOREIGN_ANSWER' : 'LOOK_UP_REFUSED';
  return { code, status, ...(message !== undefined && { message }) };
}

/** The account whose address is exactly the wanted one; hidden addresses are asked for as the app. */
async function exactHit(reader: JiraClient, hits: FoundUser[], wanted: string): Promise<FoundAccount> {
  const people = hits.filter(mayBePerson);
  const shown = people.filter((hit) => hit.emailAddress && comparableAddress(hit.emailAddress) === wanted);
  const [one] = shown;
  if (shown.some(({ accountId }) => accountId !== one?.accountId))
    return { doubt: { code: 'CONTRADICTION' } };
  if (one) return accountOf(one);
  let found: FoundAccount = 'nobody';
  const hidden = people.filter((hit) => !hit.emailAddress);
  for (const hit of new Map(hidden.map((each) => [each.accountId, each])).values()) {
    const address = await addressOf(reader, hit.accountId);
    if (address === undefined) found = { doubt: { code: 'HIDDEN_ADDRESS' } };
    else if (comparableAddress(address) === wanted) return accountOf(hit);
  }
  return found;
}

/** An account of which Jira does not say that it is a person's is nobody to invite anew, and nobody to read either. */
const accountOf = ({ accountId, accountType }: FoundUser): FoundAccount =>
  (accountType ?? 'atlassian') === 'atlassian' ? { accountId } : { doubt: { code: 'STATUS_NOT_TOLD' } };

/** Undefined where Jira does not tell it: then the account may be the one that is looked for. Empty where it has none. */
export async function addressOf(reader: JiraClient, accountId: string): Promise<string | undefined> {
  const answer = await answeredOrLost(() =>
    reader.requestJira(route`/rest/api/3/user/email?accountId=${accountId}`, {
      method: 'GET',
      repeatable: true,
    }),
  );
  // No such account any more.
  if (answer.status === 404) return '';
  const isAnswered = answer.status >= 200 && answer.status < 300;
  return isAnswered ? emailAddress.safeParse(answer.body).data?.email : undefined;
}
