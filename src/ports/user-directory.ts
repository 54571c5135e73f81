import type { CustomerDesk } from '../domain/batches/batch';
import type { GroupAnswer, InviteAnswer, LookUp } from '../domain/people/person';
import type { MadeRecord, TakenBack } from '../domain/people/taken-back';
import type { CapabilityCheck } from '../domain/settings/route-check';
import type { Route } from '../domain/words';
import type { Session } from './session';

/** How the mail of an invitation goes out, where the route can say. */
export interface InvitationMail {
  sendNotification: boolean;
  notificationText?: string | undefined;
}

/** Whom to look up: by account where one is known, since addresses change; by address else. */
export interface Sought {
  address: string;
  accountId?: string | undefined;
}

/**
 * The organization's people, over one route. Every method may throw a `DirectoryError`; answers about single
 * people never do.
 */
export interface UserDirectory {
  readonly route: Route;
  /** Whether look-ups tell when somebody joined the organization: the proof of who was there before. */
  readonly tellsJoining: boolean;
  /** The organization whose key it reads people with; absent where it has none. */
  readonly orgId?: string | undefined;
  /** How the log names the key it was opened with, where the route has one. */
  readonly keyLabel?: string | undefined;
  /** One answer for each, in order. At most 25. Complete or `unknown`, see `LookUp`. */
  lookUp(sought: readonly Sought[]): Promise<LookUp[]>;
  /**
   * Everybody's address in comparable form, where the userbase is small enough to be read in `callsAtMost` calls.
   * Undefined where it is not, or where somebody's address is hidden. Absent where a route cannot tell.
   */
  listAddresses?(callsAtMost: number): Promise<ReadonlySet<string> | undefined>;
  /**
   * Account ids of everybody who holds access; undefined where that takes more than `callsAtMost` calls or is refused.
   * Where `tellsJoining` is false they are read from the groups themselves, which no search index delays: whoever is
   * among them before an invitation was there before it.
   */
  listHolders?(callsAtMost: number): Promise<ReadonlySet<string> | undefined>;
  /**
   * Invites without any product. One answer for each address, in order. At most 25. `names` are those that the list gave,
   * in the same order, for routes that can tell them.
   */
  invite(
    addresses: readonly string[],
    mail: InvitationMail,
    names?: readonly (string | undefined)[],
  ): Promise<InviteAnswer[]>;
  removeFromGroup(accountId: string, groupId: string): Promise<GroupAnswer>;
  addToGroup(accountId: string, groupId: string): Promise<GroupAnswer>;
  /** Takes a record back that a batch made, where the route makes records; never one of a managed account. */
  takeBack?(made: MadeRecord): Promise<TakenBack>;
  /** Tries each capability without a side effect. */
  probe(): Promise<CapabilityCheck[]>;
}

/**
 * Opens a route for one invocation; `desk` is for `customers`. Throws `DirectoryError` `refused` where its credential is
 * missing.
 */
export type OpenDirectory = (route: Route, session: Session, desk?: CustomerDesk) => Promise<UserDirectory>;
