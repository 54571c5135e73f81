import type { Access, KeptBecause } from '../../../domain/people/access';
import { costOf, type ProductRole } from '../../../domain/people/role-cost';
import type { GroupGrants } from '../../../ports/grants-book';

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
