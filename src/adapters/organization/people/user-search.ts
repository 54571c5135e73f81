import * as z from 'zod/mini';
import type { Doubt } from '../../../domain/people/access';
import type { Clock } from '../../../ports/clock';
import type { Answered } from '../../call-atlassian';
import { hasErrors, wordsOf } from '../../said-words';
import type { OrganizationClient } from '../organization-client';
import type { UserRow } from './merge-users';
import { user } from '../organization-schemas';
import { readPages } from '../read-pages';

const expand = ['groups', 'counts.resources', 'platformRoles'];
const searchLimit = 100;
/** A search for 25 exact addresses or accounts has few rows; more pages than this is not an answer. */
const pagesAtMost = 20;

/** Rows of a search, whether they are all, when its first page was answered, and why there are none. */
export interface Searched {
  rows: UserRow[];
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
    const answers: { answer: Answered; at: string }[] = [];
    const ask = async (cursor: string | undefined): Promise<Answered> => {
      const answer = await client({
        method: 'POST',
        path: `${directory}/users/search`,
        body: { ...by, expand, limit: searchLimit, ...(cursor !== undefined && { cursor }) },
        repeatable: true,
      });
      answers.push({ answer, at: new Date(clock.nowMs()).toISOString() });
      return answer;
    };
    // A page is parsed before the next is asked for.
    const row = z.pipe(
      user,
      z.transform((one) => ({ ...one, at: answers.at(-1)?.at ?? '' })),
    );
    const read = await readPages(ask, row, pagesAtMost);
    const at = answers[0]?.at ?? '';
    return read ? { ...read, at } : { rows: [], whole: false, at, refused: doubtOf(answers.at(-1)?.answer) };
  };
}

function doubtOf(answer: Answered | undefined): Doubt {
  if (!answer) return { code: 'NOT_READ_BACK' };
  const { status, body } = answer;
  const message = wordsOf(body);
  const code = status >= 300 || hasErrors(body) ? 'LOOK_UP_REFUSED' : 'FOREIGN_ANSWER';
  return { code, status, ...(message !== undefined && { message }) };
}
