import type { UserDirectory } from '../../src/ports/user-directory';

/** The userbase behind a directory, as seen from outside. */
export interface Userbase {
  addPerson(email: string, input?: { groups?: GroupName[]; active?: boolean }): void;
  groupId(group: GroupName): string;
  /** Groups of the person by name, sorted; undefined where nobody has the address. */
  groupsOf(email: string): string[] | undefined;
  /** Everybody with their groups: two equal texts mean that nothing changed. */
  snapshot(): string;
}

/** `access` grants a product and may be edited, `locked` grants one and may not, `harmless` grants none. */
export type GroupName = 'access' | 'locked' | 'harmless';

export interface OpenedDirectory {
  directory: UserDirectory;
  userbase: Userbase;
  /** From now on Atlassian refuses to invite anybody. */
  refuseInvitations(): void;
  /** From now on no call is answered as usual. */
  break(how: 'credential' | 'connection' | 'limit'): void;
  close?(): void;
}

/** Where the routes differ. */
export interface Differences {
  /** Jira's search finds active people only. */
  seesInactive: boolean;
  /** Only portal-only customers are created: whoever has an account was there before, and groups are not probed. */
  createsCustomers?: boolean;
  /** Asks something about all of them before anybody is invited. */
  asksBeforeInviting?: boolean;
}
