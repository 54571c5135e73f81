import type { Doubt } from '../../domain/people/access';
import type { Clock } from '../../ports/clock';
import { wordsOf, type Answered } from '../call-atlassian';
import type { OrganizationClient } from './organization-client';
import { user, type OrganizationUser } from './organization-schemas';
import { readPages } from './read-pages';

const expand = ['groups', 'counts.resources', 'platformRoles'];
const searchLimit = 100;
/** A search for 25 exact addresses or accounts has few rows; more pages than this is not an answer. */
const pagesAtMost = 20;

/** Rows of a search, whether they are all, when the last page was answered, and why there are none. */
export interface Searched {
  rows: OrganizationUser[];
  whole: boolean;
  at: string;
  refused?: Doubt | undefined;
}

export type UserSearch = (by: { emails: string[] } | { accountIds: string[] }) => Promise<Searched>;

/**
 * Searches people by exact address or by account, at most 25.
 * https://developer.atlassian.com/cloud/admin/organization/rest/api-group-users/
 */
export function createUserSearch(client: OrganizationClient, directory: string, clock: Clock): UserSearch {
  return async (by) => {
    let last: Answered | undefined;
    let at = '';
    const ask = async (cursor: string | undefined): Promise<Answered> => {
      last = await client({
        method: 'POST',
        path: `${directory}/users/search`,
        body: { ...by, expand, limit: searchLimit, ...(cursor !== undefined && { cursor }) },
        repeatable: true,
      });
      at = new Date(clock.nowMs()).toISOString();
      return last;
    };
    const read = await readPages(ask, user, pagesAtMost);
    return read ? { ...read, at } : { rows: [], whole: false, at, refused: doubtOf(last) };
  };
}

function doubtOf(answer: Answered | undefined): Doubt {
  if (!answer) return { code: 'NOT_READ_BACK' };
  const { status, body } = answer;
  const message = wordsOf(body);
  const code = status < 300 ? 'FOREIGN_ANSWER' : 'LOOK_UP_REFUSED';
  return { code, status, ...(message !== undefined && { message }) };
}
