import type { Context } from 'hono';
import type { Site } from '../../site/site.ts';
import { groupOf } from './groups.ts';
import type { Operation } from '../operation.ts';
import { cursorPage, cutPage, pageRequestOf } from '../page.ts';
import { listParameter, meets } from '../query-parameters.ts';
import { filterableRoleIds } from '../workspaces/resources.ts';
import { groupRoleAssignments, userRoleAssignments } from './role-assignments.ts';
import { personOf } from '../users/users.ts';

/** `GET …/users/{accountId}/role-assignments`: direct ones and those through groups, per resource. */
export const listUserRoleAssignments: Operation = (site, context) => {
  const person = personOf(site, context);
  return assignmentPage(site, context, userRoleAssignments(site, person), `user ${person.accountId}`);
};

/** `GET …/groups/{groupId}/role-assignments` */
export const listGroupRoleAssignments: Operation = (site, context) => {
  const group = groupOf(site, context);
  return assignmentPage(site, context, groupRoleAssignments(site, group), `group ${group.groupId}`);
};

function assignmentPage(
  site: Site,
  context: Context,
  assignments: { resourceId: string; resourceOwner: string; roles: string[] }[],
  holder: string,
): Response {
  const asked = pageRequestOf(new URL(context.req.url), `role-assignments of ${holder}`);
  const directoryIds = listParameter(asked.parameters, 'directoryIds', { most: 10 });
  const owners = listParameter(asked.parameters, 'resourceOwners', { most: 10 });
  const resourceIds = listParameter(asked.parameters, 'resourceIds', { most: 20 });
  const roleIds = listParameter(asked.parameters, 'roleIds', { most: 10, allowed: filterableRoleIds });
  const items = assignments.filter(
    ({ resourceId, resourceOwner, roles }) =>
      meets(directoryIds, [site.directoryId]) &&
      meets(owners, [resourceOwner]) &&
      meets(resourceIds, [resourceId]) &&
      meets(roleIds, roles),
  );
  return context.json(cursorPage(cutPage({ items, keyOf: ({ resourceId }) => resourceId }, asked)));
}
