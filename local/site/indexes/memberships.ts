import type { Group } from '../site.ts';

/** Groups, who belongs to them, and which contain which, indexed in both directions. */
export interface Memberships {
  groups: ReadonlyMap<string, Group>;
  putGroup(group: Group): void;
  /** The group and everybody's membership of it. */
  dropGroup(groupId: string): void;
  join(group: Group, accountId: string): void;
  leave(group: Group, accountId: string): void;
  directGroupsOf(accountId: string): Group[];
  /** Direct groups and those that contain them. */
  allGroupsOf(accountId: string): Group[];
  /** Direct members and those of nested groups. */
  allMembersOf(groupId: string): Set<string>;
  /** The groups themselves and every group that contains one of them. */
  enclosing(groupIds: Iterable<string>): Group[];
  clear(): void;
}

export function createMemberships(): Memberships {
  const groups = new Map<string, Group>();
  const groupIdsOf = new Map<string, Set<string>>();
  const parentsOf = new Map<string, Set<string>>();

  const found = (ids: Iterable<string>) => [...ids].flatMap((id) => groups.get(id) ?? []);
  const enclosing = (ids: Iterable<string>) => found(reachable(ids, (id) => parentsOf.get(id) ?? []));
  return {
    groups,
    putGroup(group) {
      groups.set(group.groupId, group);
      for (const id of group.nestedGroups) valueSet(parentsOf, id).add(group.groupId);
      for (const id of group.members) valueSet(groupIdsOf, id).add(group.groupId);
    },
    dropGroup(groupId) {
      const group = groups.get(groupId);
      for (const id of group?.members ?? []) groupIdsOf.get(id)?.delete(groupId);
      for (const id of group?.nestedGroups ?? []) parentsOf.get(id)?.delete(groupId);
      groups.delete(groupId);
    },
    join(group, accountId) {
      group.members.add(accountId);
      valueSet(groupIdsOf, accountId).add(group.groupId);
    },
    leave(group, accountId) {
      group.members.delete(accountId);
      valueSet(groupIdsOf, accountId).delete(group.groupId);
    },
    directGroupsOf: (accountId) => found(groupIdsOf.get(accountId) ?? []),
    allGroupsOf: (accountId) => enclosing(groupIdsOf.get(accountId) ?? []),
    allMembersOf(groupId) {
      const nested = reachable([groupId], (id) => groups.get(id)?.nestedGroups ?? []);
      return new Set(found(nested).flatMap((group) => [...group.members]));
    },
    enclosing,
    clear() {
      for (const index of [groups, groupIdsOf, parentsOf]) index.clear();
    },
  };
}

/** `starts` and everything that can be reached from it; circles end. */
function reachable(starts: Iterable<string>, next: (id: string) => Iterable<string>): Set<string> {
  const seen = new Set(starts);
  for (const id of seen) for (const following of next(id)) seen.add(following);
  return seen;
}

function valueSet(map: Map<string, Set<string>>, key: string): Set<string> {
  const present = map.get(key);
  if (present) return present;
  const created = new Set<string>();
  map.set(key, created);
  return created;
}
