import type * as z from 'zod/mini';
import type { Answered } from '../call-atlassian';
import { pageBean } from './jira-schemas';

/**
 * All values of one of Jira's paged lists, from `startAt` to the last page. `maxResults` is a maximum, so a short page is
 * not the last one: only `isLast` or an empty page is. Undefined where the list cannot be read to its end in
 * `pagesAtMost` pages.
 */
export async function readJiraPages<T>(
  ask: (startAt: number) => Promise<Answered>,
  value: z.ZodMiniType<T>,
  pagesAtMost: number,
): Promise<T[] | undefined> {
  const values: T[] = [];
  let startAt = 0;
  for (let pages = 0; pages < pagesAtMost; pages += 1) {
    const answer = await ask(startAt);
    const isAnswered = answer.status >= 200 && answer.status < 300;
    const page = isAnswered ? pageBean.safeParse(answer.body) : undefined;
    if (!page?.success) return undefined;
    for (const one of page.data.values) {
      const read = value.safeParse(one);
      if (!read.success) return undefined;
      values.push(read.data);
    }
    startAt += page.data.values.length;
    const { isLast, total, values: inPage } = page.data;
    const more = total !== undefined && total !== null && startAt < total;
    if (inPage.length === 0) return more ? undefined : values;
    if (isLast === true && !more) return values;
  }
  return undefined;
}
