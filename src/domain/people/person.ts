import type { Doubt, Holdings } from './access';
import type { RecordRef } from './taken-back';

/** Somebody in the organization's userbase, as one look-up saw them. */
export interface Person {
  accountId: string;
  name?: string | undefined;
  /** The address the account has now, where the route shows it. */
  email?: string | undefined;
  active: boolean;
  /** Whether the person has accepted an invitation; absent where the route does not tell. */
  accepted?: boolean | undefined;
  /** When the person joined the organization, ISO 8601; absent where the route does not tell. */
  joinedAt?: string | undefined;
  /** The route makes no such people: whoever has this account, no batch of it created them. */
  notOfRoute?: boolean | undefined;
  holdings: Holdings;
}

/**
 * Which API read the person, and so which products it sees: `organization` every one, `jira` Jira's own, `service-desk`
 * portal-only customers, who can hold none.
 */
export type ReadThrough = 'organization' | 'jira' | 'service-desk';

/**
 * What Atlassian said about one address, and when (ISO 8601). `nobody` needs a complete answer: a list that was read to
 * its end. Whatever is missing, contradicts itself or cannot be read is `unknown`, which is never treated as absent.
 */
export type LookUp = { at: string; through: ReadThrough } & (
  | { found: 'person'; person: Person }
  | {
      found: 'nobody';
      /** An account that has the address and is in no directory, where the route tells of such. */
      accountId?: string | undefined;
    }
  | ({ found: 'unknown' } & Doubt)
);

/** A look-up by account: whoever has the address under another account is somebody else. */
export function ofAccount(lookUp: LookUp, accountId: string | undefined): LookUp {
  const isMeant = lookUp.found !== 'person' || lookUp.person.accountId === accountId;
  if (accountId === undefined || isMeant) return lookUp;
  return { found: 'nobody', at: lookUp.at, through: lookUp.through };
}

/** Between which times (ISO 8601) one call was under way, without the wait for its turn. */
export interface SentWithin {
  from: string;
  to: string;
}

/**
 * What Atlassian answered to one invitation. The answer never decides the outcome: `unclear` ones may have taken
 * effect, `refused` ones say why, and each person is read back.
 */
export interface InviteAnswer {
  answer: 'accepted' | 'refused' | 'unclear';
  status?: number | undefined;
  /**
   * `NOT_SENT`: nothing was asked yet. `ERRORS_INSIDE`: a success that carries errors; not to be repeated.
   * `LICENCE_LIMIT`: no seat is free, which may change. `ALREADY_EXISTS`: somebody has the address.
   */
  code?: string | undefined;
  /** Atlassian's own words. */
  message?: string | undefined;
  traceId?: string | undefined;
  /** The account the answer names; it says who has the address, not that the call created them. */
  accountId?: string | undefined;
  /** The route's answer says that this call created the account. */
  created?: boolean | undefined;
  /** The record that this app made for them in a provisioned directory. */
  record?: RecordRef | undefined;
  /** When the call was under way that carried the address; without, none did. */
  sent?: SentWithin | undefined;
}

/** What became of taking somebody off a group, or putting them back. */
export interface GroupAnswer {
  /** `not-a-member` and `no-such-group` leave nothing to do for who takes somebody off; nobody is put back by them. */
  answer: 'done' | 'not-a-member' | 'no-such-group' | 'refused' | 'unclear';
  status?: number | undefined;
  /** `MEMBER_ALREADY`: nothing had to be done to put them back. `MEMBER_OR_NO_SEAT`: that, or no seat is free. */
  code?: string | undefined;
  message?: string | undefined;
  traceId?: string | undefined;
}
