import { kvs } from '@forge/kvs';
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { phraseAt, stretchOf, type SearchSpace } from '../../../../../domain/audit/search/search-rows';
import { phraseOf } from '../../../../../domain/audit/search/search-words';
import type { AuditEntry } from '../../../../../domain/audit/audit-entry';
import type { LogSearch } from '../../../../../ports/audit/log-search';
import type { Page } from '../../../../../ports/store';
import { InvalidCursor } from '../../../../../ports/store-error';
import { deleteMany, readByKey, writeMany } from '../../kvs-batches';
import { parseBody } from '../../stored-record';
import {
  firstKey,
  indexProgressKey,
  indexProgressSchema,
  searchEntity,
  searchKeys,
  searchRecords,
  searchRecordsOf,
  searchRowSchema,
} from './search-records';
import { showBatch, showPerson, shownOf, type Show, type Shown } from './show-found';
import { readsAPage, walkPlaces, type Found, type Walked } from './walk-places';

/** Finds in the log over Forge's indexes. */
export function createForgeLogSearch(): LogSearch {
  return {
    people: (words, limit, cursor) => listed({ space: 'people', words, limit, cursor }, showPerson),
    batches: (words, limit, cursor) => listed({ space: 'batches', words, limit, cursor }, showBatch),
    add: (entries, names) => writeMany(searchRecordsOf(entries, names)),
    remove: (entries) => deleteMany(searchEntity, entries.flatMap(searchKeys)),
    async rename(entries, accountId, name) {
      const about = entries.filter(({ personal }) => personal.target?.accountId === accountId);
      await rewriteSearch(about, () => name);
    },
    async progress() {
      const stored = await kvs.get<unknown>(indexProgressKey);
      return stored === undefined ? undefined : indexProgressSchema.parse(stored);
    },
    saveProgress: (progress) => kvs.set(indexProgressKey, progress),
  };
}

/** Replaces what entries are found by; nothing stays of what they were found by before. */
export async function rewriteSearch(
  entries: readonly AuditEntry[],
  nameOf: (entry: AuditEntry) => string | undefined,
): Promise<void> {
  const records = entries.flatMap((entry) => searchRecords(entry, nameOf(entry)));
  const kept = new Set(records.map(({ key }) => key));
  await writeMany(records);
  await deleteMany(
    searchEntity,
    entries.flatMap(searchKeys).filter((key) => !kept.has(key)),
  );
}

/** The names that entries are found by now, by the id of the entry. */
export async function namesInSearch(entries: readonly AuditEntry[]): Promise<Map<string, string>> {
  const records = await readByKey(searchEntity, entries.map(firstKey));
  const names = new Map<string, string>();
  for (const entry of entries) {
    const record = records.get(firstKey(entry));
    const row = record === undefined ? undefined : parseBody(record, searchRowSchema);
    if (row && 'person' in row && row.person.name !== undefined) names.set(entry.id, row.person.name);
  }
  return names;
}

interface Asked {
  space: SearchSpace;
  words: readonly string[];
  limit: number;
  cursor: string | undefined;
}

/**
 * One page of what the words find: by the words as they stand; where nothing begins so, by the first of them that few begin
 * with, the longest first, and the others as a filter.
 */
async function listed<T>(asked: Asked, show: Show<T>): Promise<Page<T>> {
  const place = asked.cursor === undefined ? undefined : readCursor(asked, asked.cursor);
  if (asked.words.length === 0) return { items: [] };
  const { items, cursor } = await pageBehind(asked, place, show);
  return shownOf({ items, ...(cursor !== undefined && { cursor }) });
}

async function pageBehind<T>(asked: Asked, place: Place | undefined, show: Show<T>): Promise<Page<Shown<T>>> {
  const { words } = asked;
  const page = await pageOf(asked, { phrase: phraseOf(words), ...place }, show);
  if (place !== undefined || words.length === 1 || page.found > 0) return page;
  const byLength = [...new Set(words)].sort((one, other) => other.length - one.length);
  for (const phrase of byLength) {
    const first = await pageOf(asked, { phrase }, show, 1);
    if (!first.isSpent) return first;
  }
  return pageOf(asked, { phrase: byLength[0] ?? '' }, show);
}

async function pageOf<T>(
  asked: Asked,
  { phrase, after }: Place,
  show: Show<T>,
  readsAtMost = readsAPage,
): Promise<Page<Shown<T>> & Pick<Walked, 'found' | 'isSpent'>> {
  const items: Shown<T>[] = [];
  const wanted = { words: asked.words, phrase };
  const prefix = stretchOf(asked.space, phrase);
  const take = ({ place, rows, isWhole }: Found): 'more' | 'enough' => {
    const item = show({ rows, isWhole, phrase: phraseAt(place), wanted });
    if (item === undefined) return 'more';
    if (items.length === asked.limit) return 'enough';
    items.push(item);
    return 'more';
  };
  const { goOnAfter, found, isSpent } = await walkPlaces({ prefix, after }, take, readsAtMost);
  const cursor = goOnAfter === undefined ? {} : { cursor: writeCursor(asked, { phrase, after: goOnAfter }) };
  return { items, ...cursor, found, isSpent };
}

const placeSchema = z.lazy(() =>
  z.object({
    phrase: z.string().check(z.maxLength(200)),
    after: z.optional(z.string().check(z.minLength(1), z.maxLength(1_000))),
  }),
);
type Place = z.output<typeof placeSchema>;

/** A cursor counts only for the search it came from. */
const nameOfList = ({ space, words }: Asked): string =>
  createHash('sha256')
    .update(JSON.stringify([space, words]))
    .digest('hex')
    .slice(0, 12);

const writeCursor = (asked: Asked, place: Place): string =>
  `${nameOfList(asked)}.${Buffer.from(JSON.stringify(place)).toString('base64url')}`;

function readCursor(asked: Asked, cursor: string): Place {
  const name = `${nameOfList(asked)}.`;
  if (!cursor.startsWith(name)) throw new InvalidCursor();
  try {
    const place = placeSchema.parse(
      JSON.parse(Buffer.from(cursor.slice(name.length), 'base64url').toString()),
    );
    if (place.after?.startsWith(stretchOf(asked.space, place.phrase)) === false) throw new InvalidCursor();
    return place;
  } catch {
    throw new InvalidCursor();
  }
}
