import { refusal } from '../answer.ts';
import { applicationRole, isJiraProduct, jiraProducts } from '../entities.ts';
import type { Operation } from '../operation.ts';
import { requireJiraAdministration } from '../required.ts';

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
      requireJiraAdministration(call);
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
      requireJiraAdministration(call);
      const { key } = call.path;
      if (!isJiraProduct(key)) throw refusal(404, `No application role with key '${key}' exists.`);
      return { status: 200, body: applicationRole(call.site, key) };
    },
  },
];
