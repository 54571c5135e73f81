import type { ApprovedDomain } from '../domain/people/approved-domain';
import type { FieldRef } from '../domain/settings/settings';
import type { GroupAddition } from '../domain/watch/explain';
import type { Session } from './session';

/** Whose key this is. Throws `DirectoryError` `refused` with Atlassian's words. */
export type OrganizationLookUp = (key: string) => Promise<{ orgId: string; name: string }>;

/** Tries the key of a provisioned directory. Throws `DirectoryError` `refused` with Atlassian's words. */
export type ProvisioningLookUp = (directoryId: string, key: string) => Promise<void>;

/** What the site says of itself, of its fields and of people. */
export interface SiteLookUp {
  site(): Promise<{ name: string; url: string }>;
  /** Groups that grant a Jira product. Throws `DirectoryError`. */
  accessGroups(): Promise<{ groupId: string; groupName: string; products: string[] }[]>;
  /** Custom fields of issues that hold text; `complete` false: the site has more. Throws `DirectoryError`. */
  textFields(): Promise<{ fields: FieldRef[]; complete: boolean }>;
  /** An issue as the admin at the page may see it. Throws `DirectoryError`. */
  issue(key: string): Promise<{ key: string; summary: string } | undefined>;
  /** A person as the site knows them now; undefined where it does not know the account, which others still may. */
  person(accountId: string): Promise<KnownAccount | undefined>;
}

/** What is true of an account now, as far as it is told. */
export interface KnownAccount {
  name?: string | undefined;
  email?: string | undefined;
}

/**
 * An account as the site or, with its key, the organization knows it now; undefined where neither does, which says nothing
 * about whether there is such an account. Throws `DirectoryError`.
 */
export type ReadAccount = (session: Session, accountId: string) => Promise<KnownAccount | undefined>;

/** Where customers of Jira Service Management can be added, as far as the app sees. Both throw `DirectoryError`. */
export interface ServiceDeskLookUp {
  desks(): Promise<{ id: string; projectKey: string; name: string }[]>;
  /** Customer organizations that belong to a desk. */
  organizations(serviceDeskId: string): Promise<{ id: string; name: string }[]>;
}

/**
 * Domains whose people may take access for themselves; undefined where that is not told. Throws `DirectoryError` where
 * Atlassian does not answer.
 */
export type ReadApprovedDomains = (session: Session) => Promise<ApprovedDomain[] | undefined>;

/**
 * Who was put into which group since a time (ISO 8601), newest first; undefined where Jira does not tell. Throws
 * `DirectoryError` where the invocation is spent.
 */
export type ReadAccessRecords = (session: Session, since: string) => Promise<GroupAddition[] | undefined>;
