import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { kindsOf } from '../../../../domain/audit/audit-actions';
import type { AuditEntry } from '../../../../domain/audit/audit-entry';
import { domainOf } from '../../../../domain/people/address';
import { idsOf, orderOf, placeOf, type Posting, type PostingNames } from '../../../../domain/audit/posting';
import { InvalidCursor } from '../../../../ports/store-error';
import { type EntryFilter, type Page } from '../../../../ports/store';
import { readMany } from '../kvs-batches';
import { readPage, storagePageAtMost } from '../list-cursor';
import { entrySchema, postingSchema } from './audit-schemas';
import { keyAttribute, parseBody } from '../stored-record';

/** Before and after every time an entry can have. */
const earliest = '0';
const latest = '9';

/** Where a page ended: the posting or entry it was in the middle of, and how many entries of it were given. */
interface Place {
  order: string;
  given: number;
}

/**
 * Entries behind a filter, newest first: one read of the index that holds exactly this combination of names
 * (two for an action that covers two outcomes), then the entries by their keys. How much is read depends on
 * the page alone, never on the log. Throws `InvalidCursor`.
 */
export async function listEntries(
  filter: EntryFilter,
  limit: number,
  cursor: string | undefined,
): Promise<Page<AuditEntry>> {
  const kind = cursorKind(filter);
  const place = cursor === undefined ? undefined : readCursor(kind, cursor);
  const page =
    filter.email === undefined
      ? await byPostings(filter, limit, place)
      : await byEmail(filter, filter.email, limit, place);
  return {
    items: page.entries,
    ...(page.next && { cursor: `${kind}.${writePlace(page.next)}` }),
  };
}

interface Found {
  entries: AuditEntry[];
  next?: Place | undefined;
}

async function byPostings(filter: EntryFilter, limit: number, place: Place | undefined): Promise<Found> {
  const { domain, actor, batchId } = filter;
  const ticket = batchId === undefined ? filter.ticket : undefined;
  if (batchId !== undefined && filter.ticket !== undefined && !(await hasTicket(batchId, filter.ticket)))
    return { entries: [] };
  const named = { domain, actor, batchId, ticket };
  const asksKind = filter.outcome !== undefined || filter.action !== undefined;
  const kinds = asksKind ? kindsOf(filter) : [undefined];
  const atMost = Math.min(storagePageAtMost, limit + 1);
  const lists = await Promise.all(
    kinds.map((kind) => readPostings({ ...named, kind }, filter, atMost, place?.order)),
  );
  // Behind the end of a list that was cut, others may hold what is older than something it has not given yet.
  const ends = lists.flatMap(({ postings, isWhole }) => (isWhole ? [] : (postings.at(-1) ?? [])));
  const reached = ends.map(placeInOrder).sort().at(-1) ?? earliest;
  const postings = lists
    .flatMap((list) => list.postings)
    .filter((posting) => placeInOrder(posting) >= reached)
    .sort((a, b) => (placeInOrder(a) < placeInOrder(b) ? 1 : -1));
  const { ids, next } = take(postings, limit, place, ends.length === 0);
  const entries = await readMany('audit-entry', ids);
  return { entries: entries.map((record) => parseBody(record, entrySchema)), next };
}

const placeInOrder = ({ at, id }: Posting): string => orderOf(at, id);

/** The next ids after a place, newest first, and the place where they end if there is more. `isEnd`: nothing is behind these. */
function take(
  postings: Posting[],
  limit: number,
  place: Place | undefined,
  isEnd: boolean,
): { ids: string[]; next: Place | undefined } {
  const ids: string[] = [];
  for (const posting of postings) {
    const order = placeInOrder(posting);
    const given = place?.order === order ? place.given : 0;
    const left = idsOf(posting).reverse().slice(given);
    const room = limit - ids.length;
    if (left.length > 0 && room === 0) return { ids, next: { order, given } };
    ids.push(...left.slice(0, room));
    if (left.length > room) return { ids, next: { order, given: given + room } };
  }
  const last = isEnd ? undefined : postings.at(-1);
  return { ids, next: last && { order: placeInOrder(last), given: idsOf(last).length } };
}

