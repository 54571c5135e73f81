import { refusal } from '../answer.ts';
import { groupName, productName, userDetails } from '../entities.ts';
import type { Call, Operation } from '../operation.ts';
import { pageBean, readRange } from '../paging.ts';
import {
  requireAccountId,
  requireBrowsing,
  requireGroup,
  requirePerson,
  requireSiteAdministration,
} from '../required.ts';
import type { Group } from '../../site/site.ts';

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-groups/ */
export const groupMembershipOperations: Operation[] = [
  {
    id: 'getUsersFromGroup',
    method: 'GET',
    path: '/group/member',
    scopes: [['manage:jira-configuration'], ['read:group:jira', 'read:user:jira', 'read:avatar:jira']],
    parameters: ['groupname', 'groupId', 'includeInactiveUsers', 'startAt', 'maxResults'],
    anonymous: false,
    answer: listMembers,
  },
  {
    id: 'addUserToGroup',
    method: 'POST',
    path: '/group/user',
    scopes: [
      ['manage:jira-configuration'],
      ['write:group:jira', 'read:avatar:jira', 'read:group:jira', 'read:user:jira'],
    ],
    parameters: ['groupname', 'groupId'],
    anonymous: false,
    answer: addMember,
  },
  {
    id: 'removeUserFromGroup',
    method: 'DELETE',
    path: '/group/user',
    scopes: [['manage:jira-configuration'], ['write:group:jira']],
    parameters: ['groupname', 'groupId', 'accountId'],
    withdrawn: ['username'],
    anonymous: false,
    answer: removeMember,
  },
];

/** Direct members only: who belongs through a nested group is listed with that group. */
function listMembers(call: Call) {
  const { site, acting, query } = call;
  requireBrowsing(call, 'Browse users and groups permission is required to view groups.');
  const group = requireGroup(call);
  const includeInactive = query.get('includeInactiveUsers') === 'true';
  const members = [...group.members]
    .flatMap((accountId) => site.personById(accountId) ?? [])
    // Memberships are the directory's own: they do not lag behind as the index of the search does.
    .filter((person) => includeInactive || person.accountStatus === 'active');
  const toValue = (member: (typeof members)[number]) => userDetails(site, member, acting.person);
  const body = pageBean(site, 'group/member', query, readRange(query, 50, 50), members, toValue);
  return { status: 200, body };
}

function addMember(call: Call) {
  const { site } = call;
  requireSiteAdministration(call);
  const group = requireGroup(call);
  const accountId = readAccountId(call.body);
  const person = requirePerson(call, accountId);
  refuseSynchronised(group);
  const product = site.seatsNeeded(group.groupId, accountId).find((needed) => site.seatsFree(needed) === 0);
  if (product)
    throw refusal(400, `Cannot add user. The license limit of ${productName(product)} is reached.`);
  if (site.addToGroup(group.groupId, accountId) === 'already-member')
    throw refusal(400, `Cannot add user. '${person.name}' is already a member of '${group.name}'.`);
  const users = { size: group.members.size, items: [], 'max-results': 50, 'start-index': 0, 'end-index': 0 };
  return { status: 201, body: { ...groupName(site, group), users, expand: 'users' } };
}

function removeMember(call: Call) {
  requireSiteAdministration(call);
  const group = requireGroup(call);
  const person = requirePerson(call, requireAccountId(call));
  refuseSynchronised(group);
  if (call.site.removeFromGroup(group.groupId, person.accountId) === 'not-member') {
    const words = `Cannot remove user '${person.name}' from group '${group.name}' since user is not a member`;
    throw refusal(400, `${words} of '${group.name}'`);
  }
  return { status: 200 };
}

function refuseSynchronised(group: Group): void {
  if (group.externalSynced)
    throw refusal(403, `The group '${group.name}' is synced from an identity provider and is read-only.`);
}

function readAccountId(body: unknown): string {
  const accountId = typeof body === 'object' && body && 'accountId' in body ? body.accountId : undefined;
  if (typeof accountId !== 'string' || accountId === '') throw refusal(400, "'accountId' must be given.");
  return accountId;
}
