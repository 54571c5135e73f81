import { deterministicUuid } from '../deterministic-id.ts';
import type { Person } from '../site.ts';

/** What an identity provider says of somebody; `attributes` are SCIM's own, kept as they came. */
export interface UserProfile {
  userName: string;
  email: string;
  name: string;
  active: boolean;
  externalId?: string | undefined;
  attributes: Record<string, unknown>;
}

export interface ProvisionedUser extends UserProfile {
  id: string;
  accountId: string;
  createdMs: number;
  changedMs: number;
}

export interface ProvisionedGroup {
  id: string;
  displayName: string;
  externalId?: string | undefined;
  /** The organization's group that follows this one. */
  groupId: string;
  /** Ids of provisioned users. */
  members: Set<string>;
  createdMs: number;
  changedMs: number;
}

/** The directory an identity provider fills: its own records, each linked to an account of the organization. */
export interface Provisioning {
  readonly directoryId: string;
  readonly verifiedDomains: readonly string[];
  /** The key that works now; each regeneration ends the one before. */
  key(): string;
  users(): ProvisionedUser[];
  userById(id: string): ProvisionedUser | undefined;
  /** Creates the record and links it: to the account with the address, or to a new one. */
  createUser(profile: UserProfile): ProvisionedUser;
  replaceUser(user: ProvisionedUser, profile: UserProfile): void;
  /** Unlinks the record, and deactivates the account where the organization manages it. */
  removeUser(user: ProvisionedUser): void;
  groups(): ProvisionedGroup[];
  groupById(id: string): ProvisionedGroup | undefined;
  createGroup(input: Pick<ProvisionedGroup, 'displayName' | 'externalId' | 'members'>): ProvisionedGroup;
  replaceGroup(group: ProvisionedGroup, input: Pick<ProvisionedGroup, 'externalId' | 'members'>): void;
  removeGroup(group: ProvisionedGroup): void;
  isVerified(email: string): boolean;
  /** Accounts of verified domains that an identity provider fills belong to the organization. */
  isManaged(person: Person): boolean;
}

export const provisionedDirectoryId = deterministicUuid('provisioned directory acme');
export const verifiedDomains = ['acme.example'];

/** Everybody the directory provides is in this group, whatever groups the identity provider sends. */
export const automaticGroupName = `All members for directory - ${provisionedDirectoryId}`;

export const isVerified = (email: string): boolean =>
  verifiedDomains.includes(email.slice(email.lastIndexOf('@') + 1).toLowerCase());

export const isManaged = (person: Person): boolean =>
  person.managementSource === 'synced' && isVerified(person.email);
