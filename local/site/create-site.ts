import { documentedBehaviours } from '../behaviours.ts';
import type { Behaviours } from '../behaviours.ts';
import type { HostClock } from '../clock.ts';
import { deterministicAccountId, deterministicUuid } from './deterministic-id.ts';
import { createDirectory } from './directory.ts';
import type { Directory } from './directory.ts';
import { adminEmail, appEmail, seedSite } from './seed.ts';
import { products } from './site.ts';
import type { Group, MailSent, Person, Product, Site } from './site.ts';

interface SavedSite {
  people: Person[];
  groups: (Omit<Group, 'members'> & { members: string[] })[];
  mails: MailSent[];
  behaviours: Behaviours;
  created: number;
  seats: SeatCount;
}

/** Seats in use when `seatsLeft` was last set; free seats shrink from there. */
interface SeatCount {
  seatsLeft: number;
  usedThen: Partial<Record<Product, number>>;
}

const identity = {
  name: 'acme-demo',
  url: 'https://acme-demo.atlassian.net',
  cloudId: deterministicUuid('site acme-demo'),
  orgId: deterministicUuid('organization acme'),
  orgName: 'Acme',
  directoryId: deterministicUuid('directory acme'),
  organizationKey: 'acme-demonstration-organization-key',
};

const apiTokenOf = (accountId: string) => `acme-demonstration-token-${accountId.slice(-12)}`;

