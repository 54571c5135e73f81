import type { Access } from '../../../domain/people/access';
import { costOf, type ProductRole } from '../../../domain/people/role-cost';
import type { GroupGrants } from '../../../ports/grants-book';
import { accessThrough } from './group-grants';
import type { RoleAssignment } from '../organization-schemas';
import { rolesOf, unnamedRole } from './role-assignments';

/** A group somebody is in, and what it grants. */
export interface HeldGroup {
  id: string;
  name: string;
  grants: GroupGrants;
}

/** Groups of one person as far as they were read. */
export interface Through {
  groups: HeldGroup[];
  /** Every group was read. */
  whole: boolean;
  /** Each was read within the last minute. */
  fresh: boolean;
}

export const nothingThrough: Through = { groups: [], whole: false, fresh: true };

export const accessOf = ({ groups }: Through): Access[] =>
  groups.flatMap(({ id, name, grants }) => accessThrough(id, name, grants) ?? []);

export const resourceIdsOf = ({ groups }: Through): Set<string> =>
  new Set(groups.flatMap(({ grants }) => grants.resources.map(({ resourceId }) => resourceId)));

/** Roles a person's own assignments name, by resource. */
type OwnRoles = ReadonlyMap<string, ProductRole[]>;

export function ownRoles(products: readonly RoleAssignment[]): OwnRoles {
  const own = new Map<string, ProductRole[]>();
  for (const one of products) own.set(one.resourceId, [...(own.get(one.resourceId) ?? []), ...rolesOf(one)]);
  return own;
}

const isFreeRole = (role: ProductRole): boolean => costOf(role) === 'free';
const isPaidFor = (roles: readonly ProductRole[] = []): boolean => !roles.every(isFreeRole);

/** Whether groups that were read just now grant what the person's own roles do not bear out. */
export const contradicts = ({ groups, fresh }: Through, own: OwnRoles): boolean =>
  fresh &&
  groups.some(({ grants }) =>
    grants.resources.some(({ resourceId, roles }) => isPaidFor(roles) && !isPaidFor(own.get(resourceId))),
  );

/** The groups with what the person's own roles bear out: a group may grant less by now than when it was read. */
export function borneOut(through: Through, own: OwnRoles): Through {
  const resourcesOf = ({ resources }: GroupGrants): GroupGrants['resources'] =>
    resources.flatMap(({ resourceId, roles }) => {
      const held = own.get(resourceId);
      if (!held) return [];
      const left = isPaidFor(held) ? roles : roles.filter(isFreeRole);
      return left.length > 0 ? [{ resourceId, roles: left }] : [];
    });
  const groups = through.groups.map((one) => ({
    ...one,
    grants: { ...one.grants, resources: resourcesOf(one.grants) },
  }));
  return { ...through, groups };
}

/** Roles that no group explains: held directly, or through a group that could not be read. */
export function unexplained(through: Through, own: OwnRoles): Access[] {
  const resources = through.groups.flatMap(({ grants }) => grants.resources);
  const isExplained = (resourceId: string, { role }: ProductRole): boolean =>
    resources.some(
      (one) =>
        one.resourceId === resourceId &&
        (role === unnamedRole || one.roles.some((granted) => granted.role === role)),
    );
  return [...own].flatMap(([resourceId, roles]) => {
    const left = roles.filter((role) => !isExplained(resourceId, role));
    if (left.length === 0) return [];
    return [
      {
        groupName: 'Role held directly',
        products: [...new Set(left.map(({ product }) => product))],
        roles: left,
        removable: false,
        keptBecause: through.whole ? ('direct-role' as const) : ('unknown' as const),
      },
    ];
  });
}

/** Resources of which somebody holds a billed role that no group explains. */
export const unexplainedResources = (through: Through, own: OwnRoles): string[] =>
  [...own]
    .filter(([resourceId, roles]) =>
      isPaidFor(unexplained(through, new Map([[resourceId, roles]])).flatMap((one) => one.roles ?? [])),
    )
    .map(([resourceId]) => resourceId);
