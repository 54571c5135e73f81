import type { CapabilityCheck } from '../../../src/domain/settings/route-check';
import { isFree, type Access, type Holdings, type KeptBecause } from '../../../src/domain/people/access';
import type { ProductRole } from '../../../src/domain/people/role-cost';
import { comparableAddress } from '../../../src/domain/people/address';
import type {
  GroupAnswer,
  InviteAnswer,
  LookUp,
  Person,
  ReadThrough,
} from '../../../src/domain/people/person';
import type { Route } from '../../../src/domain/words';
import type { Clock } from '../../../src/ports/clock';
import type { DirectoryError } from '../../../src/ports/directory-error';
import type { OpenDirectory, Sought, UserDirectory } from '../../../src/ports/user-directory';

const addressesACall = 25;
const holdersACall = 100;

export interface FakeGroup {
  groupId: string;
  name: string;
  products: string[];
  /** What it grants, where that is more than products. */
  roles?: ProductRole[];
  /** Only the organization's route sees what it grants. */
  unrated?: boolean;
  /** Why Atlassian refuses to take people off it; the app sees it as not removable. */
  keptBecause?: KeptBecause;
  /** Removals are refused though nothing shows it. */
  refusesRemoval?: boolean;
}

export interface FakePerson {
  accountId: string;
  email: string;
  name: string;
  active: boolean;
  groupIds: Set<string>;
  /** Products held directly, not through a group. */
  directRoles: string[];
  visibleFromMs: number;
  addedAtMs: number;
  /** Whether an invitation was accepted; absent: not told. */
  accepted?: boolean;
  /** The answer about the person is not complete. */
  seenInPart?: boolean;
}

/** What happens to an invitation: created or not, and what Atlassian says of it. */
export interface FakeInvitation {
  creates: boolean;
  answer: InviteAnswer;
}

export type DirectoryCall = 'lookUp' | 'listHolders' | 'invite' | 'removeFromGroup' | 'addToGroup' | 'probe';

/** A small userbase, and the ways in which Atlassian surprises. */
export interface MemoryDirectory {
  readonly open: OpenDirectory;
  readonly people: readonly FakePerson[];
  /** Times an invitation reached the userbase, by address. */
  readonly invitations: ReadonlyMap<string, number>;
  addGroup(group: Partial<FakeGroup> & { groupId: string }): void;
  addPerson(
    email: string,
    input?: Partial<Omit<FakePerson, 'groupIds'>> & { groupIds?: string[] },
  ): FakePerson;
  person(email: string): FakePerson | undefined;
  /** Takes a person out of the userbase. */
  removePerson(email: string): void;
  groupsOf(email: string): string[];
  /** Whoever is invited is put into these groups all the same. */
  grantToNew(...groupIds: string[]): void;
  /** People who are invited are found only this much later. */
  findLaterBy(ms: number): void;
  /** How the next invitations of the address go, one after the other; then as usual. */
  answerInvitations(email: string, ...invitations: FakeInvitation[]): void;
  /** The next look-ups of the address say this, one after the other. */
  answerLookUps(email: string, ...lookUps: LookUp[]): void;
  /** Puts a person back into the group this often after they were taken off it. */
  putBack(groupId: string, times: number): void;
  /** The next call of the kind throws; `after` it took effect, or before. */
  failNext(call: DirectoryCall, error: DirectoryError, when?: 'before' | 'after'): void;
  /** Runs before each call takes effect. */
  watch(watcher: (call: DirectoryCall, addresses: readonly string[]) => void): void;
  /** What `probe` says of a route; by default that everything works. */
  setProbe(route: Route, probe: CapabilityCheck[] | DirectoryError): void;
  /** From now on every invitation is refused with these words. */
  refuseInvitations(message: string): void;
  /** From now on no call is answered: invitations are unclear where the connection broke, all else throws. */
  breakDown(error: DirectoryError): void;
  /** Opening the route throws. */
  refuseToOpen(route: Route, error: DirectoryError): void;
}

const everythingWorks = (['invite', 'look-up', 'read-groups', 'remove-groups', 'background'] as const).map(
  (capability): CapabilityCheck => ({ capability, works: 'yes' }),
);

