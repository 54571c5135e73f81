import type { Access, KeptBecause } from '../../domain/people/access';
import { expectBody, type OrganizationClient } from './organization-client';
import { cursorOf } from './organization-cursor';
import {
  group as groupSchema,
  roleAssignments,
  type OrganizationUser,
  type RoleAssignment,
} from './organization-schemas';

interface GroupGrants {
  /** Products by resource, as the group grants them. */
  products: Map<string, string>;
  administers: boolean;
  modifiable: boolean;
  name: string;
}

/** Roles on the platform itself, which no product bills. */
const platformOwner = 'platform';

/**
 * The product access of a person, from the groups they are in and what each group grants. Groups are read
 * once an invocation. Where the person has access to more resources than the groups explain, their own role
 * assignments are read too.
 */
export function createOrganizationAccess(
  client: OrganizationClient,
  directory: string,
): (user: OrganizationUser) => Promise<Access[]> {
  const grants = new Map<string, Promise<GroupGrants>>();
  const grantsOf = (groupId: string): Promise<GroupGrants> => {
    const known = grants.get(groupId) ?? readGrants(client, directory, groupId);
    grants.set(groupId, known);
    known.catch(() => grants.delete(groupId));
    return known;
  };

  return async (user) => {
    const access: Access[] = [];
    const explained = new Set<string>();
    for (const { id } of user.groups ?? []) {
      const granted = await grantsOf(id);
      if (granted.products.size === 0) continue;
      for (const resourceId of granted.products.keys()) explained.add(resourceId);
      access.push(accessThrough(id, granted));
    }
    if ((user.counts?.resources ?? 0) <= explained.size) return access;
    return [...access, ...(await directAccess(client, directory, user.accountId, explained))];
  };
}

function accessThrough(groupId: string, { name, products, administers, modifiable }: GroupGrants): Access {
  const keptBecause: KeptBecause | undefined = administers
    ? 'administers'
    : modifiable
      ? undefined
      : 'synchronised';
  return {
    groupId,
    groupName: name,
    products: [...new Set(products.values())],
    removable: keptBecause === undefined,
    ...(keptBecause && { keptBecause }),
  };
}

async function readGrants(
  client: OrganizationClient,
  directory: string,
  groupId: string,
): Promise<GroupGrants> {
  const path = `${directory}/groups/${encodeURIComponent(groupId)}`;
  const answer = await client({ method: 'GET', path, repeatable: true });
  const { data } = expectBody(answer, groupSchema);
  const assignments = await readAssignments(client, `${path}/role-assignments`);
  return {
    name: data.name,
    modifiable: data.externalSynced !== true && data.managementAccess?.modifiable !== false,
    administers: assignments.some(isAdministrative),
    products: new Map(
      assignments.filter(isOfProduct).map((one) => [one.resourceId, one.resourceOwner ?? 'unknown']),
    ),
  };
}

const isOfProduct = ({ resourceOwner }: RoleAssignment): boolean => resourceOwner !== platformOwner;
const isAdministrative = ({ roles }: RoleAssignment): boolean => roles.some((role) => role.includes('admin'));

/** All pages of a list of role assignments. */
async function readAssignments(client: OrganizationClient, path: string): Promise<RoleAssignment[]> {
  const all: RoleAssignment[] = [];
  let query = '';
  do {
    const answer = await client({ method: 'GET', path: path + query, repeatable: true });
    const page = expectBody(answer, roleAssignments);
    all.push(...page.data);
    query = page.links?.next ? `?cursor=${encodeURIComponent(cursorOf(page.links.next))}` : '';
  } while (query !== '');
  return all;
}

async function directAccess(
  client: OrganizationClient,
  directory: string,
  accountId: string,
  explained: ReadonlySet<string>,
): Promise<Access[]> {
  const path = `${directory}/users/${encodeURIComponent(accountId)}/role-assignments`;
  const unexplained = (await readAssignments(client, path)).filter(
    (assignment) => isOfProduct(assignment) && !explained.has(assignment.resourceId),
  );
  return unexplained.map(({ resourceOwner }) => ({
    groupName: 'Role held directly',
    products: [resourceOwner ?? 'unknown'],
    removable: false,
    keptBecause: 'direct-role' as const,
  }));
}
