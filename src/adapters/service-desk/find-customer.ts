import { route } from '@forge/api';
import type { CustomerDesk } from '../../domain/batches/batch';
import { comparableAddress } from '../../domain/people/address';
import type { Doubt } from '../../domain/people/access';
import { answeredOrLost, saysNothing } from '../answered-or-lost';
import type { JiraClient } from '../jira/jira-client';
import { foundUsers } from '../jira/jira-schemas';
import { readValues, requireAllowed } from './read-values';
import { customer, isPortalOnly, type Customer } from './service-desk-schemas';

type Found = { customer: Customer } | 'nobody' | { doubt: Doubt };
const get = { method: 'GET', repeatable: true } as const;
const aPage = 50;

/**
 * The customer of a desk who has an address. The search finds beginnings of names and addresses, so a hit counts only if
 * its address is exactly this one.
 * https://developer.atlassian.com/cloud/jira/service-desk/rest/api-group-servicedesk/
 */
export async function findInDesk(client: JiraClient, desk: CustomerDesk, address: string): Promise<Found> {
  const hits = await readValues(customer, (start) =>
    answeredOrLost(() =>
      client.requestJira(
        route`/rest/servicedeskapi/servicedesk/${desk.serviceDeskId}/customer?query=${address}&start=${start}&limit=${aPage}`,
        get,
      ),
    ),
  );
  if (!Array.isArray(hits)) return hits;
  const wanted = comparableAddress(address);
  const exact = hits.filter(({ emailAddress }) => emailAddress && comparableAddress(emailAddress) === wanted);
  // An account that has the address as well is no customer that this route made.
  const portalOnly = exact.filter(({ accountId }) => isPortalOnly(accountId));
  if (new Set(portalOnly.map(({ accountId }) => accountId)).size > 1)
    return { doubt: { code: 'CONTRADICTION' } };
  const hit = portalOnly[0] ?? exact[0];
  if (!hit) {
    const isHidden = hits.some(({ emailAddress }) => !emailAddress);
    return isHidden ? { doubt: { code: 'HIDDEN_ADDRESS' } } : 'nobody';
  }
  return { customer: hit };
}

/** Throws `DirectoryError` where the customers of the desk cannot be read at all. */
export async function requireDesk(client: JiraClient, desk: CustomerDesk): Promise<void> {
  const path = route`/rest/servicedeskapi/servicedesk/${desk.serviceDeskId}/customer?limit=1`;
  requireAllowed(await client.requestJira(path, get));
}

/**
 * The account of a portal-only customer of the site, whatever desks they are a customer of: Jira's search names them with a
 * type of their own. `none` where it finds none, which proves nothing: creating one tells. The status where it says nothing.
 */
export async function findPortalAccount(
  client: JiraClient,
  address: string,
): Promise<{ accountId: string } | 'none' | { silent: number }> {
  const wanted = comparableAddress(address);
  for (let startAt = 0, page = 0; page < pagesAtMost; page += 1) {
    const answer = await answeredOrLost(() =>
      client.requestJira(
        route`/rest/api/3/user/search?query=${address}&startAt=${startAt}&maxResults=${aPage}`,
        get,
      ),
    );
    const { status, body } = answer;
    const hits = status >= 200 && status < 300 ? foundUsers.safeParse(body).data : undefined;
    if (!hits && saysNothing(status)) return { silent: status };
    if (!hits || hits.length === 0) return 'none';
    const found = hits.find(
      ({ accountId, emailAddress }) =>
        isPortalOnly(accountId) && emailAddress && comparableAddress(emailAddress) === wanted,
    );
    if (found) return { accountId: found.accountId };
    startAt += hits.length;
  }
  return 'none';
}

const pagesAtMost = 5;
