import { route } from '@forge/api';
import { expectJiraBody, type JiraClient } from '../jira-client';
import { applicationRoles } from '../jira-schemas';

/** Groups that grant a Jira product: products by group id. */
export type AccessGroups = Map<string, { name: string; products: string[] }>;

/** Every group that grants a Jira product in any role; `whole` where every role named its groups. Throws `DirectoryError`. */
export async function readAccessGroups(
  reader: JiraClient,
): Promise<{ groups: AccessGroups; roles: string[]; whole: boolean }> {
  const answer = await reader.requestJira(route`/rest/api/3/applicationrole`, {
    method: 'GET',
    repeatable: true,
  });
  const roles = expectJiraBody(answer, applicationRoles);
  const groups: AccessGroups = new Map();
  for (const { key, groupDetails } of roles) {
    for (const { groupId, name } of groupDetails ?? []) {
      const products = groups.get(groupId)?.products ?? [];
      groups.set(groupId, { name, products: [...products, key] });
    }
  }
  return {
    groups,
    roles: roles.map(({ key }) => key),
    whole: roles.length > 0 && roles.every(({ groupDetails }) => groupDetails),
  };
}
