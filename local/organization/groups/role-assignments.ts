import { products } from '../../site/site.ts';
import type { Group, Person, Product, Site } from '../../site/site.ts';
import { platformResourceOf, resourceIdOf, roleIdOf } from '../workspaces/resources.ts';

interface RoleAssignment {
  resourceId: string;
  resourceOwner: string;
  roles: string[];
}

export interface UserRoleAssignment extends RoleAssignment {
  /** Null for platform roles, which belong to no directory. */
  directoryId: string | null;
  userDirectoryStatus: Person['membershipStatus'] | null;
}

export interface GroupRoleAssignment extends RoleAssignment {
  defaultRole: string | null;
}

/** Roles held directly and through groups, one entry a resource. */
export function userRoleAssignments(site: Site, person: Person): UserRoleAssignment[] {
  const ofProducts = perProduct(site, site.accessOf(person.accountId)).map(({ assignment }) => ({
    ...assignment,
    directoryId: site.directoryId,
    userDirectoryStatus: person.membershipStatus,
  }));
  const ofPlatform = perPlatformResource(site, platformRolesOf(site, person)).map((assignment) => ({
    ...assignment,
    directoryId: null,
    userDirectoryStatus: null,
  }));
  return [...ofProducts, ...ofPlatform];
}

/** What the group itself grants; what it inherits from groups that contain it shows on those. */
export function groupRoleAssignments(site: Site, group: Group): GroupRoleAssignment[] {
  const ofProducts = perProduct(site, group.grants).map(({ product, assignment }) => ({
    ...assignment,
    defaultRole: group.defaultFor.includes(product) ? (assignment.roles[0] ?? null) : null,
  }));
  const ofPlatform = perPlatformResource(site, group.platformRoles);
  return [...ofProducts, ...ofPlatform.map((assignment) => ({ ...assignment, defaultRole: null }))];
}

/** Product resources the person holds any role on. */
export function resourceCount(site: Site, person: Person): number {
  return new Set(site.accessOf(person.accountId).map(({ product }) => product)).size;
}

export function platformRolesOf(site: Site, person: Person): string[] {
  const throughGroups = site.allGroupsOf(person.accountId).flatMap((group) => group.platformRoles);
  return [...new Set([...person.platformRoles, ...throughGroups])].sort();
}

function perProduct(site: Site, held: { product: Product; role: string }[]) {
  return products.flatMap((product) => {
    const roles = held.filter((one) => one.product === product).map((one) => roleIdOf(one.role));
    if (roles.length === 0) return [];
    const resourceId = resourceIdOf(site, product);
    // `user` before `admin`: the first role is the one a default group grants.
    const assignment = { resourceId, resourceOwner: product, roles: [...new Set(roles)].sort().reverse() };
    return [{ product, assignment }];
  });
}

function perPlatformResource(site: Site, roleIds: string[]): RoleAssignment[] {
  const byResource = new Map<string, string[]>();
  for (const roleId of roleIds) {
    const resourceId = platformResourceOf(site, roleId);
    byResource.set(resourceId, [...(byResource.get(resourceId) ?? []), roleId]);
  }
  return [...byResource].map(([resourceId, roles]) => ({ resourceId, resourceOwner: 'platform', roles }));
}
