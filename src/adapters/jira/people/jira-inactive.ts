import { route } from '@forge/api';
import * as z from 'zod/mini';
import { comparableAddress } from '../../../domain/people/address';
import { hasErrors } from '../../said-words';
import { answeredOrLost } from '../../answered-or-lost';
import type { JiraClient } from '../jira-client';
import { foundUser, mayBePerson } from '../jira-schemas';
import { addressOf } from './jira-find-user';

const rowsAPage = 1000;
const pagesAtMost = 20;
/** Inactive people with a hidden address, each of whom costs a call. */
const hiddenAtMost = 50;

const rows = z.array(z.extend(foundUser, { active: z.nullish(z.boolean()) }));

/**
 * Accounts by comparable address of the people whom Jira's search leaves out: those who are not active. Undefined where the
 * list of everybody could not be read to its end, or an address in it cannot be told.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/#api-rest-api-3-users-search-get
 */
export async function readInactive(reader: JiraClient): Promise<ReadonlyMap<string, string> | undefined> {
  const inactive = await listInactive(reader);
  const hidden = inactive?.filter(({ emailAddress }) => !emailAddress) ?? [];
  if (!inactive || hidden.length > hiddenAtMost) return undefined;
  const accounts = new Map<string, string>();
  for (const { accountId, emailAddress } of inactive) {
    const address = emailAddress || (await addressOf(reader, accountId));
    if (address === undefined) return undefined;
    if (address !== '') accounts.set(comparableAddress(address), accountId);
  }
  return accounts;
}

/** Pages until one is empty: Jira may answer fewer rows than asked for. */
async function listInactive(reader: JiraClient): Promise<z.infer<typeof rows> | undefined> {
  const found: z.infer<typeof rows> = [];
  let startAt = 0;
  for (let pages = 0; pages < pagesAtMost; pages += 1) {
    const { status, body } = await answeredOrLost(() =>
      reader.requestJira(route`/rest/api/3/users/search?startAt=${startAt}&maxResults=${rowsAPage}`, {
        method: 'GET',
        repeatable: true,
      }),
    );
    const page = status >= 200 && status < 300 && !hasErrors(body) ? rows.safeParse(body) : undefined;
    if (!page?.success) return undefined;
    if (page.data.length === 0) return found;
    found.push(...page.data.filter(({ active, ...one }) => active !== true && mayBePerson(one)));
    startAt += page.data.length;
  }
  return undefined;
}
