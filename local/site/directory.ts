import { createPrefixIndex, matchesPrefix } from './prefix-index.ts';
import type { PrefixIndex } from './prefix-index.ts';
import { products } from './site.ts';
import type { Group, Person, Product, Site } from './site.ts';

type Access = ReturnType<Site['accessOf']>;

/** People and groups with the indexes that keep every look-up independent of their number. */
export interface Directory {
  people: Map<string, Person>;
  groups: Map<string, Group>;
  personByEmail(email: string): Person | undefined;
  putPerson(person: Person): void;
  putGroup(group: Group): void;
  /** Brings indexes and seats up to date around a change of the person. */
  changePerson(person: Person, change: () => void): void;
  join(group: Group, accountId: string): void;
  leave(group: Group, accountId: string): void;
  directGroupsOf(accountId: string): Group[];
  allGroupsOf(accountId: string): Group[];
  allMembersOf(groupId: string): Set<string>;
  /** The group itself and every group that contains it. */
  enclosing(groupIds: Iterable<string>): Group[];
  accessOf(accountId: string): Access;
  holders(product: Product): ReadonlySet<string>;
  matching(prefix: string): Person[];
}

export function createDirectory(): Directory {
  const people = new Map<string, Person>();
  const groups = new Map<string, Group>();
  const idByEmail = new Map<string, string>();
  const groupIdsOf = new Map<string, Set<string>>();
  const parentsOf = new Map<string, Set<string>>();
  const holders = new Map<Product, Set<string>>(products.map((product) => [product, new Set()]));
  const prefixes = createPrefixIndex();

  const found = (ids: Iterable<string>) => [...ids].flatMap((id) => groups.get(id) ?? []);
  const enclosing = (ids: Iterable<string>) => found(reachable(ids, (id) => parentsOf.get(id) ?? []));
  const directGroupsOf = (accountId: string) => found(groupIdsOf.get(accountId) ?? []);
  const allGroupsOf = (accountId: string) => enclosing(groupIdsOf.get(accountId) ?? []);
  const accessOf = (accountId: string): Access => [
    ...(people.get(accountId)?.directRoles ?? []).map((held) => ({ ...held, via: 'direct' })),
    ...allGroupsOf(accountId).flatMap((group) =>
      group.grants.map((grant) => ({ ...grant, via: group.groupId })),
    ),
  ];
  const allMembersOf = (groupId: string) => {
    const nested = reachable([groupId], (id) => groups.get(id)?.nestedGroups ?? []);
    return new Set(found(nested).flatMap((group) => [...group.members]));
  };
  const recount = (accountId: string) => {
    const held = seatsOf(people.get(accountId), accessOf(accountId));
    for (const [product, accountIds] of holders) {
      if (held.has(product)) accountIds.add(accountId);
      else accountIds.delete(accountId);
    }
  };
  return {
    people,
    groups,
    personByEmail: (email) => people.get(idByEmail.get(email.toLowerCase()) ?? ''),
    putPerson(person) {
      people.set(person.accountId, person);
      idByEmail.set(person.email.toLowerCase(), person.accountId);
      prefixes.add(person);
      recount(person.accountId);
    },
    putGroup(group) {
      groups.set(group.groupId, group);
      for (const id of group.nestedGroups) valueSet(parentsOf, id).add(group.groupId);
      for (const id of group.members) valueSet(groupIdsOf, id).add(group.groupId);
      for (const id of allMembersOf(group.groupId)) recount(id);
    },
    changePerson(person, change) {
      prefixes.remove(person);
      idByEmail.delete(person.email.toLowerCase());
      change();
      prefixes.add(person);
      idByEmail.set(person.email.toLowerCase(), person.accountId);
      recount(person.accountId);
    },
    join(group, accountId) {
      group.members.add(accountId);
      valueSet(groupIdsOf, accountId).add(group.groupId);
      recount(accountId);
    },
    leave(group, accountId) {
      group.members.delete(accountId);
      valueSet(groupIdsOf, accountId).delete(group.groupId);
      recount(accountId);
    },
    directGroupsOf,
    allGroupsOf,
    allMembersOf,
    enclosing,
    accessOf,
    holders: (product) => holders.get(product) ?? new Set(),
    matching: (prefix) => matching(people, prefixes, prefix.toLowerCase()),
  };
}

function matching(people: Map<string, Person>, prefixes: PrefixIndex, prefix: string): Person[] {
  const candidates = prefixes.candidates(prefix);
  const persons = candidates ? candidates.flatMap((id) => people.get(id) ?? []) : [...people.values()];
  return persons.filter((person) => matchesPrefix(person, prefix));
}

function seatsOf(person: Person | undefined, access: Access): Set<Product> {
  if (person?.accountStatus !== 'active' || person.accountType !== 'atlassian') return new Set();
  return new Set(access.filter((held) => held.role !== 'admin').map((held) => held.product));
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
