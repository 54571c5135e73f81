/** Whose key this is. Throws `DirectoryError` `refused` with Atlassian's words. */
export type OrganizationLookUp = (key: string) => Promise<{ orgId: string; name: string }>;

/** Tries the key of a provisioned directory. Throws `DirectoryError` `refused` with Atlassian's words. */
export type ProvisioningLookUp = (directoryId: string, key: string) => Promise<void>;

/** What the site says of itself and of the person at the page. */
export interface SiteLookUp {
  site(): Promise<{ name: string; url: string }>;
  /** Groups that grant a Jira product. Throws `DirectoryError`. */
  accessGroups(): Promise<{ groupId: string; groupName: string; products: string[] }[]>;
  /** A person as the site knows them now; undefined when nobody has the account. */
  person(accountId: string): Promise<{ name?: string | undefined; email?: string | undefined } | undefined>;
}