export function createMemoryDirectory(clock: Pick<Clock, 'nowMs'>): MemoryDirectory {
  const groups = new Map<string, FakeGroup>();
  const people = new Map<string, FakePerson>();
  const invitations = new Map<string, number>();
  const invitationsToCome = new Map<string, FakeInvitation[]>();
  const lookUpsToCome = new Map<string, LookUp[]>();
  const putBacks = new Map<string, number>();
  const probes = new Map<Route, CapabilityCheck[] | DirectoryError>();
  const closedRoutes = new Map<Route, DirectoryError>();
  const failures: { call: DirectoryCall; error: DirectoryError; when: 'before' | 'after' }[] = [];
  let watcher: (call: DirectoryCall, addresses: readonly string[]) => void = () => undefined;
  let granted: string[] = [];
  let lagMs = 0;
  let refusal: string | undefined;
  let broken: DirectoryError | undefined;

  const make = async <T>(call: DirectoryCall, addresses: readonly string[], effect: () => T): Promise<T> => {
    watcher(call, addresses);
    if (broken) throw broken;
    const place = failures.findIndex((failure) => failure.call === call);
    const [failure] = place < 0 ? [] : failures.splice(place, 1);
    if (failure?.when === 'before') throw failure.error;
    const answer = effect();
    if (failure) throw failure.error;
    return answer;
  };
  const heldBy = (person: FakePerson): Access[] => [
    ...[...person.groupIds].flatMap((groupId) => accessThrough(groups.get(groupId))),
    ...person.directRoles.map((product) => ({
      groupName: 'Role held directly',
      products: [product],
      removable: false,
      keptBecause: 'direct-role' as const,
    })),
  ];
  const lookUpOne = ({ address, accountId }: Sought, through: ReadThrough): LookUp => {
    const said = lookUpsToCome.get(comparableAddress(address))?.shift();
    if (said) return said;
    const person = memberOf(accountId) ?? people.get(comparableAddress(address));
    const at = new Date(clock.nowMs()).toISOString();
    if (!person || person.visibleFromMs > clock.nowMs()) return { found: 'nobody', at, through };
    return { found: 'person', at, through, person: personOf(person, heldBy(person), through) };
  };
  const inviteOne = (email: string): InviteAnswer => {
    const key = comparableAddress(email);
    if (refusal !== undefined)
      return { answer: 'refused', status: 403, code: 'ROUTE_REFUSED', message: refusal };
    const { creates, answer } = invitationsToCome.get(key)?.shift() ?? {
      creates: true,
      answer: { answer: 'accepted', status: 200 },
    };
    invitations.set(key, (invitations.get(key) ?? 0) + 1);
    if (creates && !people.has(key))
      addPerson(email, { groupIds: granted, visibleFromMs: clock.nowMs() + lagMs, addedAtMs: clock.nowMs() });
    return answer;
  };
  const addPerson: MemoryDirectory['addPerson'] = (email, { groupIds = [], ...input } = {}) => {
    const person: FakePerson = {
      accountId: `account-${people.size + 1}`,
      email,
      name: email.split('@')[0] ?? email,
      active: true,
      groupIds: new Set(groupIds),
      directRoles: [],
      visibleFromMs: 0,
      addedAtMs: 0,
      ...input,
    };
    people.set(comparableAddress(email), person);
    return person;
  };
  const memberOf = (accountId: string | undefined): FakePerson | undefined =>
    [...people.values()].find((person) => person.accountId === accountId);
  const remove = (accountId: string, groupId: string): GroupAnswer => {
    const [group, person] = [groups.get(groupId), memberOf(accountId)];
    if (!group) return { answer: 'no-such-group', status: 404 };
    if (group.keptBecause || group.refusesRemoval)
      return { answer: 'refused', status: 403, code: 'GROUP_REFUSED', message: `${group.name} is read-only` };
    if (!person?.groupIds.delete(groupId)) return { answer: 'not-a-member', status: 404 };
    const times = putBacks.get(groupId) ?? 0;
    putBacks.set(groupId, times - 1);
    if (times > 0) person.groupIds.add(groupId);
    return { answer: 'done', status: 204 };
  };
  const add = (accountId: string, groupId: string): GroupAnswer => {
    const group = groups.get(groupId);
    if (!group) return { answer: 'no-such-group', status: 404 };
    if (group.keptBecause)
      return { answer: 'refused', status: 403, code: 'GROUP_REFUSED', message: `${group.name} is read-only` };
    const person = memberOf(accountId);
    if (!person) return { answer: 'no-such-group', status: 404, message: 'Nobody has this account' };
    person.groupIds.add(groupId);
    return { answer: 'done', status: 204 };
  };
  const sentNow = () => {
    const at = new Date(clock.nowMs()).toISOString();
    return { from: at, to: at };
  };
  const directoryOf = (route: Route): UserDirectory => ({
    route,
    tellsJoining: route === 'organization',
    lookUp: (sought) => {
      const through = route === 'organization' ? 'organization' : 'jira';
      const addresses = sought.map(({ address }) => address);
      return make('lookUp', addresses, () => atMost25(sought).map((one) => lookUpOne(one, through)));
    },
    listHolders: async (callsAtMost) => {
      const holders = [...people.values()].filter((person) => heldBy(person).length > 0);
      if (Math.ceil(holders.length / holdersACall) > callsAtMost) return undefined;
      return make('listHolders', [], () => new Set(holders.map(({ accountId }) => accountId)));
    },
    invite: async (addresses) =>
      broken?.code === 'unavailable'
        ? addresses.map(() => ({ answer: 'unclear', code: 'NO_CLEAR_ANSWER', sent: sentNow() }))
        : make('invite', addresses, () =>
            atMost25(addresses).map((address) => ({ ...inviteOne(address), sent: sentNow() })),
          ),
    removeFromGroup: (accountId, groupId) => make('removeFromGroup', [], () => remove(accountId, groupId)),
    addToGroup: (accountId, groupId) => make('addToGroup', [], () => add(accountId, groupId)),
    probe: () =>
      make('probe', [], () => {
        const said = probes.get(route) ?? everythingWorks;
        if (said instanceof Error) throw said;
        return said;
      }),
  });
  return {
    async open(route) {
      const refusal = closedRoutes.get(route);
      if (refusal) throw refusal;
      return directoryOf(route);
    },
    get people() {
      return [...people.values()];
    },
    invitations,
    addGroup: (group) =>
      void groups.set(group.groupId, { name: group.groupId, products: ['jira-software'], ...group }),
    addPerson,
    removePerson: (email) => void people.delete(comparableAddress(email)),
    person: (email) => people.get(comparableAddress(email)),
    groupsOf: (email) => [...(people.get(comparableAddress(email))?.groupIds ?? [])],
    grantToNew: (...groupIds) => void (granted = groupIds),
    findLaterBy: (ms) => void (lagMs = ms),
    answerInvitations: (email, ...answers) => void invitationsToCome.set(comparableAddress(email), answers),
    answerLookUps: (email, ...lookUps) => void lookUpsToCome.set(comparableAddress(email), lookUps),
    putBack: (groupId, times) => void putBacks.set(groupId, times),
    failNext: (call, error, when = 'before') => void failures.push({ call, error, when }),
    watch: (next) => void (watcher = next),
    setProbe: (route, probe) => void probes.set(route, probe),
    refuseInvitations: (message) => void (refusal = message),
    breakDown: (error) => void (broken = error),
    refuseToOpen: (route, error) => void closedRoutes.set(route, error),
  };
}

