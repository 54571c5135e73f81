import type { Loss } from '../words';
import { costOf, type ProductRole } from './role-cost';

/** Why a piece of access is left where it is. */
export type KeptBecause = 'administers' | 'synchronised' | 'nested' | 'protected' | 'direct-role' | 'unknown';

/** Product roles a person holds through one group or directly, and whether the app may take them away. */
export interface Access {
  /** Absent for a product role held directly, not through a group. */
  groupId?: string | undefined;
  groupName: string;
  products: string[];
  /** Absent where a route names products only; those count as billed. */
  roles?: ProductRole[] | undefined;
  removable: boolean;
  keptBecause?: KeptBecause | undefined;
}

export interface GroupRef {
  groupId: string;
  groupName: string;
}

/** Whether every role of it is known to cost nothing. */
export const isFree = ({ roles }: Access): boolean =>
  roles !== undefined && roles.length > 0 && roles.every((role) => costOf(role) === 'free');

/** Why something is not known, and whose words `message` are; without words, the code speaks for the app. */
export interface Doubt {
  code: string;
  /** Atlassian's own words. */
  message?: string | undefined;
  status?: number | undefined;
}

/**
 * What a person holds, as far as one reading tells. Only a complete reading has `access`, so that nobody can take what
 * is missing in a partial one for "nothing": that shows what was `seen`, and proves nothing about the rest.
 */
export type Holdings =
  | {
      complete: true;
      /** Roles that are billed; empty: nobody pays for this person. */
      access: Access[];
      /** Roles that cost nothing. They stay. */
      free: Access[];
      /** Groups of which the route cannot see what they grant; empty where it sees every product. */
      unrated: Access[];
    }
  | { complete: false; seen: Access[]; doubt: Doubt };

/** Billed roles as far as they were seen. */
export const billedSeen = (holdings: Holdings): Access[] =>
  holdings.complete ? holdings.access : holdings.seen.filter((held) => !isFree(held));

/** The same with every piece of it changed. */
export function mapHoldings(holdings: Holdings, change: (held: Access[]) => Access[]): Holdings {
  if (!holdings.complete) return { ...holdings, seen: change(holdings.seen) };
  const { access, free, unrated } = holdings;
  return { complete: true, access: change(access), free: change(free), unrated: change(unrated) };
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
