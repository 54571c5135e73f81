import { findEntity, plainValues, type EntitySchema } from '../records/entity-schema.ts';
import { keyConflict, keyNotFound } from '../kvs-error.ts';
import type { Cost } from '../rate-limit.ts';
import { recordJson } from '../records/record-json.ts';
import type { RecordStore, Written } from '../records/record-store.ts';
import type { StoredRecord } from '../records/record-table.ts';
import { readMetadataFields, readSetOptions } from './set-options.ts';
import { checkEntityValue, checkKey, checkValue } from '../records/stored-value.ts';

/** What a request answers (JSON text, or nothing: 204) and costs. */
export interface Answer extends Cost {
  json?: string;
}
export type Route = (body: Record<string, unknown>) => Answer;

export const prefix = '/api/v1';

/** What differs between plain values, secrets and entities. */
interface Holder {
  check: (value: unknown) => string;
  find: (key: string) => StoredRecord | undefined;
  set: (key: string, value: string, ttlMs: number | undefined) => Written;
  remove: (key: string) => void;
}

/** get, set and delete of plain values, secrets and entities. */
export function valueRoutes(
  store: RecordStore,
  schemas: ReadonlyMap<string, EntitySchema>,
): [string, Route][] {
  const holders: [string, (body: Record<string, unknown>) => Holder][] = [
    [prefix, () => recordHolder(store, plainValues)],
    [`${prefix}/secret`, () => secretHolder(store)],
    [`${prefix}/entity`, (body) => recordHolder(store, findEntity(schemas, String(body['entityName'])))],
  ];
  return holders.flatMap(([path, holderOf]): [string, Route][] => [
    [`${path}/get`, (body) => get(body, holderOf(body))],
    [`${path}/set`, (body) => set(body, holderOf(body))],
    [`${path}/delete`, (body) => remove(body, holderOf(body))],
  ]);
}

function recordHolder(store: RecordStore, schema: EntitySchema): Holder {
  return {
    check: (value) => (schema === plainValues ? checkValue(value) : checkEntityValue(schema, value)),
    find: (key) => store.find(schema, key),
    set: (key, value, ttlMs) => store.atomically(() => store.set(schema, key, value, ttlMs)),
    remove: (key) => store.atomically(() => store.remove(schema, key)),
  };
}

function secretHolder(store: RecordStore): Holder {
  return {
    check: checkValue,
    find: (key) => store.findSecret(key),
    set: (key, value, ttlMs) => store.setSecret(key, value, ttlMs),
    remove: (key) => store.removeSecret(key),
  };
}

function get(body: Record<string, unknown>, holder: Holder): Answer {
  const key = checkKey(body['key']);
  const fields = readMetadataFields(body['options']);
  const record = holder.find(key);
  if (record === undefined) throw keyNotFound();
  return { json: recordJson(key, record, fields), readBytes: Buffer.byteLength(record.value) };
}

function set(body: Record<string, unknown>, holder: Holder): Answer {
  const key = checkKey(body['key']);
  const value = holder.check(body['value']);
  const { failIfExists, returnValue, returnMetadataFields, ttlMs } = readSetOptions(body['options']);
  if (failIfExists && holder.find(key) !== undefined) throw keyConflict();
  const { previous, latest } = holder.set(key, value, ttlMs);
  const returned = returnValue === 'LATEST' ? latest : previous;
  const writtenBytes = Buffer.byteLength(value);
  if (returnValue === undefined || returned === undefined) return { writtenBytes };
  return { writtenBytes, json: recordJson(key, returned, returnMetadataFields) };
}

function remove(body: Record<string, unknown>, holder: Holder): Answer {
  holder.remove(checkKey(body['key']));
  return { writtenBytes: 0 };
}