/** The newest postings, and whether there are no more. */
async function readPostings(
  names: PostingNames,
  period: EntryFilter,
  atMost: number,
  upTo: string | undefined,
): Promise<{ postings: Posting[]; isWhole: boolean }> {
  const { combination, key } = placeOf(names);
  const attribute = keyAttribute(combination);
  const query = kvs
    .entity('audit-posting')
    .query()
    .index(`by-${attribute}`, { partition: [key] as never })
    .where(WhereConditions.between(period.from ?? earliest, upTo ?? period.to ?? latest))
    .sort(Sort.DESC);
  const { results, nextCursor } = await readPage(query, atMost);
  return {
    postings: results.map(({ value }) => parseBody(value, postingSchema)),
    isWhole: nextCursor === undefined,
  };
}

const named = z.object({ body: z.object({ ticket: z.string().optional() }) });

async function hasTicket(batchId: string, ticket: string): Promise<boolean> {
  const record = named.safeParse(await kvs.entity('batch').get(batchId));
  return record.success && record.data.body.ticket === ticket;
}

/**
 * An address has few entries, one an attempt that named it; the rest of the filter is applied to them here, and a page
 * that it leaves short still has a cursor.
 */
async function byEmail(
  filter: EntryFilter,
  email: string,
  limit: number,
  place: Place | undefined,
): Promise<Found> {
  const { from: _from, to: _to, ...names } = filter;
  const hasOthers = Object.values(names).filter((wanted) => wanted !== undefined).length > 1;
  const query = kvs
    .entity('audit-entry')
    .query()
    .index('by-email', { partition: [email] as never })
    .where(WhereConditions.between(filter.from ?? earliest, place?.order ?? filter.to ?? latest))
    .sort(Sort.DESC);
  const atMost = Math.min(storagePageAtMost, hasOthers ? storagePageAtMost : limit + 1);
  const { results, nextCursor } = await readPage(query, atMost);
  const read = results
    .map(({ value }) => parseBody(value, entrySchema))
    .filter(({ at, id }) => orderOf(at, id) !== place?.order);
  const matching = read.filter((entry) => matches(entry, filter));
  const entries = matching.slice(0, limit);
  const last = matching.length > limit ? entries.at(-1) : nextCursor === undefined ? undefined : read.at(-1);
  return { entries, next: last && { order: orderOf(last.at, last.id), given: 1 } };
}

function matches(entry: AuditEntry, filter: EntryFilter): boolean {
  const { target, actor } = entry.personal;
  return (
    (filter.domain === undefined || (target && domainOf(target.email)) === filter.domain) &&
    (filter.outcome === undefined || entry.outcome === filter.outcome) &&
    (filter.action === undefined || entry.action === filter.action) &&
    (filter.actor === undefined || actor.accountId === filter.actor) &&
    (filter.batchId === undefined || entry.batchId === filter.batchId) &&
    (filter.ticket === undefined || entry.ticket === filter.ticket)
  );
}

/** A cursor counts only for the list it came from. */
export function cursorKind(filter: EntryFilter): string {
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined);
  return createHash('sha256').update(JSON.stringify(asked.sort())).digest('hex').slice(0, 12);
}

const placeSchema = z.lazy(() => z.object({ order: z.string().min(1).max(500), given: z.int().min(0) }));

const writePlace = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

function readCursor(kind: string, cursor: string): Place {
  if (!cursor.startsWith(`${kind}.`)) throw new InvalidCursor();
  try {
    return placeSchema.parse(JSON.parse(Buffer.from(cursor.slice(kind.length + 1), 'base64url').toString()));
  } catch {
    throw new InvalidCursor();
  }
}
