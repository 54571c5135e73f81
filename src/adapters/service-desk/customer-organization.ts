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
import { organizationUser, pageOf } from './service-desk-schemas';

const usersAPage = 50;
const pagesAtMost = 1_000;
const get = { method: 'GET', repeatable: true } as const;

/** Who belongs to a customer organization, by account, or why that is not known; when that was begun to be read (ISO 8601). */
export interface OrganizationUsers {
  at: string;
  users: ReadonlySet<string> | { doubt: Doubt };
}

/**
 * Everybody in a customer organization. Jira wants an agent's licence to name the organizations of one person; for the list
 * of one organization it wants no more than for adding somebody to it. Throws `DirectoryError`.
 * https://developer.atlassian.com/cloud/jira/service-desk/rest/api-group-organization/#api-rest-servicedeskapi-organization-organizationid-user-get
 */
export async function readOrganizationUsers(
  client: JiraClient,
  organizationId: string,
  clock: Clock,
): Promise<OrganizationUsers> {
  const at = new Date(clock.nowMs()).toISOString();
  const read = await readValues(
    organizationUser,
    (start) =>
      answeredOrLost(() =>
        client.requestJira(
          route`/rest/servicedeskapi/organization/${organizationId}/user?start=${start}&limit=${usersAPage}`,
          get,
        ),
      ),
    pagesAtMost,
  );
  return { at, users: Array.isArray(read) ? new Set(read.map(({ accountId }) => accountId)) : read };
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
