import { isFree, type Access, type Holdings } from '../../domain/people/access';
import type { Clock } from '../../ports/clock';
import type { GroupGrants } from '../../ports/grants-book';
import {
  accessThrough,
  isOfProduct,
  ownerOf,
  readAssignments,
  rolesOf,
  type GrantsReader,
} from './group-grants';
import type { OrganizationClient } from './organization-client';
import { group, type OrganizationUser, type RoleAssignment } from './organization-schemas';
import { readPages } from './read-pages';

/** Groups of one person that are read; somebody in more is not known completely. */
const groupsAtMost = 1_500;
const groupPagesAtMost = 20;
/** What groups grant may change while a long list is worked on: older readings alone prove nothing. */
const freshMs = 60_000;

interface Reader {
  client: OrganizationClient;
  /** Path of the directory. */
  directory: string;
  grants: GrantsReader;
  clock: Clock;
}

type GroupOfUser = NonNullable<OrganizationUser['groups']>[number];

/**
 * What a person holds: through the groups the row names and what those grant. Where the row leaves something out, counts
 * more products than its groups explain, or rests on older readings of groups, the person's own role assignments decide.
 * Calls: none where the groups are known, else one or two a group; then one for the person, and one more for their groups.
 */
export async function holdingsOf(reader: Reader, row: OrganizationUser): Promise<Holdings> {
  const { groups } = row;
  const through = groups ? await heldThrough(reader, groups) : undefined;
  if (through && isConclusive(reader, row, through)) return sorted(through.access);
  const path = `${reader.directory}/users/${encodeURIComponent(row.accountId)}/role-assignments`;
  const own = await readAssignments(reader.client, path);
  if (!own?.whole) {
    const code = groups ? 'ROLES_NOT_TOLD' : 'GROUPS_NOT_TOLD';
    return {
      complete: false,
      seen: through?.access ?? [],
      doubt: { code: through?.tooMany ? 'TOO_MANY_GROUPS' : code },
    };
  }
  const products = own.rows.filter(isOfProduct);
  const isExplained = (held: Through | undefined): boolean =>
    held !== undefined && products.every(({ resourceId }) => held.resourceIds.has(resourceId));
  const all = isExplained(through) ? through : await allGroups(reader, row, through);
  return sorted([...present(all?.access ?? [], products), ...unexplained(products, all)]);
}

interface Through {
  access: Access[];
  resourceIds: Set<string>;
  /** Every group was read. */
  whole: boolean;
  tooMany: boolean;
  readAtMs: number;
}

async function heldThrough({ grants, clock }: Reader, groups: readonly GroupOfUser[]): Promise<Through> {
  const some = groups.slice(0, groupsAtMost);
  const known = await grants.read(some.map(({ id }) => id));
  const read = some.flatMap(({ id, name }) => {
    const granted = known.get(id);
    return granted ? [{ id, name: name ?? id, granted }] : [];
  });
  return {
    access: read.flatMap(({ id, name, granted }) => accessThrough(id, name, granted) ?? []),
    resourceIds: new Set(read.flatMap(({ granted }) => resourceIdsOf(granted))),
    whole: read.length === groups.length,
    tooMany: groups.length > groupsAtMost,
    readAtMs: Math.min(clock.nowMs(), ...read.map(({ granted }) => granted.readAtMs)),
  };
}

const resourceIdsOf = ({ resources }: GroupGrants): string[] => resources.map(({ resourceId }) => resourceId);

/** Whether a row and its groups tell everything: they agree in the number of products, and were read just now. */
function isConclusive({ clock }: Reader, { counts }: OrganizationUser, through: Through): boolean {
  if (!through.whole || counts?.resources !== through.resourceIds.size) return false;
  const isOld = clock.nowMs() - through.readAtMs > freshMs;
  return !(isOld && through.access.every(isFree));
}

/** The person's groups as the directory lists them, where a row left some out. */
async function allGroups(
  reader: Reader,
  { accountId, groups = [] }: OrganizationUser,
  through: Through | undefined,
): Promise<Through | undefined> {
  const path = `${reader.directory}/groups?accountIds=${encodeURIComponent(accountId)}&limit=100`;
  const listed = await readPages(
    (cursor) =>
      reader.client({
        method: 'GET',
        path: cursor === undefined ? path : `${reader.directory}/groups?cursor=${encodeURIComponent(cursor)}`,
        repeatable: true,
      }),
    group,
    groupPagesAtMost,
  );
  if (!listed) return through;
  const all = new Map([...(groups ?? []), ...listed.rows].map((one) => [one.id, one]));
  return heldThrough(reader, [...all.values()]);
}

/** Access through groups that the person's own roles bear out: a group may have lost its product since it was read. */
function present(access: readonly Access[], products: readonly RoleAssignment[]): Access[] {
  const held = new Set(products.map(ownerOf));
  return access.filter((one) => one.products.some((product) => held.has(product)));
}

/** Roles that no group explains: held directly, or through a group that could not be read. */
function unexplained(products: readonly RoleAssignment[], through: Through | undefined): Access[] {
  const keptBecause = through?.whole ? ('direct-role' as const) : ('unknown' as const);
  return products
    .filter(({ resourceId }) => !through?.resourceIds.has(resourceId))
    .map((one) => ({
      groupName: 'Role held directly',
      products: [ownerOf(one)],
      roles: rolesOf(one),
      removable: false,
      keptBecause,
    }));
}

const sorted = (held: readonly Access[]): Holdings => ({
  complete: true,
  access: held.filter((one) => !isFree(one)),
  free: held.filter(isFree),
  unrated: [],
});
