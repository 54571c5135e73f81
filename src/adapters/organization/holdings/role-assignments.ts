import type { ProductRole } from '../../../domain/people/role-cost';
import type { DetailReads } from './detail-reads';
import { roleAssignment, type RoleAssignment } from '../organization-schemas';
import { readPages, type Rows } from '../read-pages';

/** Roles on the platform itself, which no product bills. */
const platformOwner = 'platform';
/** Pages of role assignments that are read of one group or person. */
const assignmentPagesAtMost = 20;
/** Held on a resource for which no role is named; counts as billed. */
export const unnamedRole = 'unknown';

/** The product a role is held in; where the answer leaves it out, the resource's own identifier names it. */
const ownerOf = ({ resourceOwner, resourceId }: RoleAssignment): string =>
  resourceOwner ?? /^ari:cloud:([^:]+):/.exec(resourceId)?.[1] ?? 'unknown';

export const isOfProduct = (assignment: RoleAssignment): boolean => ownerOf(assignment) !== platformOwner;

export const isAdministrative = ({ roles }: RoleAssignment): boolean =>
  roles.some((role) => role.includes('admin'));

export function rolesOf(assignment: RoleAssignment): ProductRole[] {
  const { roles } = assignment;
  const names = roles.length > 0 ? roles : [unnamedRole];
  return names.map((role) => ({ product: ownerOf(assignment), role: role.replace(/^atlassian\//, '') }));
}

/** All role assignments of a group or person; undefined where not even their first page can be read. */
export const readAssignments = (
  reads: DetailReads,
  path: string,
): Promise<Rows<RoleAssignment> | undefined> =>
  readPages(
    (cursor) => reads.get(cursor === undefined ? path : `${path}?cursor=${encodeURIComponent(cursor)}`),
    roleAssignment,
    assignmentPagesAtMost,
  );
