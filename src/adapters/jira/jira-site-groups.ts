import { route } from '@forge/api';
import { readAccessGroups, type AccessGroups } from './jira-access-groups';
import type { JiraClient } from './jira-client';
import { readJiraPages } from './jira-pages';
import { groupValue } from './jira-schemas';

const pagesAtMost = 20;

/** Names of administrators' groups: the last net, where Jira does not tell which groups administer. */
const administrators =
  /^(site-admins|org-admins|administrators|system-administrators|jira-administrators|jira-admins-.*|trusted-users-.*)$/;

/** What Jira knows of the site's groups. */
export interface SiteGroups {
  access: AccessGroups;
  /** Every role named its groups: a group that is not among them grants no Jira product. */
  whole: boolean;
  administers(group: { groupId: string; name: string }): boolean;
}

/** Read once an invocation. Throws `DirectoryError`. */
export async function readSiteGroups(reader: JiraClient): Promise<SiteGroups> {
  const { groups: access, whole } = await readAccessGroups(reader);
  const told = new Set<string>();
  for (const accessType of ['site-admin', 'admin']) {
    for (const { groupId } of (await readAdministrators(reader, accessType)) ?? []) told.add(groupId);
  }
  return {
    access,
    whole,
    administers: ({ groupId, name }) => told.has(groupId) || administrators.test(name),
  };
}

/**
 * Groups that administer the site or a product. Undefined where Jira does not say.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-groups/#api-rest-api-3-group-bulk-get
 */
const readAdministrators = (reader: JiraClient, accessType: string) =>
  readJiraPages(
    (startAt) =>
      reader.requestJira(
        route`/rest/api/3/group/bulk?accessType=${accessType}&startAt=${startAt}&maxResults=50`,
        {
          method: 'GET',
          repeatable: true,
        },
      ),
    groupValue,
    pagesAtMost,
  );
