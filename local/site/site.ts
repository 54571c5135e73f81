import type { Behaviours } from '../behaviours.ts';
import type { HostClock } from '../clock.ts';
import type { ApprovedDomains, ApprovedDomainsInput } from './approved-domains.ts';
import type { Provisioning } from './provisioning/provisioning.ts';
import type { ServiceDesks } from './service-desks/service-desks.ts';
import type { History } from './history.ts';
import type { Dashboard } from './issues/dashboard.ts';
import type { Issues } from './issues/issues.ts';

/**
 * The state all stand-ins share: one Atlassian organization with one site. `local/jira`, `local/organization`,
 * `local/provisioning` and `local/service-desk` are faces of it and never know each other.
 */
export const products = [
  'jira-core',
  'jira-servicedesk',
  'jira-product-discovery',
  'jira-software',
  'confluence',
] as const;
export type Product = (typeof products)[number];

export interface Person {
  accountId: string;
  email: string;
  name: string;
  accountType: 'atlassian' | 'app';
  accountStatus: 'active' | 'inactive' | 'closed';
  membershipStatus: 'active' | 'suspended' | 'no_membership';
  platformRoles: string[];
  /** Jira's privacy setting hides the address from look-ups. */
  emailHidden: boolean;
  managementSource: 'invited' | 'synced';
  /** Whether the person confirmed the address since the account was made: invited people do by accepting. */
  emailVerified: boolean;
  addedAtMs: number;
  /** When the name or the address last changed; absent while they are the first. */
  changedAtMs?: number;
  /** Look-ups do not find the person before. */
  visibleFromMs: number;
  /** The language of the account, as Jira writes it: `de_DE`. Absent: `en_GB`. */
  locale?: string;
  /** Product roles held directly, not through a group. */
  directRoles: { product: Product; role: string }[];
}

export interface Group {
  groupId: string;
  name: string;
  description: string;
  /** Direct members, by account id. */
  members: Set<string>;
  /** Groups whose members count as members of this one. */
  nestedGroups: string[];
  externalSynced: boolean;
  /** Product roles the group grants. */
  grants: { product: Product; role: string }[];
  /** Products for which new people are put into this group. */
  defaultFor: Product[];
  /** Platform roles the group grants: `atlassian/org-admin`, `atlassian/site-admin`. */
  platformRoles: string[];
}

export interface MailSent {
  atMs: number;
  to: string;
  subject: string;
  text: string;
}

/** Creates, reads and changes the organization; every method is synchronous and in memory. */
export interface Site {
  readonly name: string;
  /** `https://acme-demo.atlassian.net` in the answers; never called. */
  readonly url: string;
  readonly cloudId: string;
  readonly orgId: string;
  readonly orgName: string;
  readonly directoryId: string;
  readonly clock: HostClock;
  readonly behaviours: Behaviours;
  /** The demonstration admin: organization and site administrator. */
  readonly admin: { accountId: string; email: string; apiToken: string };
  /** The admin as whom others act meanwhile. */
  readonly otherAdminAccountId: string;
  /** Account of the Forge app on this site. */
  readonly appAccountId: string;
  readonly organizationKey: string;
  readonly mails: MailSent[];
  readonly provisioning: Provisioning;
  readonly serviceDesks: ServiceDesks;
  readonly issues: Issues;
  readonly dashboard: Dashboard;
  /** For whom the organization lets people come to apps by themselves; `ANYONE` is always there. */
  readonly approvedDomains: ApprovedDomains;
  replaceApprovedDomains(domains: ApprovedDomainsInput): void;

  /** Everybody, removed people (`closed`) and the app's own account included. */
  people(): Person[];
  personById(accountId: string): Person | undefined;
  /** Exact, without regard to case, whether or not visible yet. */
  personByEmail(email: string): Person | undefined;
  isVisible(person: Person): boolean;
  addPerson(input: Partial<Person> & { email: string }): Person;
  /** The only way to change a person; entries of `changes` that are absent stay. */
  updatePerson(accountId: string, changes: Partial<Omit<Person, 'accountId'>>): Person | undefined;
  /** Closes the account and takes every group and role; the record stays, as formerly deleted. */
  removePerson(accountId: string): void;
  /** An invited person signs in for the first time and confirms the address by it. */
  acceptInvitation(accountId: string): Person | undefined;
  /** Visible people one of whose words of the name, whose name or whose address starts with `prefix`. */
  findByPrefix(prefix: string): Person[];
  /** Whom Basic authentication with this address and API token signs in. */
  personByApiToken(email: string, apiToken: string): Person | undefined;
  apiTokenOf(accountId: string): string;

  groups(): Group[];
  groupById(groupId: string): Group | undefined;
  addGroup(input: Partial<Group> & { name: string }): Group;
  /** Groups a person is a direct member of. */
  directGroupsOf(accountId: string): Group[];
  /** The same with groups that contain those. */
  allGroupsOf(accountId: string): Group[];
  /** Direct members and those of nested groups, by account id. */
  allMembersOf(groupId: string): Set<string>;
  addToGroup(groupId: string, accountId: string): 'added' | 'already-member';
  removeFromGroup(groupId: string, accountId: string): 'removed' | 'not-member';
  /** Product roles held: `via` is `direct`, or the `groupId` that grants it. */
  accessOf(accountId: string): { product: Product; role: string; via: string }[];
  /** Active people who hold the product in a role that is billed and not `admin`. */
  seatsUsed(product: Product): number;
  /** `behaviours.seatsLeft`, less the seats taken since it was set. */
  seatsFree(product: Product): number;
  /** Products the person would newly occupy a seat of as a member of the group. */
  seatsNeeded(groupId: string, accountId: string): Product[];
  isSiteAdmin(accountId: string): boolean;
  isOrgAdmin(accountId: string): boolean;

  /**
   * Invites an address: creates the person if nobody has it, or reopens a closed account (visible after
   * `inviteLagSeconds`), mails if
   * told, puts new people into the default groups of `products`, or of every product where
   * `grantsDefaultGroupsAnyway`.
   */
  invite(input: { email: string; products: Product[]; mail: boolean; mailText?: string }): {
    person: Person;
    created: boolean;
  };

  /** Every change of people and memberships, and by whom. */
  readonly history: History;
  /** Back to the seeded state, with documented behaviours. */
  reset(): void;
  /** The whole state as plain JSON, and back: what is kept between starts. */
  save(): unknown;
  load(saved: unknown): void;
}
