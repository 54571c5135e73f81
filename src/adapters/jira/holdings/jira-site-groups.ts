import { route } from '@forge/api';
import { answeredOrLost } from '../../answered-or-lost';
import { readAccessGroups, type AccessGroups } from './jira-access-groups';
import type { JiraClient } from '../jira-client';
import { readJiraPages } from '../jira-pages';
import { groupValue } from '../jira-schemas';

const groupsAPage = 50;
const pagesAtMost = 20;

/** Names of administrators' groups: the last net, where Jira does not tell which groups administer. */
const administrators =
  /^(site-admins|org-admins|administrators|system-administrators|jira-administrators|jira-admins-.*|trusted-users-.*)$/i;

/** What Jira knows of the site's groups. */
export interface SiteGroups {
  /** Administering a product is a role of it: groups that do count as granting it. */
  access: AccessGroups;
  /** Every role named its groups: a group that is not among them grants no Jira product. */
  whole: boolean;
  administers(group: { groupId: string; name: string }): boolean;
}

/** Read once an invocation. Throws `DirectoryError` where Jira does not tell which groups grant access. */
export async function readSiteGroups(reader: JiraClient): Promise<SiteGroups> {
  const { groups: access, roles, whole } = await readAccessGroups(reader);
  const ofSite = await administratorsOf(reader, { accessType: 'site-admin' });
  const ofProducts = await administratorsOf(reader, { accessType: 'admin' });
  if (ofProducts.some((groupId) => !access.has(groupId))) {
    for (const key of roles) {
      const groupIds = await administratorsOf(reader, { accessType: 'admin', applicationKey: key });
      for (const groupId of groupIds) addProduct(access, groupId, key);
    }
  }
  const told = new Set([...ofSite, ...ofProducts]);
  return {
    access,
    whole,
    administers: ({ groupId, name }) => told.has(groupId) || administrators.test(name),
  };
}

function addProduct(access: AccessGroups, groupId: string, key: string): void {
  const { name = '', products = [] } = access.get(groupId) ?? {};
  if (!products.includes(key)) access.set(groupId, { name, products: [...products, key] });
}

/**
 * Groups that administer the site or a product, as far as Jira says: where it does not, names have to do.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-groups/#api-rest-api-3-group-bulk-get
 */
async function administratorsOf(reader: JiraClient, query: Record<string, string>): Promise<string[]> {
  const groups = await readJiraPages(
    (startAt) => {
      const asked = new URLSearchParams({ ...query, startAt: `${startAt}`, maxResults: `${groupsAPage}` });
      return answeredOrLost(() =>
        reader.requestJira(route`/rest/api/3/group/bulk?${asked}`, { method: 'GET', repeatable: true }),
      );
    },
    groupValue,
    pagesAtMost,
  );
  return (groups ?? []).map(({ groupId }) => groupId);
}
