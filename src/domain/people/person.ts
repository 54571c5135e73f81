import type { Access } from './access';

/** Somebody in the organization's userbase, as one look-up saw them. */
export interface Person {
  accountId: string;
  name?: string | undefined;
  active: boolean;
  /** Empty: no product access. */
  access: Access[];
}

/** What Atlassian said about one address. `unknown` is never treated as absent. */
export type LookUp =
  | { found: 'person'; person: Person }
  | { found: 'nobody' }
  | { found: 'unknown'; code: string; message: string; status?: number | undefined };

/**
 * What Atlassian answered to one invitation. The answer never decides the outcome: `unclear` ones may
 * have taken effect, `refused` ones say why, and each person is read back.
 */
export interface InviteAnswer {
  answer: 'accepted' | 'refused' | 'unclear';
  status?: number | undefined;
  code?: string | undefined;
  /** Atlassian's own words. */
  message?: string | undefined;
  traceId?: string | undefined;
}

/** What became of taking somebody off a group, or putting them back. */
export interface GroupAnswer {
  /** `not-a-member` and `no-such-group` leave nothing to do. */
  answer: 'done' | 'not-a-member' | 'no-such-group' | 'refused' | 'unclear';
  status?: number | undefined;
  code?: string | undefined;
  message?: string | undefined;
  traceId?: string | undefined;
}
