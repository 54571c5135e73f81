import { route } from '@forge/api';
import { DirectoryError } from '../../ports/directory-error';
import type { KnownAccount, SiteLookUp } from '../../ports/site-look-up';
import type { Call } from '../call-atlassian';
import { readAccessGroups } from './holdings/jira-access-groups';
import { createIssueReader } from './issues/issue-reader';
import { readTextFields } from './issues/text-fields';
import { createJiraClient, expectJiraBody, type JiraClient } from './jira-client';
import { emailAddress, myself, namedUser, permissions, serverInfo } from './jira-schemas';

/** What the site says of itself, asked as the app; its fields and issues, asked as the admin at the page. */
export const createSiteLookUp = (openCall: () => Call): SiteLookUp => ({
  async site() {
    const jira = createJiraClient('app', openCall());
    const answer = await jira.requestJira(route`/rest/api/3/serverInfo`, { method: 'GET', repeatable: true });
    const { baseUrl, serverTitle } = expectJiraBody(answer, serverInfo);
    return { name: serverTitle ?? new URL(baseUrl).hostname, url: baseUrl };
  },
  async accessGroups() {
    const { groups } = await readAccessGroups(createJiraClient('app', openCall()));
    return [...groups].map(([groupId, { name, products }]) => ({ groupId, groupName: name, products }));
  },
  textFields: () => readTextFields(openCall),
  issue: (key) => createIssueReader(openCall).head(key),
  person: (accountId) => readJiraAccount(createJiraClient('app', openCall()), accountId),
});

/** Undefined where Jira does not know the account: it knows members of its site alone. */
export async function readJiraAccount(
  jira: JiraClient,
  accountId: string,
): Promise<KnownAccount | undefined> {
  const init = { method: 'GET', repeatable: true } as const;
  const answer = await jira.requestJira(route`/rest/api/3/user?accountId=${accountId}`, init);
  if (answer.status === 404) return undefined;
  const { displayName } = expectJiraBody(answer, namedUser);
  const mail = await jira.requestJira(route`/rest/api/3/user/email?accountId=${accountId}`, init);
  return {
    name: displayName ?? undefined,
    // Kept to itself for this account, or gone.
    email: mail.status === 404 || mail.status === 403 ? undefined : expectJiraBody(mail, emailAddress).email,
  };
}

/** Who is at the page, and whether they administer Jira: asked as that person, never read from a payload. */
export interface CallerLookUp {
  mayAdminister(): Promise<boolean>;
  name(): Promise<string | undefined>;
}

export function createCallerLookUp(openCall: () => Call): CallerLookUp {
  const jira = createJiraClient('user', openCall());
  return {
    async mayAdminister() {
      try {
        const answer = await jira.requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`, {
          method: 'GET',
          repeatable: true,
        });
        return expectJiraBody(answer, permissions).permissions['ADMINISTER']?.havePermission === true;
      } catch (error) {
        if (error instanceof DirectoryError && error.code === 'refused') return false;
        throw error;
      }
    },
    async name() {
      const answer = await jira.requestJira(route`/rest/api/3/myself`, { method: 'GET', repeatable: true });
      return expectJiraBody(answer, myself).displayName ?? undefined;
    },
  };
}
