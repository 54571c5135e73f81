import { refusal } from '../answer.ts';
import { groupName, userSummary, userWithMemberships } from '../entities.ts';
import { readExpand } from '../expand.ts';
import type { Call, Operation } from '../operation.ts';
import { pageBean, readRange } from '../paging.ts';
import { requireAccountId, requireBrowsing, requirePerson, requireSiteAdministration } from '../required.ts';

const withdrawn = ['username', 'key'];
const scopes = [
  ['read:jira-user'],
  ['read:application-role:jira', 'read:group:jira', 'read:user:jira', 'read:avatar:jira'],
];
const needsBrowsing = 'Browse users and groups permission is required to view users.';

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/ */
export const userOperations: Operation[] = [
  {
    id: 'getUser',
    method: 'GET',
    path: '/user',
    scopes,
    parameters: ['accountId', 'expand'],
    withdrawn,
    anonymous: true,
    answer(call) {
      requireBrowsing(call, needsBrowsing);
      const person = requirePerson(call, requireAccountId(call));
      const body = userWithMemberships(call.site, person, readExpand(call.query), call.acting.person);
      return { status: 200, body };
    },
  },
  {
    id: 'removeUser',
    method: 'DELETE',
    path: '/user',
    scopes: [['manage:jira-configuration'], ['write:user:jira']],
    parameters: ['accountId'],
    withdrawn,
    anonymous: false,
    answer(call) {
      requireSiteAdministration(call);
      const person = requirePerson(call, requireAccountId(call));
      if (person.accountId === call.acting.person?.accountId)
        throw refusal(400, 'You cannot remove yourself.');
      call.site.removePerson(person.accountId);
      return { status: 204 };
    },
  },
  {
    id: 'getUserGroups',
    method: 'GET',
    path: '/user/groups',
    scopes: [['read:jira-user'], ['read:group:jira']],
    parameters: ['accountId'],
    withdrawn,
    anonymous: true,
    answer(call) {
      requireBrowsing(call, needsBrowsing);
      const person = requirePerson(call, requireAccountId(call));
      const groups = call.site.allGroupsOf(person.accountId);
      return { status: 200, body: groups.map((group) => groupName(call.site, group)) };
    },
  },
  {
    id: 'bulkGetUsers',
    method: 'GET',
    path: '/user/bulk',
    scopes,
    parameters: ['startAt', 'maxResults', 'accountId'],
    withdrawn,
    anonymous: false,
    answer: listNamedUsers,
  },
];

function listNamedUsers({ site, acting, query }: Call) {
  const accountIds = new Set(query.getAll('accountId').filter(Boolean));
  if (accountIds.size === 0) throw refusal(400, "The query parameter 'accountId' is required.");
  const persons = [...accountIds]
    .flatMap((accountId) => site.personById(accountId) ?? [])
    .filter((person) => site.isVisible(person));
  const toValue = (person: (typeof persons)[number]) => userSummary(site, person, acting.person);
  return {
    status: 200,
    body: pageBean(site, 'user/bulk', query, readRange(query, 10, 200), persons, toValue),
  };
}
