import {
  indexProgressSchema,
  searchRowSchema,
} from '../../../src/adapters/forge/storage/audit/search/search-records';
import type { AuditEntry } from '../../../src/domain/audit/audit-entry';
import { comparableAddress } from '../../../src/domain/people/address';
import { wordsOf } from '../../../src/domain/audit/search/search-words';
import { searchRowOf, type NamedBatch, type NamedPerson } from '../../../src/domain/audit/search/search-rows';
import type { LogSearch } from '../../../src/ports/audit/log-search';
import { cutPage } from './cut-page.ts';
import type { MemoryStorage } from './memory-storage.ts';
import type { VersionedRecords } from './versioned-records.ts';

export const searchKey = (entryId: string): string => `search:${entryId}`;

/** What an entry is found by, kept beside it. */
export function keepSearchRow(records: VersionedRecords, entry: AuditEntry, name: string | undefined): void {
  const row = searchRowOf(entry, name);
  if (row) records.set(searchKey(entry.id), row);
  else records.delete(searchKey(entry.id));
}

export function nameInSearch(records: VersionedRecords, entryId: string): string | undefined {
  const record = records.get(searchKey(entryId));
  const row = record && searchRowSchema.parse(JSON.parse(record.json));
  return row && 'person' in row ? row.person.name : undefined;
}

/** The search in memory: it looks at everything, and knows nothing of an index. */
export function createMemoryLogSearch({ records, plain }: MemoryStorage): LogSearch {
  const rows = () => records.listed('search:').map(({ json }) => searchRowSchema.parse(JSON.parse(json)));
  return {
    async people(words, limit, cursor) {
      const people = new Map<string, NamedPerson>();
      for (const row of rows()) {
        if (!('person' in row) || !finds(words, [row.person.email, row.person.name ?? ''])) continue;
        const key = comparableAddress(row.person.email);
        people.set(key, { ...people.get(key), ...row.person });
      }
      return cutPage([...people.values()], ({ email }) => email, { limit, cursor, list: words });
    },
    async batches(words, limit, cursor) {
      const found = rows().flatMap((row): NamedBatch[] =>
        'batch' in row && finds(words, row.batch.words) ? [row.batch] : [],
      );
      const { items, ...rest } = cutPage(found, ({ createdAt, batchId }) => `${createdAt} ${batchId}`, {
        limit,
        cursor,
        list: words,
      });
      return { items: items.map(({ batchId }) => batchId), ...rest };
    },
    async add(entries, names) {
      for (const entry of entries) keepSearchRow(records, entry, names.get(entry.id));
    },
    async remove(entries) {
      for (const { id } of entries) records.delete(searchKey(id));
    },
    async rename(entries, accountId, name) {
      for (const entry of entries)
        if (entry.personal.target?.accountId === accountId) keepSearchRow(records, entry, name);
    },
    async progress() {
      const stored = plain.get('index-progress');
      return stored === undefined ? undefined : indexProgressSchema.parse(stored);
    },
    saveProgress: async (progress) => void plain.set('index-progress', structuredClone(progress)),
  };
}

function finds(words: readonly string[], texts: readonly string[]): boolean {
  const known = texts.flatMap(wordsOf);
  return words.length > 0 && words.every((asked) => known.some((word) => word.startsWith(asked)));
}
