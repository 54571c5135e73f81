import { Filter, FilterConditions, ForgeKvsAPIError, kvs, Sort, WhereConditions } from '@forge/kvs';
import { createHash } from 'node:crypto';
import { InvalidCursor, type EntryFilter, type Page, type Store } from '../ports';
import { batchSchema, entrySchema } from './store-schemas';
import { logName, parseBody } from './stored-record';

/** Pages of storage one page of the list may take, when filters leave storage's pages short. */
const readsAPage = 10;
const storagePageAtMost = 100;
/** Before and after every time an entry can have. */
const earliest = '0';
const latest = '9';

type Attribute = 'email' | 'batchId' | 'domain' | 'actor' | 'outcome' | 'action' | 'ticket';

/** Indexes from the one that leaves the fewest records to the one that leaves the most. */
const indexes: [index: string, attribute: Attribute][] = [
  ['by-email', 'email'],
  ['by-batch', 'batchId'],
  ['by-domain', 'domain'],
  ['by-actor', 'actor'],
  ['by-outcome', 'outcome'],
  ['by-action', 'action'],
];

/** Lists over Forge's indexes: newest first, eventually consistent. */
export function createListing(): Pick<Store, 'listEntries' | 'listBatches' | 'batchesInState'> {
  return {
    async listEntries(filter, limit, cursor) {
      const items: unknown[] = [];
      const kind = cursorKind(filter);
      let storageCursor = openCursor(kind, cursor);
      for (let reads = 0; reads < readsAPage && items.length < limit; reads += 1) {
        const page = await guarded(() => entryQuery(filter, limit - items.length, storageCursor).getMany());
        items.push(...page.results.map(({ value }) => value));
        storageCursor = page.nextCursor;
        if (storageCursor === undefined) break;
      }
      return page(
        items.map((item) => parseBody(item, entrySchema)),
        kind,
        storageCursor,
      );
    },
    async listBatches(limit, cursor) {
      const query = kvs.entity('batch').query().index('by-time').sort(Sort.DESC).limit(limit);
      const storageCursor = openCursor('batches', cursor);
      if (storageCursor !== undefined) query.cursor(storageCursor);
      const { results, nextCursor } = await guarded(() => query.getMany());
      return page(
        results.map(({ value }) => parseBody(value, batchSchema)),
        'batches',
        nextCursor,
      );
    },
    async batchesInState(state) {
      const { results } = await kvs
        .entity('batch')
        .query()
        .index('by-state', { partition: [state] })
        .sort(Sort.DESC)
        .limit(storagePageAtMost)
        .getMany();
      return results.map(({ value }) => parseBody(value, batchSchema));
    },
  };
}

function entryQuery(
  filter: EntryFilter,
  limit: number,
  cursor: string | undefined,
): ReturnType<ReturnType<ReturnType<typeof kvs.entity>['query']>['index']> {
  const [index, attribute] = indexes.find(([, name]) => filter[name] !== undefined) ?? ['by-time', undefined];
  const partition = attribute === undefined ? logName : filter[attribute];
  const query = kvs
    .entity<Record<Attribute, string>>('audit-entry')
    .query()
    .index(index, { partition: [partition] as never });
  query.where(WhereConditions.between(filter.from ?? earliest, filter.to ?? latest));
  const others = [...indexes.map(([, name]) => name), 'ticket' as const].filter(
    (name) => name !== attribute && filter[name] !== undefined,
  );
  if (others.length > 0) {
    const [first, ...rest] = others;
    let filters = new Filter<Record<Attribute, string>>().and(
      first as Attribute,
      FilterConditions.equalTo(filter[first as Attribute] ?? ''),
    );
    for (const name of rest) filters = filters.and(name, FilterConditions.equalTo(filter[name] ?? ''));
    query.filters(filters);
  }
  if (cursor !== undefined) query.cursor(cursor);
  return query.sort(Sort.DESC).limit(Math.min(storagePageAtMost, limit));
}

/** A cursor counts only for the list it came from. */
function cursorKind(filter: EntryFilter): string {
  const named = Object.entries(filter).filter(([, value]) => value !== undefined);
  return createHash('sha256').update(JSON.stringify(named.sort())).digest('hex').slice(0, 12);
}

function page<T>(items: T[], kind: string, storageCursor: string | undefined): Page<T> {
  return { items, ...(storageCursor !== undefined && { cursor: `${kind}.${storageCursor}` }) };
}

function openCursor(kind: string, cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  if (!cursor.startsWith(`${kind}.`)) throw new InvalidCursor();
  return cursor.slice(kind.length + 1);
}

/** Storage answers 400 to a cursor it does not know; everything else in these queries is ours. */
async function guarded<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    if (error instanceof ForgeKvsAPIError && error.responseDetails.status === 400) throw new InvalidCursor();
    throw error;
  }
}
