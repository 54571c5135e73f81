import { createMemberships } from './indexes/memberships.ts';
import type { Memberships } from './indexes/memberships.ts';
import { createPrefixIndex, matchesPrefix } from './indexes/prefix-index.ts';
import type { PrefixIndex } from './indexes/prefix-index.ts';
import { products } from './site.ts';
import type { Person, Product, Site } from './site.ts';

type Access = ReturnType<Site['accessOf']>;

/** People and groups with the indexes that keep every look-up independent of their number. */
export interface Directory extends Memberships {
  people: ReadonlyMap<string, Person>;
  personByEmail(email: string): Person | undefined;
  putPerson(person: Person): void;
  changePerson(person: Person, changes: Partial<Person>): void;
  accessOf(accountId: string): Access;
  /** Who occupies a seat of the product. */
  holders(product: Product): ReadonlySet<string>;
  /** People whose name or address starts so, in any case. */
  matching(prefix: string): Person[];
}

export function createDirectory(): Directory {
  const people = new Map<string, Person>();
  const idByEmail = new Map<string, string>();
  const holders = new Map<Product, Set<string>>(products.map((product) => [product, new Set()]));
  const prefixes = createPrefixIndex();
  const memberships = createMemberships();

  const accessOf = (accountId: string) => accessVia(memberships, people.get(accountId), accountId);
  const recount = (accountId: string) => {
    const held = seatsOf(people.get(accountId), accessOf(accountId));
    for (const [product, accountIds] of holders) {
      if (held.has(product)) accountIds.add(accountId);
      else accountIds.delete(accountId);
    }
  };
  const putPerson = (person: Person) => {
    people.set(person.accountId, person);
    idByEmail.set(person.email.toLowerCase(), person.accountId);
    prefixes.add(person);
    recount(person.accountId);
  };
  return {
    ...memberships,
    people,
    personByEmail: (email) => people.get(idByEmail.get(email.toLowerCase()) ?? ''),
    putPerson,
    changePerson(person, changes) {
      const { email = person.email, name = person.name } = changes;
      if (email === person.email && name === person.name)
        return recount(Object.assign(person, changes).accountId);
      prefixes.remove(person);
      idByEmail.delete(person.email.toLowerCase());
      putPerson(Object.assign(person, changes));
    },
    putGroup(group) {
      memberships.putGroup(group);
      memberships.allMembersOf(group.groupId).forEach(recount);
    },
    dropGroup(groupId) {
      const members = memberships.allMembersOf(groupId);
      memberships.dropGroup(groupId);
      members.forEach(recount);
    },
    join(group, accountId) {
      memberships.join(group, accountId);
      recount(accountId);
    },
    leave(group, accountId) {
      memberships.leave(group, accountId);
      recount(accountId);
    },
    accessOf,
    holders: (product) => holders.get(product) ?? new Set(),
    matching: (prefix) => matching(people, prefixes, prefix.toLowerCase()),
    clear() {
      memberships.clear();
      prefixes.clear();
      for (const index of [people, idByEmail, ...holders.values()]) index.clear();
    },
  };
}

function matching(people: ReadonlyMap<string, Person>, prefixes: PrefixIndex, prefix: string): Person[] {
  const candidates = prefixes.candidates(prefix)?.flatMap((id) => people.get(id) ?? []);
  return [...(candidates ?? people.values())].filter((person) => matchesPrefix(person, prefix));
}

/** Roles that cost nothing, by product: they take no seat. */
const freeRoles: Partial<Record<Product, readonly string[]>> = {
  'jira-servicedesk': ['customer', 'stakeholder'],
  confluence: ['guest'],
  'jira-product-discovery': ['contributor'],
};

/** Whether a role of a product takes a seat; administrators’ roles alone do not on this site. */
export const takesSeat = ({ product, role }: { product: Product; role: string }): boolean =>
  role !== 'admin' && freeRoles[product]?.includes(role) !== true;

function accessVia(memberships: Memberships, person: Person | undefined, accountId: string): Access {
  const direct = (person?.directRoles ?? []).map((held) => ({ ...held, via: 'direct' }));
  const granted = memberships
    .allGroupsOf(accountId)
    .flatMap((group) => group.grants.map((grant) => ({ ...grant, via: group.groupId })));
  return [...direct, ...granted];
}

function seatsOf(person: Person | undefined, access: Access): Set<Product> {
  if (person?.accountStatus !== 'active' || person.accountType !== 'atlassian') return new Set();
  return new Set(access.filter(takesSeat).map((held) => held.product));
}
