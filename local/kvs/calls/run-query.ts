import { createHash } from 'node:crypto';
import { passesFilter, readFilter, readRangeCondition, readScalar, type Condition } from './conditions.ts';
import { plainValues, keyIndexName, type EntityIndex, type EntitySchema } from '../records/entity-schema.ts';
import { boundsOf, encodePartition } from '../records/index-key.ts';
import type { IndexPosition } from '../records/index-table.ts';
import { badRequest } from '../kvs-error.ts';
import { kvsLimits } from '../limits.ts';
import { recordJson } from '../records/record-json.ts';
import type { RecordStore } from '../records/record-store.ts';
import { readMetadataFields } from './set-options.ts';
import { isRecord } from '../records/stored-value.ts';

/** A page: `{data: [{key, value}], cursor?}` as JSON text. */
export interface QueryAnswer {
  json: string;
  readBytes: number;
}

/** How many records, from none to `limit`, the next page reads before it ends with a cursor. */
export type ItemsAPage = (limit: number) => number;

/** `{limit?, after?, where?: [{property: 'key', condition: 'BEGINS_WITH', values}], options?}` */
export function queryValues(
  store: RecordStore,
  body: Record<string, unknown>,
  itemsAPage?: ItemsAPage,
): QueryAnswer {
  const { limit, after, where, options } = body;
  if (where !== undefined && (!Array.isArray(where) || where.length > 1))
    throw badRequest('where takes one condition.');
  const condition: unknown = Array.isArray(where) ? where[0] : undefined;
  if (condition !== undefined && (!isRecord(condition) || condition['property'] !== 'key'))
    throw badRequest('Values are queried by their key alone.');
  if (isRecord(condition) && condition['condition'] !== 'BEGINS_WITH')
    throw badRequest('Keys are queried with BEGINS_WITH alone.');
  const asEntityQuery = { indexName: keyIndexName, range: condition, limit, cursor: after, options };
  return query(store, plainValues, asEntityQuery, itemsAPage);
}

/**
 * `{entityName, indexName, partition?, range?, filters?, sort?, cursor?, limit?, options?}`. The filter is applied
 * after the page was read, as the documentation warns: a page may be short, even empty, and still have a cursor.
 * https://developer.atlassian.com/platform/forge/storage-reference/entities-api-query/
 */
export function query(
  store: RecordStore,
  schema: EntitySchema,
  body: Record<string, unknown>,
  itemsAPage: ItemsAPage = (limit) => limit,
): QueryAnswer {
  const index = findIndex(schema, body['indexName']);
  const items = itemsAPage(readLimit(body['limit']));
  const range = readRange(schema, index, body['range']);
  const partition = readPartition(schema, index, body['partition']);
  const filter = readFilter(schema, body['filters']);
  const fields = readMetadataFields(body['options']);
  const descending = readSort(body['sort']);
  const signature = sign([schema.name, index.name, partition, range, filter, descending]);
  const after = readCursor(body['cursor'], signature);
  const bounds = range === undefined ? {} : boundsOf(range);
  const found = store.readIndex(schema, index, { partition, bounds, descending, after, limit: items + 1 });
  const page = found.slice(0, items);
  const data: string[] = [];
  let readBytes = 0;
  for (const { key } of page) {
    const record = store.findSeen(schema, key);
    if (record === undefined) continue;
    readBytes += Buffer.byteLength(record.value);
    if (filter === undefined || passesFilter(filter, JSON.parse(record.value) as Record<string, unknown>))
      data.push(recordJson(key, record, fields));
  }
  const hasMore = found.length > items;
  const cursor = hasMore ? `,"cursor":"${writeCursor(page.at(-1) ?? after, signature)}"` : '';
  return { json: `{"data":[${data.join(',')}]${cursor}}`, readBytes };
}

function findIndex(schema: EntitySchema, name: unknown): EntityIndex {
  const index = typeof name === 'string' ? schema.indexes.get(name) : undefined;
  if (index === undefined)
    throw badRequest(`Index "${String(name)}" is not declared for entity "${schema.name}".`);
  return index;
}

function readLimit(limit: unknown): number {
  if (limit === undefined || limit === null) return kvsLimits.queryDefaultPageItems;
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1 || limit > kvsLimits.queryPageItems)
    throw badRequest(`limit must be between 1 and ${kvsLimits.queryPageItems}.`);
  return limit;
}

function readRange(schema: EntitySchema, index: EntityIndex, range: unknown): Condition | undefined {
  if (range === undefined || range === null) return undefined;
  const type = index.range === undefined ? 'string' : schema.attributes.get(index.range);
  return readRangeCondition(range, type ?? 'string');
}

function readPartition(schema: EntitySchema, index: EntityIndex, partition: unknown): string {
  const values: unknown[] = Array.isArray(partition) ? partition : [];
  if (values.length !== index.partition.length)
    throw badRequest(`Index "${index.name}" needs ${index.partition.length} partition values.`);
  return encodePartition(
    index.partition.map((attribute, at) =>
      readScalar(values[at], schema.attributes.get(attribute) ?? 'string'),
    ),
  );
}

function readSort(sort: unknown): boolean {
  if (sort !== undefined && sort !== 'ASC' && sort !== 'DESC') throw badRequest('sort must be ASC or DESC.');
  return sort === 'DESC';
}

/** A cursor continues only the query it came from. */
function sign(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}

/** Of what comes after a place of the index, or of all of it. */
function writeCursor(after: IndexPosition | undefined, signature: string): string {
  const place = after === undefined ? [] : [Buffer.from(after.range).toString('base64'), after.key];
  return Buffer.from(JSON.stringify([signature, ...place])).toString('base64url');
}

function readCursor(cursor: unknown, signature: string): IndexPosition | undefined {
  if (cursor === undefined || cursor === null) return undefined;
  const parts = typeof cursor === 'string' ? parseCursor(cursor) : undefined;
  if (parts === undefined || parts[0] !== signature)
    throw badRequest('The cursor is not valid for this query.');
  const [, range, key] = parts;
  return key === undefined ? undefined : { range: Buffer.from(range, 'base64'), key };
}

function parseCursor(
  cursor: string,
): [string, string, string] | [string, undefined?, undefined?] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      !Array.isArray(parts) ||
      (parts.length !== 3 && parts.length !== 1) ||
      !parts.every((part) => typeof part === 'string')
    )
      return undefined;
    return parts as [string, string, string] | [string];
  } catch {
    return undefined;
  }
}
