import type { Behaviours } from '../behaviours.ts';
import type { HostClock } from '../clock.ts';

/**
 * The state both stand-ins share: one Atlassian organization with one site. `local/jira` and
 * `local/organization` are two faces of it and never know each other.
 */
export type Product =
  'jira-core' | 'jira-servicedesk' | 'jira-product-discovery' | 'jira-software' | 'confluence';

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
  addedAtMs: number;
  /** Look-ups do not find the person before. */
  visibleFromMs: number;
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
  grants: { product: Product; role: 'user' | 'admin' }[];
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
  /** `https://demo.atlassian.net` in the answers; never called. */
  readonly url: string;
  readonly cloudId: string;
  readonly orgId: string;
  readonly orgName: string;
  readonly directoryId: string;
  readonly clock: HostClock;
  readonly behaviours: Behaviours;
  /** The demonstration admin: organization and site administrator. */
  readonly admin: { accountId: string; email: string; apiToken: string };
  /** Account of the Forge app on this site. */
  readonly appAccountId: string;
  readonly organizationKey: string;
  readonly mails: MailSent[];

  people(): Person[];
  personById(accountId: string): Person | undefined;
  /** Exact, without regard to case, whether or not visible yet. */
  personByEmail(email: string): Person | undefined;
  isVisible(person: Person): boolean;
  addPerson(input: Partial<Person> & { email: string }): Person;
  removePerson(accountId: string): void;

  groups(): Group[];
  groupById(groupId: string): Group | undefined;
  addGroup(input: Partial<Group> & { name: string }): Group;
  /** Groups a person is a direct member of. */
  directGroupsOf(accountId: string): Group[];
  /** The same with groups that contain those. */
  allGroupsOf(accountId: string): Group[];
  addToGroup(groupId: string, accountId: string): 'added' | 'already-member';
  removeFromGroup(groupId: string, accountId: string): 'removed' | 'not-member';
  /** Product roles held through any group or directly. */
  accessOf(accountId: string): { product: Product; role: string; via: 'direct' | string }[];
  /** People who hold the product, as billing counts them. */
  seatsUsed(product: Product): number;
  isSiteAdmin(accountId: string): boolean;
  isOrgAdmin(accountId: string): boolean;

  /**
   * Invites an address: creates the person if nobody has it (visible after `inviteLagSeconds`), mails if
   * told, puts new people into the default groups of `products`, or of every product where
   * `grantsDefaultGroupsAnyway`.
   */
  invite(input: { email: string; products: Product[]; mail: boolean; mailText?: string }): {
    person: Person;
    created: boolean;
  };

  /** Back to the seeded state, with documented behaviours. */
  reset(): void;
  /** The whole state as plain JSON, and back: what is kept between starts. */
  save(): unknown;
  load(saved: unknown): void;
}