/** The organization "Acme" with its site, seeded. The same calls in the same order give the same ids. */
export function createSite({ clock }: { clock: HostClock }): Site {
  let directory: Directory;
  let created = 0;
  let seats: SeatCount = { seatsLeft: Number.NaN, usedThen: {} };
  const mails: MailSent[] = [];
  const behaviours = structuredClone(documentedBehaviours);

  const hasPlatformRole = (accountId: string, role: string) =>
    (directory.people.get(accountId)?.platformRoles.includes(role) ?? false) ||
    directory.allGroupsOf(accountId).some((group) => group.platformRoles.includes(role));
  const seatsUsed = (product: Product) => directory.holders(product).size;
  const currentSeats = () => {
    if (seats.seatsLeft !== behaviours.seatsLeft) {
      const used = products.map((product) => [product, seatsUsed(product)] as const);
      seats = { seatsLeft: behaviours.seatsLeft, usedThen: Object.fromEntries(used) };
    }
    return seats;
  };
  const addPerson: Site['addPerson'] = (input) => {
    created += 1;
    const person: Person = {
      accountId: deterministicAccountId(`person ${created}`),
      name: nameFromEmail(input.email),
      accountType: 'atlassian',
      accountStatus: 'active',
      membershipStatus: 'active',
      platformRoles: [],
      emailHidden: false,
      managementSource: 'invited',
      addedAtMs: clock.nowMs(),
      visibleFromMs: clock.nowMs(),
      directRoles: [],
      ...input,
    };
    directory.putPerson(person);
    return person;
  };
  const addGroup: Site['addGroup'] = (input) => {
    created += 1;
    const group: Group = {
      groupId: deterministicUuid(`group ${created}`),
      description: '',
      members: new Set(),
      nestedGroups: [],
      externalSynced: false,
      grants: [],
      defaultFor: [],
      platformRoles: [],
      ...input,
    };
    directory.putGroup(group);
    return group;
  };
  const addToGroup: Site['addToGroup'] = (groupId, accountId) => {
    const group = directory.groups.get(groupId);
    if (!group || !directory.people.has(accountId)) throw new RangeError('No such group or person');
    if (group.members.has(accountId)) return 'already-member';
    directory.join(group, accountId);
    return 'added';
  };
  const updatePerson: Site['updatePerson'] = (accountId, changes) => {
    const person = directory.people.get(accountId);
    if (person) directory.changePerson(person, () => Object.assign(person, changes));
    return person;
  };
  const removeFromGroup: Site['removeFromGroup'] = (groupId, accountId) => {
    const group = directory.groups.get(groupId);
    if (!group?.members.has(accountId)) return 'not-member';
    directory.leave(group, accountId);
    return 'removed';
  };
  const createOrReopen = (email: string) => {
    const addedAtMs = clock.nowMs();
    const visibleFromMs = addedAtMs + behaviours.inviteLagSeconds * 1000;
    const present = directory.personByEmail(email);
    if (!present) return addPerson({ email, addedAtMs, visibleFromMs });
    updatePerson(present.accountId, {
      accountStatus: 'active',
      membershipStatus: 'active',
      addedAtMs,
      visibleFromMs,
    });
    return present;
  };
  const invite: Site['invite'] = (input) => {
    const present = directory.personByEmail(input.email);
    const isNew = !present || present.accountStatus === 'closed';
    const person = isNew ? createOrReopen(input.email) : present;
    if (isNew) {
      const wanted = behaviours.grantsDefaultGroupsAnyway ? products : input.products;
      for (const group of directory.groups.values()) {
        if (group.defaultFor.some((product) => wanted.includes(product)))
          addToGroup(group.groupId, person.accountId);
      }
    }
    if (input.mail) mails.push(invitationMail(input, clock.nowMs()));
    return { person, created: isNew };
  };
  const empty = () => {
    directory = createDirectory();
    created = 0;
    mails.length = 0;
    seats = { seatsLeft: Number.NaN, usedThen: {} };
  };
  const reset = () => {
    empty();
    Object.assign(behaviours, structuredClone(documentedBehaviours));
    seedSite({ addGroup, addPerson, addToGroup });
    currentSeats();
  };
  const load = (saved: unknown) => {
    // What `save` answered, kept by the host itself and by nobody else.
    const { people, groups, ...rest } = structuredClone(saved) as SavedSite;
    empty();
    for (const person of people) directory.putPerson(person);
    for (const group of groups) directory.putGroup({ ...group, members: new Set(group.members) });
    mails.push(...rest.mails);
    Object.assign(behaviours, rest.behaviours);
    created = rest.created;
    seats = rest.seats;
  };
  reset();

  const accountIdOf = (email: string) => directory.personByEmail(email)?.accountId ?? '';
  const adminAccountId = accountIdOf(adminEmail);
  return {
    ...identity,
    clock,
    behaviours,
    admin: { accountId: adminAccountId, email: adminEmail, apiToken: apiTokenOf(adminAccountId) },
    appAccountId: accountIdOf(appEmail),
    mails,
    people: () => [...directory.people.values()],
    personById: (accountId) => directory.people.get(accountId),
    personByEmail: (email) => directory.personByEmail(email),
    isVisible: (person) => person.visibleFromMs <= clock.nowMs(),
    addPerson,
    updatePerson,
    removePerson(accountId) {
      for (const group of directory.directGroupsOf(accountId)) removeFromGroup(group.groupId, accountId);
      updatePerson(accountId, {
        accountStatus: 'closed',
        membershipStatus: 'no_membership',
        directRoles: [],
        platformRoles: [],
      });
    },
    findByPrefix: (prefix) =>
      directory.matching(prefix).filter((person) => person.visibleFromMs <= clock.nowMs()),
    personByApiToken(email, apiToken) {
      const person = directory.personByEmail(email);
      return person && apiTokenOf(person.accountId) === apiToken ? person : undefined;
    },
    apiTokenOf,
    groups: () => [...directory.groups.values()],
    groupById: (groupId) => directory.groups.get(groupId),
    addGroup,
    directGroupsOf: (accountId) => directory.directGroupsOf(accountId),
    allGroupsOf: (accountId) => directory.allGroupsOf(accountId),
    allMembersOf: (groupId) => directory.allMembersOf(groupId),
    addToGroup,
    removeFromGroup,
    accessOf: (accountId) => directory.accessOf(accountId),
    seatsUsed,
    seatsFree(product) {
      const { seatsLeft, usedThen } = currentSeats();
      return Math.max(0, seatsLeft - (seatsUsed(product) - (usedThen[product] ?? 0)));
    },
    seatsNeeded(groupId, accountId) {
      const granted = directory.enclosing([groupId]).flatMap((group) => group.grants);
      const wanted = new Set(granted.filter(({ role }) => role !== 'admin').map(({ product }) => product));
      return [...wanted].filter((product) => !directory.holders(product).has(accountId));
    },
    isSiteAdmin: (accountId) =>
      hasPlatformRole(accountId, 'atlassian/site-admin') || hasPlatformRole(accountId, 'atlassian/org-admin'),
    isOrgAdmin: (accountId) => hasPlatformRole(accountId, 'atlassian/org-admin'),
    invite,
    reset,
    save(): SavedSite {
      const groups = [...directory.groups.values()].map((group) => ({
        ...group,
        members: [...group.members],
      }));
      const people = [...directory.people.values()];
      return structuredClone({ people, groups, mails, behaviours, created, seats: currentSeats() });
    },
    load,
  };
}

function nameFromEmail(email: string): string {
  const local = email.split('@')[0] ?? '';
  const words = local.split(/[._+-]+/).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || email;
}

function invitationMail(input: { email: string; mailText?: string | undefined }, atMs: number): MailSent {
  const text = input.mailText ?? 'You have been invited to Acme. Sign in with this address to accept.';
  return { atMs, to: input.email, subject: 'Acme invited you to acme-demo', text };
}
