import type { ReadThrough } from '../domain/people/person';
import type { Plan } from '../domain/batches/plan';
import type { Access } from '../domain/people/access';
import type { Outcome, Standing } from '../domain/words';

export type AccessView = Access;

export interface ListRecipients {
  batchId: string;
  outcome?: Outcome;
  /** Any of these. */
  outcomes?: Outcome[];
  standing?: Standing;
  /** Part of an address, without regard to case. */
  search?: string;
  cursor?: string;
  /** Without a cursor: the place in the list to begin at, counted from 0. */
  from?: number;
  limit?: number;
}

export interface RecipientPage {
  recipients: RecipientView[];
  cursor?: string;
}

export interface RecipientView {
  email: string;
  line?: number;
  standing?: Standing;
  /** The approved domain, or `ANYONE`, by which the person may take access for themselves. */
  approvedDomain?: string;
  /** What the run will do; present after the check and before an outcome. */
  plan?: Plan;
  outcome?: Outcome;
  accountId?: string;
  name?: string;
  /** The name that the list gave; `name` is the one Atlassian tells. */
  listedName?: string;
  /** Access held when last read. */
  access: AccessView[];
  /** Roles that cost nothing. */
  free?: AccessView[];
  /** Groups of which the route cannot see what they grant. */
  unrated?: AccessView[];
  /** Why it is not known for certain what the person holds; `message` is Atlassian's own words. */
  doubt?: { code: string; message?: string; status?: number };
  /** Groups taken off by this batch. */
  removed: { groupId: string; groupName: string }[];
  /** Stable code of a failure or of an open question. */
  code?: string;
  /** Atlassian's own words. */
  message?: string;
  /** When the person was last read back. */
  verifiedAt?: string;
  /** Through which API: `jira` sees Jira's products only. */
  verifiedThrough?: ReadThrough;
  attempt?: number;
}