function personOf(person: FakePerson, held: Access[], through: ReadThrough): Person {
  const { accountId, email, name, active, addedAtMs } = person;
  const { accepted } = person;
  const joinedAt = through === 'organization' ? new Date(addedAtMs).toISOString() : undefined;
  return { accountId, email, name, active, joinedAt, accepted, holdings: holdingsOf(person, held) };
}

function holdingsOf({ seenInPart }: FakePerson, held: Access[]): Holdings {
  const [unrated, rated] = [
    held.filter(({ products }) => products.length === 0),
    held.filter(({ products }) => products.length > 0),
  ];
  if (seenInPart) return { complete: false, seen: rated, doubt: { code: 'GROUPS_NOT_TOLD' } };
  return {
    complete: true,
    access: rated.filter((one) => !isFree(one)),
    free: rated.filter(isFree),
    unrated,
  };
}

/** What somebody holds through a group; a group that grants nothing gives nothing, unless nobody can see that. */
function accessThrough(group: FakeGroup | undefined): Access[] {
  if (!group || (group.products.length === 0 && !group.unrated)) return [];
  const { groupId, name, roles, keptBecause, unrated } = group;
  return [
    {
      groupId,
      groupName: name,
      products: unrated ? [] : group.products,
      ...(roles && { roles }),
      removable: !keptBecause,
      ...(keptBecause && { keptBecause }),
    },
  ];
}

function atMost25<T>(items: readonly T[]): readonly T[] {
  if (items.length > addressesACall) throw new RangeError(`At most ${addressesACall} addresses a call`);
  return items;
}
