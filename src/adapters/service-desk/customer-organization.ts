import { route } from '@forge/api';
import type { AppSaid } from '../../domain/app-reason';
import type { Doubt } from '../../domain/people/access';
import type { Clock } from '../../ports/clock';
import { DirectoryError } from '../../ports/directory-error';
import { answeredOrLost, saysNothing } from '../answered-or-lost';
import type { Answered } from '../call-atlassian';
import type { JiraClient } from '../jira/jira-client';
import { wordsOf } from '../said-words';
import { readValues } from './read-values';
import { organizationId, organizationUser, pageOf } from './service-desk-schemas';

const usersAPage = 50;
const pagesAtMost = 1_000;
const get = { method: 'GET', repeatable: true } as const;

/** Whether an account belongs to a customer organization, or why that is not known; when it began to be read (ISO 8601). */
export type Membership = { at: string } & ({ isIn: boolean } | { doubt: Doubt });

/**
 * Whether accounts belong to a customer organization, for one look-up. A small one is read once. Of one that takes several
 * pages each person's organizations are asked for, one call whatever its size; Jira wants an agent's licence for that, and
 * where the app has none, the list is read to its end: it wants no more than adding somebody. Throws `DirectoryError`.
 * https://developer.atlassian.com/cloud/jira/service-desk/rest/api-group-organization/
 */
export function createMembership(
  client: JiraClient,
  organizationId: string,
  clock: Clock,
): (accountId: string) => Promise<Membership> {
  const now = (): string => new Date(clock.nowMs()).toISOString();
  const read = async (pagesAtMost: number) => ({
    at: now(),
    users: await readUsers(client, organizationId, pagesAtMost),
  });
  let small: ReturnType<typeof read> | undefined;
  let whole: ReturnType<typeof read> | undefined;
  return async (accountId) => {
    let { at, users } = await (whole ?? (small ??= read(1)));
    if (!Array.isArray(users) && users.doubt.code === 'PAGES_WITHOUT_END') {
      const own = whole ? undefined : await askForOrganizations(client, accountId, organizationId, now());
      if (own) return own;
      ({ at, users } = await (whole ??= read(pagesAtMost)));
    }
    return Array.isArray(users)
      ? { at, isIn: users.some((user) => user.accountId === accountId) }
      : { at, doubt: users.doubt };
  };
}

const readUsers = (client: JiraClient, id: string, pages: number) =>
  readValues(
    organizationUser,
    (start) =>
      answeredOrLost(() =>
        client.requestJira(
          route`/rest/servicedeskapi/organization/${id}/user?start=${start}&limit=${usersAPage}`,
          get,
        ),
      ),
    pages,
  );

/** By the organizations of one person; undefined where the app may not read them. */
async function askForOrganizations(
  client: JiraClient,
  accountId: string,
  wanted: string,
  at: string,
): Promise<Membership | undefined> {
  try {
    const own = await readValues(organizationId, (start) =>
      answeredOrLost(() =>
        client.requestJira(
          route`/rest/servicedeskapi/organization?accountId=${accountId}&start=${start}&limit=${usersAPage}`,
          get,
        ),
      ),
    );
    return Array.isArray(own) ? { at, isIn: own.some(({ id }) => id === wanted) } : { at, doubt: own.doubt };
  } catch (error) {
    if (error instanceof DirectoryError && error.code === 'refused') return undefined;
    throw error;
  }
}

/** The first page of the list tells whether the app may read it. */
export const askForUsers = (client: JiraClient, organizationId: string): Promise<Answered> =>
  answeredOrLost(() =>
    client.requestJira(route`/rest/servicedeskapi/organization/${organizationId}/user?limit=1`, get),
  );

export const areUsersTold = ({ status, body }: Answered): boolean =>
  status >= 200 && status < 300 && pageOf(organizationUser).safeParse(body).success;

/** Throws `DirectoryError` where it cannot be read who belongs to an organization: nobody could be read back there. */
export async function requireOrganization(client: JiraClient, organizationId: string): Promise<void> {
  const answer = await askForUsers(client, organizationId);
  if (areUsersTold(answer)) return;
  const { message, appSaid } = usersNotRead(answer);
  const { status } = answer;
  throw new DirectoryError(saysNothing(status) ? 'unavailable' : 'refused', message, { ...appSaid, status });
}

export function usersNotRead({ body }: Answered) {
  const said = wordsOf(body);
  const appSaid: AppSaid = { reason: 'organization-users-not-read', said };
  const words = said === undefined ? '' : `. Atlassian says: “${said}”`;
  return { message: `${notRead}${words}`, saidBy: 'app' as const, appSaid };
}

const notRead =
  'The app cannot read who belongs to the customer organization, so nobody could be read back there';
