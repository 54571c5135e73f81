import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { InvalidCursor } from '../../../../ports/store-error';
import { readPage, storagePageAtMost } from '../list-cursor';

/** Before and after every place of the order of the log: the time and the id of an entry. */
export const earliest = '0';
const latest = '9';

/** A part of the order: from a time on, before a time, behind the place of an entry. */
export interface OrderStretch {
  from?: string | undefined;
  upTo?: string | undefined;
  after?: string | undefined;
}

/** The place behind which a page goes on is in it: Forge has no range that leaves out its end. */
export const between = ({ from, upTo, after }: OrderStretch) =>
  WhereConditions.between(from ?? earliest, after ?? upTo ?? latest);

/** What one index of entries has under a key, newest first, and the place to go on after if there is more. */
export async function readInOrder(
  index: 'by-email' | 'by-account',
  key: string,
  stretch: OrderStretch,
  limit: number,
): Promise<{ values: unknown[]; next?: string | undefined }> {
  const query = kvs
    .entity<{ order: string }>('audit-entry')
    .query()
    .index(index, { partition: [key] as never })
    .where(between(stretch))
    .sort(Sort.DESC);
  const { results, nextCursor } = await readPage(query, Math.min(storagePageAtMost, limit + 1));
  const behind = results.map(({ value }) => value).filter(({ order }) => order !== stretch.after);
  const values = behind.slice(0, limit);
  const hasMore = behind.length > limit || nextCursor !== undefined;
  return { values, next: hasMore ? values.at(-1)?.order : undefined };
}

const placeSchema = z.lazy(() =>
  z.strictObject({ after: z.string().check(z.minLength(1), z.maxLength(500)) }),
);

/** Names a list in its cursors, which count for no other. */
export function nameOfList(of: object): string {
  const asked = Object.entries(of).filter(([, value]) => value !== undefined);
  return createHash('sha256').update(JSON.stringify(asked.sort())).digest('hex').slice(0, 12);
}

/** A cursor is the place of the entry that was given last, which stays where it is whatever becomes of the others. */
export const entryCursor = (list: string, after: string | undefined): { cursor?: string } =>
  after === undefined
    ? {}
    : { cursor: `${list}.${Buffer.from(JSON.stringify({ after })).toString('base64url')}` };

/** Throws `InvalidCursor` where it is another list's. */
export function openEntryCursor(list: string, cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  if (!cursor.startsWith(`${list}.`)) throw new InvalidCursor();
  try {
    const text = Buffer.from(cursor.slice(list.length + 1), 'base64url').toString();
    return placeSchema.parse(JSON.parse(text)).after;
  } catch {
    throw new InvalidCursor();
  }
}
