import * as z from 'zod/mini';
import type { AuditEntry } from '../../../../../domain/audit/audit-entry';
import type { IndexProgress } from '../../../../../domain/audit/search/index-progress';
import {
  batchPlacesAtMost,
  personPlacesAtMost,
  placesOf,
  searchRowOf,
  type SearchRow,
} from '../../../../../domain/audit/search/search-rows';
import type { NamesByEntry } from '../../../../../ports/audit/log-search';
import type { EntityRecord } from '../../stored-record';
import { version } from '../../schema-parts';

export const searchEntity = 'audit-search';
/** Indexes of the entity: Forge allows seven. */
export const placesARecord = 7;
export const placeAttribute = (place: number): string => `w${place + 1}`;

export const searchRowSchema = z.lazy(() =>
  z.union([
    z.object({
      v: version,
      person: z.object({
        email: z.string(),
        accountId: z.optional(z.string()),
        name: z.optional(z.string()),
      }),
    }),
    z.object({
      v: version,
      batch: z.object({ batchId: z.string(), createdAt: z.string(), words: z.array(z.string()) }),
    }),
  ]),
) as z.ZodMiniType<SearchRow>;

export const indexProgressSchema: z.ZodMiniType<IndexProgress> = z.lazy(() =>
  z.discriminatedUnion('isComplete', [
    z.object({ v: version, isComplete: z.literal(true) }),
    z.object({
      v: version,
      isComplete: z.literal(false),
      link: z.number(),
      downTo: z.number(),
      slice: z.number(),
      since: z.string(),
      begunAt: z.number(),
      awaited: z.array(z.string()),
      only: z.optional(z.array(z.string())),
    }),
  ]),
);

export const indexProgressKey = 'search-progress';

const partKey = (entryId: string, part: number): string => `${entryId}:${part}`;

/** A row as records, each with seven of its places. */
export function searchRecords(entry: AuditEntry, name: string | undefined): EntityRecord[] {
  const row = searchRowOf(entry, name);
  if (row === undefined) return [];
  const places = placesOf(row);
  const records: EntityRecord[] = [];
  for (let from = 0; from < places.length; from += placesARecord) {
    const held = places
      .slice(from, from + placesARecord)
      .map((place, at): [string, string] => [placeAttribute(at), place]);
    records.push({
      entityName: searchEntity,
      key: partKey(entry.id, records.length),
      value: { ...Object.fromEntries<string>(held), body: row },
    });
  }
  return records;
}

export const searchRecordsOf = (
  entries: readonly AuditEntry[],
  names: NamesByEntry = new Map(),
): EntityRecord[] => entries.flatMap((entry) => searchRecords(entry, names.get(entry.id)));

/** Every key that the search of an entry can have, whatever the name. */
export function searchKeys({ id, action }: AuditEntry): string[] {
  const places = action === 'batch.created' ? batchPlacesAtMost : personPlacesAtMost;
  return Array.from({ length: Math.ceil(places / placesARecord) }, (_, part) => partKey(id, part));
}

export const firstKey = ({ id }: Pick<AuditEntry, 'id'>): string => partKey(id, 0);
