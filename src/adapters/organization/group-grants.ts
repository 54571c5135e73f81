import type { Access, KeptBecause } from '../../domain/people/access';
import { costOf, type ProductRole } from '../../domain/people/role-cost';
import type { Clock } from '../../ports/clock';
import type { GrantsBook, GroupGrants } from '../../ports/grants-book';
import { groupDetails, roleAssignment, type RoleAssignment } from './organization-schemas';
import type { OrganizationClient } from './organization-client';
import { readPages } from './read-pages';

/** Roles on the platform itself, which no product bills. */
const platformOwner = 'platform';
/** Pages of role assignments that are read of one group or person. */
export const assignmentPagesAtMost = 20;
/** Groups after which what was read of them is stored, so that an invocation that ends loses little. */
const groupsASave = 25;

/** The product a role is held in; where the answer leaves it out, the resource's own identifier names it. */
export const ownerOf = ({ resourceOwner, resourceId }: RoleAssignment): string =>
  resourceOwner ?? /^ari:cloud:([^:]+):/.exec(resourceId)?.[1] ?? 'unknown';

export const isOfProduct = (assignment: RoleAssignment): boolean => ownerOf(assignment) !== platformOwner;

export const rolesOf = (assignment: RoleAssignment): ProductRole[] =>
  assignment.roles.map((role) => ({ product: ownerOf(assignment), role: role.replace(/^atlassian\//, '') }));

const isAdministrative = ({ roles }: RoleAssignment): boolean => roles.some((role) => role.includes('admin'));

/** What groups grant, each read once: from this invocation, from the book of earlier ones, or from Atlassian. */
export interface GrantsReader {
  /** Groups whose grants could not be read are missing. Throws `DirectoryError`. */
  read(groupIds: readonly string[]): Promise<ReadonlyMap<string, GroupGrants>>;
}

export function createGrantsReader(
  client: OrganizationClient,
  directory: string,
  clock: Clock,
  book: GrantsBook | undefined,
): GrantsReader {
  const known = new Map<string, GroupGrants>();
  let unsaved: [string, GroupGrants][] = [];
  const save = async (): Promise<void> => {
    const grants = unsaved;
    unsaved = [];
    if (grants.length > 0) await book?.save(new Map(grants));
  };
  const readOne = async (groupId: string): Promise<void> => {
    const grants = await readGrants(client, directory, groupId, clock);
    if (!grants) return;
    known.set(groupId, grants);
    unsaved.push([groupId, grants]);
    if (unsaved.length >= groupsASave) await save();
  };
  return {
    async read(groupIds) {
      const missing = [...new Set(groupIds)].filter((groupId) => !known.has(groupId));
      const written = missing.length > 0 ? await book?.read(missing) : undefined;
      for (const [groupId, grants] of written ?? []) known.set(groupId, grants);
      try {
        for (const groupId of missing) if (!known.has(groupId)) await readOne(groupId);
      } finally {
        await save();
      }
      return known;
    },
  };
}

async function readGrants(
  client: OrganizationClient,
  directory: string,
  groupId: string,
  clock: Clock,
): Promise<GroupGrants | undefined> {
  const path = `${directory}/groups/${encodeURIComponent(groupId)}`;
  const readAtMs = clock.nowMs();
  const assignments = await readAssignments(client, `${path}/role-assignments`);
  if (!assignments?.whole) return undefined;
  const { rows } = assignments;
  const products = rows.filter(isOfProduct);
  const grants = {
    readAtMs,
    administers: rows.some(isAdministrative),
    resources: products.map((one) => ({ resourceId: one.resourceId, roles: rolesOf(one) })),
  };
  if (products.length === 0) return { ...grants, modifiable: true };
  const answer = await client({ method: 'GET', path, repeatable: true });
  const details = answer.status < 300 ? groupDetails.safeParse(answer.body) : undefined;
  if (!details?.success) return undefined;
  const { name, externalSynced, managementAccess } = details.data.data;
  return {
    ...grants,
    ...(name && { name }),
    modifiable: externalSynced !== true && managementAccess?.modifiable !== false,
  };
}

/** All role assignments of a group or person; undefined where not even their first page can be read. */
export const readAssignments = (client: OrganizationClient, path: string) =>
  readPages(
    (cursor) =>
      client({
        method: 'GET',
        path: cursor === undefined ? path : `${path}?cursor=${encodeURIComponent(cursor)}`,
        repeatable: true,
      }),
    roleAssignment,
    assignmentPagesAtMost,
  );

/** What somebody holds through a group; undefined where it grants no product. */
export function accessThrough(groupId: string, name: string, grants: GroupGrants): Access | undefined {
  if (grants.resources.length === 0) return undefined;
  const roles = grants.resources.flatMap((resource) => resource.roles);
  const keptBecause = keptReason(grants, roles);
  return {
    groupId,
    groupName: grants.name ?? name,
    products: [...new Set(roles.map(({ product }) => product))],
    roles,
    removable: keptBecause === undefined,
    ...(keptBecause && { keptBecause }),
  };
}

function keptReason({ administers, modifiable }: GroupGrants, roles: ProductRole[]): KeptBecause | undefined {
  if (administers || roles.some((role) => costOf(role) === 'administrative')) return 'administers';
  return modifiable ? undefined : 'synchronised';
}
