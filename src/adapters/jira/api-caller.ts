import { route } from '@forge/api';
import { DirectoryError } from '../../ports/directory-error';
import type { Call } from '../call-atlassian';
import { createJiraClient, expectJiraBody } from './jira-client';
import { createCallerLookUp, type CallerLookUp } from './jira-site';
import { bulkPermissions } from './jira-schemas';

/**
 * Whether the person a REST call is made for administers Jira: asked as that person and, where Forge has nobody
 * signed in for the call, as the app by the account id that Forge itself names. Nothing but Jira's yes counts.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-permissions-check-post
 */
export function createApiCallerLookUp(openCall: () => Call, accountId: string): CallerLookUp {
  const person = createCallerLookUp(openCall);
  return {
    async mayAdminister() {
      if (await person.mayAdminister()) return true;
      return (await isNobodySignedIn(person)) && mayAdministerByAccount(openCall(), accountId);
    },
    async name() {
      return (await isNobodySignedIn(person)) ? undefined : person.name();
    },
  };
}

async function isNobodySignedIn(person: CallerLookUp): Promise<boolean> {
  try {
    await person.name();
    return false;
  } catch (error) {
    if (error instanceof DirectoryError && error.status === 401) return true;
    throw error;
  }
}

async function mayAdministerByAccount(call: Call, accountId: string): Promise<boolean> {
  try {
    const answer = await createJiraClient('app', call).requestJira(route`/rest/api/3/permissions/check`, {
      method: 'POST',
      body: { accountId, globalPermissions: ['ADMINISTER'] },
      repeatable: true,
    });
    return expectJiraBody(answer, bulkPermissions).globalPermissions.includes('ADMINISTER');
  } catch (error) {
    if (error instanceof DirectoryError && error.code === 'refused') return false;
    throw error;
  }
}
