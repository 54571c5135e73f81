import type { Context } from 'hono';
import type { Group, Site } from '../../site/site.ts';
import { groupBody, resourceCountOf, userCountOf } from './group-body.ts';
import type { Operation } from '../operation.ts';
import { pathParameter } from '../operation.ts';
import { groupNotFound } from '../organization-problem.ts';
import { cursorPage, cutPage, pageRequestOf } from '../page.ts';
import { listParameter, meets, sortsDescending } from '../query-parameters.ts';
import { filterableRoleIds } from '../workspaces/resources.ts';
import { groupRoleAssignments } from './role-assignments.ts';

/** `GET …/groups`: counts come only where `includeUsers` or `includeResources` ask for them. */
export const listGroups: Operation = (site, context) => {
  const asked = pageRequestOf(new URL(context.req.url), 'groups');
  const { parameters } = asked;
  const items = site.groups().filter(groupFilter(site, parameters));
  const descending = sortsDescending(parameters, 'name');
  const page = cutPage({ items, keyOf: groupKey, descending }, asked);
  const bodies = page.items.map((group) => ({
    ...groupBody(site, group),
    counts: countsAskedFor(site, group, parameters),
    links: { self: group.groupId },
  }));
  return context.json(cursorPage({ ...page, items: bodies }));
};

/** `GET …/groups/{groupId}` */
export const getGroup: Operation = (site, context) => {
  const group = groupOf(site, context);
  const counts = { users: userCountOf(site, group), resources: resourceCountOf(group) };
  return context.json({ data: { ...groupBody(site, group), counts, links: { self: group.groupId } } });
};

export function groupOf(site: Site, context: Context): Group {
  const group = site.groupById(pathParameter(context, 'groupId'));
  if (!group) throw groupNotFound();
  return group;
}

const groupKey = (group: Group) => `${group.name.toLowerCase()}\u0000${group.groupId}`;

function groupFilter(site: Site, parameters: URLSearchParams): (group: Group) => boolean {
  const directoryIds = listParameter(parameters, 'directoryIds', { most: 10 });
  const accountIds = listParameter(parameters, 'accountIds', { most: 10 });
  const groupIds = listParameter(parameters, 'groupIds', { most: 10 });
  const owners = listParameter(parameters, 'resourceOwners', { most: 10 });
  const resourceIds = listParameter(parameters, 'resourceIds', { most: 20 });
  const roleIds = listParameter(parameters, 'roleIds', { most: 10, allowed: filterableRoleIds });
  const term = parameters.get('searchTerm')?.toLowerCase() ?? '';
  return (group) => {
    const assignments = groupRoleAssignments(site, group);
    return (
      meets(directoryIds, [site.directoryId]) &&
      (!accountIds || meets(accountIds, site.allMembersOf(group.groupId))) &&
      meets(groupIds, [group.groupId]) &&
      meets(
        owners,
        assignments.map(({ resourceOwner }) => resourceOwner),
      ) &&
      meets(
        resourceIds,
        assignments.map(({ resourceId }) => resourceId),
      ) &&
      meets(
        roleIds,
        assignments.flatMap(({ roles }) => roles),
      ) &&
      group.name.toLowerCase().includes(term)
    );
  };
}

/** The document's `counts` object, spread over the query as OpenAPI does by default. */
function countsAskedFor(site: Site, group: Group, parameters: URLSearchParams) {
  const users = parameters.get('includeUsers') === 'true';
  const resources = parameters.get('includeResources') === 'true';
  if (!users && !resources) return undefined;
  return {
    ...(users && { users: userCountOf(site, group) }),
    ...(resources && { resources: resourceCountOf(group) }),
  };
}
