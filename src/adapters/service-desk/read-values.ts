import type * as z from 'zod/mini';
import type { Doubt } from '../../domain/people/access';
import { DirectoryError } from '../../ports/directory-error';
import type { Answered } from '../call-atlassian';
import { wordsOf } from '../said-words';
import { pageOf } from './service-desk-schemas';

const pagesUsually = 40;

/**
 * Every value of a paged list, or why it is not known completely. Throws `DirectoryError` `refused` where the app may not
 * read it, or there is no such desk.
 */
export async function readValues<T>(
  value: z.ZodMiniType<T>,
  read: (start: number) => Promise<Answered>,
  pagesAtMost = pagesUsually,
): Promise<T[] | { doubt: Doubt }> {
  const values: T[] = [];
  for (let pages = 0; pages < pagesAtMost; pages += 1) {
    const answer = await read(values.length);
    requireAllowed(answer);
    const page = answer.status < 300 ? pageOf(value).safeParse(answer.body) : undefined;
    if (!page?.success) return { doubt: doubtOf(answer) };
    values.push(...page.data.values);
    if (page.data.isLastPage === true || page.data.values.length === 0) return values;
  }
  return { doubt: { code: 'PAGES_WITHOUT_END' } };
}

/** Nobody else would fare better at a desk that the app may not use. */
export function requireAllowed({ status, body }: Answered): void {
  if (status !== 401 && status !== 403 && status !== 404) return;
  const words = wordsOf(body);
  throw new DirectoryError('refused', words ?? `Jira answered ${status}`, {
    status,
    saidBy: words === undefined ? 'app' : 'atlassian',
  });
}

function doubtOf({ status, body }: Answered): Doubt {
  const message = wordsOf(body);
  const code = status >= 200 && status < 300 ? 'FOREIGN_ANSWER' : 'LOOK_UP_REFUSED';
  return { code, status, ...(message !== undefined && { message }) };
}
