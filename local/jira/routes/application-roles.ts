import { administersJira } from '../../site/acting.ts';
import { refusal } from '../answer.ts';
import { applicationRole, isJiraProduct, jiraProducts } from '../entities.ts';
import type { Call, Operation } from '../operation.ts';

const scopes = [['manage:jira-configuration'], ['read:application-role:jira']];

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-application-roles/ */
export const applicationRoleOperations: Operation[] = [
  {
    id: 'getAllApplicationRoles',
    method: 'GET',
    path: '/applicationrole',
    scopes,
    parameters: [],
    anonymous: false,
    answer(call) {
      requireAdministration(call);
      return { status: 200, body: jiraProducts.map((product) => applicationRole(call.site, product)) };
    },
  },
  {
    id: 'getApplicationRole',
    method: 'GET',
    path: '/applicationrole/:key',
    scopes,
    parameters: [],
    anonymous: false,
    answer(call) {
      requireAdministration(call);
      const { key } = call.path;
      if (!isJiraProduct(key)) throw refusal(404, `No application role with key '${key}' exists.`);
      return { status: 200, body: applicationRole(call.site, key) };
    },
  },
];

function requireAdministration({ site, acting }: Call): void {
  if (!administersJira(site, acting))
    throw refusal(403, 'Only Jira administrators can perform this operation.');
}
