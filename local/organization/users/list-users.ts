import type { Person, Site } from '../../site/site.ts';
import { isKnown } from '../groups/members.ts';
import type { Operation } from '../operation.ts';
import { cursorPage, cutPage, pageRequestOf } from '../page.ts';
import { choiceParameter, listParameter, meets, sortsDescending } from '../query-parameters.ts';
import { filterableRoleIds, resourceIdOf, roleIdOf } from '../workspaces/resources.ts';
import { platformRolesOf } from '../groups/role-assignments.ts';
import {
  accountStatuses,
  claimStatuses,
  claimStatusOf,
  membershipStatuses,
  statuses,
  statusOf,
  userBody,
} from './user-body.ts';

type Filter = (person: Person) => boolean;

/** `GET /v2/orgs/{orgId}/directories/{directoryId}/users` */
export const listUsers: Operation = (site, context) => {
  const asked = pageRequestOf(new URL(context.req.url), 'users');
  const filters = [...accountFilters(asked.parameters), ...accessFilters(site, asked.parameters)];
  const descending = sortsDescending(asked.parameters, 'nick_name');
  const items = site
    .people()
    .filter((person) => isKnown(site, person) && filters.every((fits) => fits(person)));
  const page = cutPage({ items, keyOf: userKey, descending }, asked);
  const bodies = page.items.map((person) => ({
    ...userBody(site, person),
    links: { self: person.accountId },
  }));
  return context.json(cursorPage({ ...page, items: bodies }));
};

/** By name; the account id keeps namesakes apart. */
export const userKey = (person: Person) => `${person.name.toLowerCase()}\u0000${person.accountId}`;

function accountFilters(parameters: URLSearchParams): Filter[] {
  const accountIds = listParameter(parameters, 'accountIds', { most: 10 });
  const status = listParameter(parameters, 'status', { most: 4, allowed: statuses });
  const accountStatus = listParameter(parameters, 'accountStatus', { most: 3, allowed: accountStatuses });
  const membershipStatus = listParameter(parameters, 'membershipStatus', {
    most: 3,
    allowed: membershipStatuses,
  });
  const claimStatus = choiceParameter(parameters, 'claimStatus', claimStatuses);
  const mfaEnabled = choiceParameter(parameters, 'mfaEnabled', ['true', 'false']);
  const domains = listParameter(parameters, 'emailDomains', { most: 10 });
  const term = parameters.get('searchTerm')?.toLowerCase() ?? '';
  const asksForRemoved =
    membershipStatus?.includes('no_membership') ??
    (status?.includes('not_invited') || accountStatus?.includes('closed') || false);
  return [
    (person) => asksForRemoved || person.membershipStatus !== 'no_membership',
    (person) => meets(accountIds, [person.accountId]),
    (person) => meets(status, [statusOf(person)]),
    (person) => meets(accountStatus, [person.accountStatus]),
    (person) => meets(membershipStatus, [person.membershipStatus]),
    (person) => claimStatus === undefined || claimStatusOf(person) === claimStatus,
    () => mfaEnabled !== 'true',
    (person) => meets(domains?.map(bareDomain), [person.email.split('@').at(-1)?.toLowerCase() ?? '']),
    (person) => person.name.toLowerCase().includes(term) || person.email.toLowerCase().includes(term),
  ];
}

function accessFilters(site: Site, parameters: URLSearchParams): Filter[] {
  const directoryIds = listParameter(parameters, 'directoryIds', { most: 10 });
  const groupIds = listParameter(parameters, 'groupIds', { most: 10 });
  const resourceIds = listParameter(parameters, 'resourceIds', { most: 20 });
  const roleIds = listParameter(parameters, 'roleIds', { most: 10, allowed: filterableRoleIds });
  const accessOf = (person: Person) => site.accessOf(person.accountId);
  return [
    () => meets(directoryIds, [site.directoryId]),
    (person) =>
      !groupIds ||
      meets(
        groupIds,
        site.allGroupsOf(person.accountId).map(({ groupId }) => groupId),
      ),
    (person) =>
      !resourceIds ||
      meets(
        resourceIds,
        accessOf(person).map(({ product }) => resourceIdOf(site, product)),
      ),
    (person) =>
      !roleIds ||
      meets(roleIds, [
        ...accessOf(person).map(({ role }) => roleIdOf(role)),
        ...platformRolesOf(site, person),
      ]),
  ];
}

const bareDomain = (domain: string) => domain.replace(/^@/, '').toLowerCase();
