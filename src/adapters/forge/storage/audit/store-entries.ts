import { kvs, Sort } from '@forge/kvs';
import * as z from 'zod/mini';
import { kindsOf } from '../../../../domain/audit/audit-actions';
import type { AuditEntry } from '../../../../domain/audit/audit-entry';
import { domainOf } from '../../../../domain/people/address';
import {
  idsOf,
  orderOf,
  placeAbove,
  placeOf,
  postingsASlice,
  type Posting,
  type PostingNames,
} from '../../../../domain/audit/posting';
import { type EntryFilter, type Page } from '../../../../ports/store';
import { readMany } from '../kvs-batches';
import { readPage, storagePageAtMost } from '../list-cursor';
import { entrySchema, postingSchema } from './audit-schemas';
import {
  between,
  earliest,
  entryCursor,
  nameOfList,
  openEntryCursor,
  readInOrder,
  type OrderStretch,
} from './entry-order';
import { keyAttribute, parseBody } from '../stored-record';

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
  const list = nameOfList(filter);
  const after = openEntryCursor(list, cursor);
  const page =
    filter.email === undefined
      ? await byPostings(filter, limit, after)
      : await byEmail(filter, filter.email, limit, after);
  return { items: page.entries, ...entryCursor(list, page.next) };
}

interface Found {
  entries: AuditEntry[];
  /** The place of the entry to go on after. */
  next?: string | undefined;
}

async function byPostings(filter: EntryFilter, limit: number, after: string | undefined): Promise<Found> {
  const { domain, actor, batchId } = filter;
  const ticket = batchId === undefined ? filter.ticket : undefined;
  if (batchId !== undefined && filter.ticket !== undefined && (await hasOtherTicket(batchId, filter.ticket)))
    return { entries: [] };
  const named = { domain, actor, batchId, ticket };
  const asksKind = filter.outcome !== undefined || filter.action !== undefined;
  const kinds = asksKind ? kindsOf(filter) : [undefined];
  const { places, next } = await readPlaces(
    kinds.map((kind) => ({ ...named, kind })),
    { from: filter.from, upTo: filter.to, after },
    limit,
  );
  const records = await readMany(
    'audit-entry',
    places.map(({ id }) => id),
  );
  const entries = records.map((record) => parseBody(record, entrySchema));
  return { entries: entries.filter((entry) => hasTicket(entry, filter)), next };
}

/** What the postings of several names hold together. */
async function readPlaces(
  names: PostingNames[],
  stretch: OrderStretch,
  limit: number,
): Promise<{ places: EntryPlace[]; next: string | undefined }> {
  // Room for a slice that is left out because more of it may follow, and for postings that hold nothing behind the place.
  for (let atMost = Math.min(storagePageAtMost, limit + postingsASlice + 2); ; atMost *= 2) {
    const lists = await Promise.all(names.map((one) => readPostings(one, stretch, atMost)));
    const cutAt = lists.flatMap(({ postings, isWhole }) => (isWhole ? [] : (postings.at(-1) ?? [])));
    // Before it, no list has anything that it has not given yet.
    const reached = cutAt.map(placeAbove).sort().at(-1) ?? earliest;
    const places = placesOf(lists.flatMap(({ postings }) => postings)).filter(
      ({ order }) => order >= reached && (stretch.after === undefined || order < stretch.after),
    );
    if (places.length === 0 && cutAt.length > 0) continue;
    const given = places.slice(0, limit);
    const hasMore = places.length > limit || cutAt.length > 0;
    return { places: given, next: hasMore ? given.at(-1)?.order : undefined };
  }
}

interface EntryPlace {
  order: string;
  id: string;
}

/** Where the entries of postings stand, newest first; each once, also while it moves from one posting to another. */
function placesOf(postings: Posting[]): EntryPlace[] {
  const places = new Map(
    postings.flatMap((posting) =>
      idsOf(posting).map((id) => [id, { order: orderOf(posting.at, id), id }] as const),
    ),
  );
  return [...places.values()].sort((a, b) => (a.order < b.order ? 1 : -1));
}

/**
 * The newest postings, and whether there are no more. A posting stands where its first entry does, so that those behind a
 * place hold all entries behind it.
 */
async function readPostings(
  names: PostingNames,
  stretch: OrderStretch,
  atMost: number,
): Promise<{ postings: Posting[]; isWhole: boolean }> {
  const { combination, key } = placeOf(names);
  const attribute = keyAttribute(combination);
  const query = kvs
    .entity('audit-posting')
    .query()
    .index(`by-${attribute}`, { partition: [key] as never })
    .where(between(stretch))
    .sort(Sort.DESC);
  const { results, nextCursor } = await readPage(query, atMost);
  return {
    postings: results.map(({ value }) => parseBody(value, postingSchema)),
    isWhole: nextCursor === undefined,
  };
}

const named = z.object({ body: z.object({ ticket: z.optional(z.string()) }) });

/** A batch that retention took away has left entries that say which ticket it had. */
async function hasOtherTicket(batchId: string, ticket: string): Promise<boolean> {
  const stored = await kvs.entity('batch').get(batchId);
  if (stored === undefined) return false;
  const record = named.safeParse(stored);
  return !record.success || record.data.body.ticket !== ticket;
}

const hasTicket = (entry: AuditEntry, { ticket }: EntryFilter): boolean =>
  ticket === undefined || entry.ticket === ticket;

/**
 * An address has few entries, one an attempt that named it; the rest of the filter is applied to them here, and a page
 * that it leaves short still has a cursor.
 */
async function byEmail(
  filter: EntryFilter,
  email: string,
  limit: number,
  after: string | undefined,
): Promise<Found> {
  const { from, to, ...names } = filter;
  const hasOthers = Object.values(names).filter((wanted) => wanted !== undefined).length > 1;
  const atMost = hasOthers ? storagePageAtMost : limit;
  const { values, next } = await readInOrder('by-email', email, { from, upTo: to, after }, atMost);
  const read = values.map((value) => parseBody(value, entrySchema));
  const matching = read.filter((entry) => matches(entry, filter));
  const entries = matching.slice(0, limit);
  const last = matching.length > limit ? entries.at(-1) : undefined;
  return { entries, next: last ? orderOf(last.at, last.id) : next };
}

function matches(entry: AuditEntry, filter: EntryFilter): boolean {
  const { target, actor } = entry.personal;
  return (
    (filter.domain === undefined || (target && domainOf(target.email)) === filter.domain) &&
    (filter.outcome === undefined || entry.outcome === filter.outcome) &&
    (filter.action === undefined || entry.action === filter.action) &&
    (filter.actor === undefined || actor.accountId === filter.actor) &&
    (filter.batchId === undefined || entry.batchId === filter.batchId) &&
    hasTicket(entry, filter)
  );
}
