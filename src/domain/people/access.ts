import type { Loss } from '../words';

/** Why a piece of access is left where it is. */
export type KeptBecause = 'administers' | 'synchronised' | 'nested' | 'protected' | 'direct-role' | 'unknown';

/** Product access a person holds, and whether the app may take it away. */
export interface Access {
  /** Absent for a product role held directly, not through a group. */
  groupId?: string | undefined;
  groupName: string;
  products: string[];
  removable: boolean;
  keptBecause?: KeptBecause | undefined;
}

export interface GroupRef {
  groupId: string;
  groupName: string;
}

/** The same access with the groups an admin protected marked as not removable. */
export function protectGroups(access: Access[], protectedGroupIds: readonly string[]): Access[] {
  return access.map((held) =>
    held.removable && held.groupId !== undefined && protectedGroupIds.includes(held.groupId)
      ? { ...held, removable: false, keptBecause: 'protected' as const }
      : held,
  );
}

/** The groups to take off a person so that no removable access is left. */
export function removableGroups(access: readonly Access[]): GroupRef[] {
  return access.flatMap(({ removable, groupId, groupName }) =>
    removable && groupId !== undefined ? [{ groupId, groupName }] : [],
  );
}

/** What removing takes from somebody who holds this access. */
export function lossOf(access: readonly Access[]): Loss {
  const going = removableGroups(access).length;
  if (going === 0) return 'nothing';
  return going === access.length ? 'all' : 'part';
}
