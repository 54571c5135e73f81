import { isFree, type Access, type Holdings } from '../../../domain/people/access';
import { CallsSpent, type DetailReads } from './detail-reads';
import type { GrantsReader } from './grants-reader';
import {
  accessOf,
  borneOut,
  contradicts,
  nothingThrough,
  ownRoles,
  resourceIdsOf,
  unexplained,
  unexplainedResources,
  type Through,
} from './held-through';
import { listGroups } from './list-groups';
import type { OrganizationUser, RoleAssignment } from '../organization-schemas';
import { isOfProduct, readAssignments } from './role-assignments';

/** Of somebody in more groups than this that were not read yet, the roles are read first: they may spare the groups. */
const groupsReadFirst = 10;

export interface HoldingsReader {
  reads: DetailReads;
  /** Path of the directory. */
  directory: string;
  grants: GrantsReader;
}

type Group = NonNullable<OrganizationUser['groups']>[number];

/**
 * What a person holds: through the groups the row names and what those grant. Where the row leaves something out, counts
 * more products than its groups explain, shows nothing but free roles, or rests on older readings of groups, the
 * person's own role assignments decide. Calls: none where the groups are known, else about one a group; then one for the
 * person, and one for the groups that explain what is left.
 */
export async function holdingsOf(reader: HoldingsReader, row: OrganizationUser): Promise<Holdings> {
  try {
    const named = row.groups ? await throughNamed(reader, row, row.groups) : undefined;
    if (named && isConclusive(row, named)) return told(accessOf(named));
    const path = `${reader.directory}/users/${encodeURIComponent(row.accountId)}/role-assignments`;
    const own = await readAssignments(reader.reads, path);
    if (own?.whole) return await heldByRoles(reader, row, own.rows, named ?? nothingThrough);
    return doubted(row.groups ? 'ROLES_NOT_TOLD' : 'GROUPS_NOT_TOLD', named ? accessOf(named) : []);
  } catch (error) {
    if (error instanceof CallsSpent) return doubted('TOO_MANY_GROUPS', []);
    throw error;
  }
}

/** The groups a row names, where that takes few calls; undefined where the roles had better be read first. */
async function throughNamed(
  { grants }: HoldingsReader,
  row: OrganizationUser,
  groups: readonly Group[],
): Promise<Through | undefined> {
  const ids = groups.map(({ id }) => id);
  if (grants.unread(ids).length > groupsReadFirst) return undefined;
  const read = await heldThrough(grants, groups);
  const isOld = !read.fresh && isConclusive(row, { ...read, fresh: true });
  if (!isOld || grants.unread(ids, 'fresh').length > groupsReadFirst) return read;
  await grants.read(ids, 'fresh');
  return heldThrough(grants, groups);
}

async function heldThrough(grants: GrantsReader, groups: readonly Group[]): Promise<Through> {
  const ids = groups.map(({ id }) => id);
  const known = await grants.read(ids);
  return {
    groups: groups.flatMap(({ id, name }) => {
      const granted = known.get(id);
      return granted ? [{ id, name: name ?? id, grants: granted }] : [];
    }),
    whole: grants.unread(ids).length === 0,
    fresh: grants.unread(ids, 'fresh').length === 0,
  };
}

/**
 * Whether a row and its groups tell enough: they agree in the number of products, and show a billed role, or none at all
 * by fresh readings. Free roles alone may stand beside a billed one on the same product.
 */
function isConclusive({ counts }: OrganizationUser, through: Through): boolean {
  const resources = resourceIdsOf(through).size;
  if (!through.whole || counts?.resources !== resources) return false;
  return accessOf(through).some((held) => !isFree(held)) || (resources === 0 && through.fresh);
}

async function heldByRoles(
  reader: HoldingsReader,
  { accountId, counts }: OrganizationUser,
  assignments: readonly RoleAssignment[],
  named: Through,
): Promise<Holdings> {
  const own = ownRoles(assignments.filter(isOfProduct));
  // Those that a row counts are linked to directories.
  const counted = assignments.filter(({ directoryId }) => directoryId !== null);
  const resources = new Set(counted.map(({ resourceId }) => resourceId)).size;
  if ((counts?.resources ?? 0) > resources || contradicts(named, own)) {
    return doubted('CONTRADICTION', [...accessOf(named), ...unexplained(named, own)]);
  }
  const left = unexplainedResources(named, own);
  const through = left.length > 0 ? await explain(reader, accountId, left, named) : named;
  const held = borneOut(through, own);
  return told([...accessOf(held), ...unexplained(held, own)]);
}

/** The person's groups with those that grant something on these resources. */
async function explain(
  { reads, directory, grants }: HoldingsReader,
  accountId: string,
  resourceIds: readonly string[],
  named: Through,
): Promise<Through> {
  const listed = await listGroups(reads, directory, { accountIds: [accountId], resourceIds });
  if (!listed) return { ...named, whole: false };
  const groups = new Map<string, Group>([...named.groups, ...listed.rows].map((one) => [one.id, one]));
  const ids = [...groups.keys()];
  // What was read of them earlier may lack the very role that is to be explained.
  if (grants.unread(ids, 'fresh').length <= groupsReadFirst) await grants.read(ids, 'fresh');
  const through = await heldThrough(grants, [...groups.values()]);
  return { ...through, whole: through.whole && listed.whole };
}

const told = (held: readonly Access[]): Holdings => ({
  complete: true,
  access: held.filter((one) => !isFree(one)),
  free: held.filter(isFree),
  unrated: [],
});

const doubted = (code: string, seen: Access[]): Holdings => ({ complete: false, seen, doubt: { code } });
