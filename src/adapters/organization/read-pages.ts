import * as z from 'zod/mini';
import type { Answered } from '../call-atlassian';
import { hasErrors } from '../said-words';

/** Rows of a list, and whether they are all of it. */
export interface Rows<T> {
  rows: T[];
  /** The list was read to its end, and every row of it could be read. */
  whole: boolean;
}

const page = z.lazy(() =>
  z.object({
    data: z.array(z.unknown()),
    links: z.nullish(z.object({ next: z.nullish(z.string()) })),
  }),
);

/** `links.next` is a cursor, or an address that carries one. */
export function cursorOf(next: string): string {
  const cursor = /[?&]cursor=([^&]+)/.exec(next)?.[1];
  if (cursor === undefined) return next;
  try {
    return decodeURIComponent(cursor);
  } catch {
    return cursor;
  }
}

/**
 * Reads a list page after page. A limit is a maximum, so a short page is not the last one: only a page without
 * `links.next` is. A cursor that comes again, more than `pagesAtMost` pages or a page that is none leave the list not
 * whole. Undefined where not even the first page is one.
 */
export async function readPages<T>(
  ask: (cursor: string | undefined) => Promise<Answered>,
  row: z.ZodMiniType<T>,
  pagesAtMost: number,
): Promise<Rows<T> | undefined> {
  const rows: T[] = [];
  const seen = new Set<string>();
  let cursor: string | undefined;
  let whole = true;
  for (let pages = 0; pages < pagesAtMost; pages += 1) {
    const answer = await ask(cursor);
    const parsed = page.safeParse(answer.body);
    if (answer.status >= 300 || !parsed.success || hasErrors(answer.body)) {
      return pages === 0 ? undefined : { rows, whole: false };
    }
    for (const one of parsed.data.data) {
      const read = row.safeParse(one);
      if (read.success) rows.push(read.data);
      else whole = false;
    }
    const { next } = parsed.data.links ?? {};
    if (!next) return { rows, whole };
    cursor = cursorOf(next);
    if (seen.has(cursor)) break;
    seen.add(cursor);
  }
  return { rows, whole: false };
}
