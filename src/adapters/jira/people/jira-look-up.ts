import { route } from '@forge/api';
import { comparableAddress } from '../../../domain/people/address';
import type { LookUp, Person } from '../../../domain/people/person';
import type { Clock } from '../../../ports/clock';
import type { Sought } from '../../../ports/user-directory';
import { hasErrors } from '../../said-words';
import { answeredOrLost } from '../../answered-or-lost';
import type { JiraClient } from '../jira-client';
import { createJiraFindUser, doubtOf } from './jira-find-user';
import { createJiraHoldings, type HoldingsOf } from '../holdings/jira-holdings';
import { user } from '../jira-schemas';

/**
 * Looks one person up: by account where one is known, else by searching the address. One call for somebody who is absent,
 * two for somebody found by search, one by account; more only where an answer leaves something out, or where a group might
 * be taken off. What is refused or lost for this person alone is `unknown`.
 */
export function createJiraLookUp(reader: JiraClient, clock: Clock): (sought: Sought) => Promise<LookUp> {
  const find = createJiraFindUser(reader);
  const holdingsOf = createJiraHoldings(reader);
  const now = () => ({ at: new Date(clock.nowMs()).toISOString(), through: 'jira' as const });

  return async ({ address, accountId }) => {
    if (accountId !== undefined) {
      const known = await readPerson(reader, accountId, holdingsOf, now);
      if (known.found !== 'nobody') return known;
    }
    const found = await find(address);
    if (found === 'nobody') return { ...now(), found };
    if ('doubt' in found) return { ...now(), found: 'unknown', ...found.doubt };
    const person = await readPerson(reader, found.accountId, holdingsOf, now);
    // The search has just named an account that the directory does not know, or knows under another address.
    const isOther = person.found === 'nobody' || (person.found === 'person' && !isOf(person.person, address));
    return isOther ? { ...now(), found: 'unknown', code: 'CONTRADICTION' } : person;
  };
}

const isOf = ({ email }: Person, address: string): boolean =>
  email === undefined || comparableAddress(email) === comparableAddress(address);

async function readPerson(
  reader: JiraClient,
  accountId: string,
  holdingsOf: HoldingsOf,
  now: () => Pick<LookUp, 'at' | 'through'>,
): Promise<LookUp> {
  const answer = await answeredOrLost(() =>
    reader.requestJira(route`/rest/api/3/user?accountId=${accountId}&expand=groups,applicationRoles`, {
      method: 'GET',
      repeatable: true,
    }),
  );
  const read = now();
  if (answer.status === 404) return { ...read, found: 'nobody' };
  const person = answer.status >= 200 && answer.status < 300 ? user.safeParse(answer.body) : undefined;
  const isOther = person?.data !== undefined && person.data.accountId !== accountId;
  if (!person?.success || isOther || hasErrors(answer.body)) {
    return { ...read, found: 'unknown', ...doubtOf(answer) };
  }
  const { displayName, emailAddress, active } = person.data;
  return {
    ...read,
    found: 'person',
    person: {
      accountId,
      name: displayName ?? undefined,
      // Empty where it is hidden.
      email: emailAddress || undefined,
      active: active !== false,
      holdings: await holdingsOf(person.data),
    },
  };
}
