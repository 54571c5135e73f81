import { route } from '@forge/api';
import { answeredOrLost } from '../../answered-or-lost';
import type { JiraClient } from '../jira-client';
import { bulkPermissions } from '../jira-schemas';

/**
 * Whether an account may administer Jira, through whatever group. False too where Jira does not say: a refusal concerns
 * every account, and is not asked for again.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-permissions-check-post
 */
export function createAdministersJira(reader: JiraClient): (accountId: string) => Promise<boolean> {
  let isRefused = false;
  return async (accountId) => {
    if (isRefused) return false;
    const body = { accountId, globalPermissions: ['ADMINISTER'] };
    const { status, body: said } = await answeredOrLost(() =>
      reader.requestJira(route`/rest/api/3/permissions/check`, { method: 'POST', body, repeatable: true }),
    );
    isRefused ||= status === 401 || status === 403;
    const held = status >= 200 && status < 300 ? bulkPermissions.safeParse(said).data : undefined;
    return held?.globalPermissions.includes('ADMINISTER') ?? false;
  };
}
