import { z } from 'zod';
import { badRequest, invalidCursor } from './organization-problem.ts';
import { parsedJson } from './parsed-json.ts';

/**
 * What a cursor stands for: a listing, the parameters it was asked with (Atlassian discards those that come
 * with a cursor) and the key of the last item that was answered. Keys rather than offsets, so that nobody
 * is skipped when people or groups come and go between two pages.
 */
const cursorContent = z.object({ listing: z.string(), request: z.string(), after: z.string() });

export interface PageRequest {
  listing: string;
  /** The query string or JSON body the listing was asked with, without a cursor. */
  request: string;
  limit: number;
  after?: string | undefined;
}

export interface Page<T> {
  items: T[];
  /** Cursor of the page after this one; absent on the last. */
  next?: string;
}

interface Listing<T> {
  items: T[];
  /** Unique, and ordered as the listing is. */
  keyOf: (item: T) => string;
  descending?: boolean;
}

const defaultLimit = 20;
const mostPerPage = 100;

export function pageRequestOf(url: URL, listing: string): PageRequest & { parameters: URLSearchParams } {
  const cursor = url.searchParams.get('cursor');
  const known = cursor === null ? undefined : readCursor(cursor, listing);
  const parameters = new URLSearchParams(known ? known.request : url.search);
  const limit = readLimit(parameters.get('limit'));
  return { listing, request: parameters.toString(), parameters, limit, after: known?.after };
}

export function readCursor(cursor: string, listing: string): { request: string; after: string } {
  const content = cursorContent.safeParse(parsedJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!content.success || content.data.listing !== listing) throw invalidCursor();
  return content.data;
}

export function cutPage<T>({ items, keyOf, descending = false }: Listing<T>, asked: PageRequest): Page<T> {
  const direction = descending ? -1 : 1;
  const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -direction : direction);
  const { listing, request, after, limit } = asked;
  const keyed = items.map((item) => ({ item, key: keyOf(item) })).sort((a, b) => compare(a.key, b.key));
  const rest = after === undefined ? keyed : keyed.filter(({ key }) => compare(key, after) > 0);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const shown = page.map(({ item }) => item);
  if (!last || rest.length <= limit) return { items: shown };
  const content = { listing, request, after: last.key };
  return { items: shown, next: Buffer.from(JSON.stringify(content)).toString('base64url') };
}

/** `{data, links}` as the operations of version 2 answer: `links.next` is the cursor itself. */
export function cursorPage<T>(page: Page<T>): { data: T[]; links: { next?: string } } {
  return { data: page.items, links: page.next === undefined ? {} : { next: page.next } };
}

function readLimit(text: string | null): number {
  if (text === null) return defaultLimit;
  const limit = Number(text);
  if (text === '' || !Number.isInteger(limit) || limit < 1 || limit > mostPerPage)
    throw badRequest(`limit must be between 1 and ${mostPerPage}.`);
  return limit;
}
