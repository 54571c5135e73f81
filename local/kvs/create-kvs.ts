import type { DatabaseSync } from 'node:sqlite';
import type { HostClock } from '../clock.ts';
import type { Meter } from '../meter.ts';
import {
  findEntity,
  plainValues,
  readEntitySchemas,
  type EntitySchema,
  type ManifestEntity,
} from './entity-schema.ts';
import { badRequest, keyConflict, keyNotFound, KvsError, tooManyRequests } from './kvs-error.ts';
import { kvsLimits } from './limits.ts';
import { recordJson } from './record-json.ts';
import { createRecordStore, type RecordStore, type Written } from './record-store.ts';
import type { StoredRecord } from './record-table.ts';
import { runBatch, type BatchKind } from './run-batch.ts';
import { query, queryValues } from './run-query.ts';
import { runTransaction } from './run-transaction.ts';
import { readMetadataFields, readSetOptions } from './set-options.ts';
import { checkEntityValue, checkKey, checkValue, isRecord } from './stored-value.ts';

export interface KvsOptions {
  database: DatabaseSync;
  clock: Pick<HostClock, 'nowMs'>;
  entities: readonly ManifestEntity[];
  meter: Pick<Meter, 'add'>;
  /** A query sees writes once they are this old. */
  queryLagMs?: number;
  /** Requests beyond this rate answer 429; null: no limit. */
  maxRequestsPerSecond?: number | null;
}

export interface Kvs {
  /** The target `{type: 'kvs', provider: 'app', remote: 'kvs'}` of `__forge_fetch__`: POST `/api/v1/…`. */
  fetch(path: string, init?: KvsRequest): Promise<Response>;
  setQueryLagMs(ms: number): void;
  reset(): void;
}
export interface KvsRequest {
  method?: string | undefined;
  body?: unknown;
  headers?: unknown;
}

/** What a request answers and costs. */
interface Answer {
  json?: string;
  readBytes?: number;
  writtenBytes?: number;
}
type Route = (body: Record<string, unknown>) => Answer;

const prefix = '/api/v1';

/** Forge's key-value store and custom entity store, as `@forge/kvs` calls them, kept in SQLite. */
export function createKvs(options: KvsOptions): Kvs {
  const { database, clock, meter } = options;
  // What a crash of this process loses matters here, what a power failure loses does not.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;');
  const schemas = readEntitySchemas(options.entities);
  let queryLagMs = options.queryLagMs ?? 0;
  const store = createRecordStore(
    database,
    schemas,
    () => clock.nowMs(),
    () => queryLagMs,
  );
  const routes = new Map([...valueRoutes(store, schemas), ...jointRoutes(store, schemas)]);
  const takeRequest = createRateLimit(clock, options.maxRequestsPerSecond ?? kvsLimits.requestsPerSecond);
  const limited = options.maxRequestsPerSecond !== null;

  function answer(path: string, { method, body }: KvsRequest): Response {
    const route = routes.get(path);
    if (route === undefined || (method ?? 'POST') !== 'POST')
      return errorResponse(
        new KvsError(501, 'NOT_PROVIDED', `The local host does not provide ${path} of the store.`),
      );
    if (limited && !takeRequest()) return errorResponse(tooManyRequests());
    const { json, readBytes, writtenBytes } = route(parseBody(body));
    if (readBytes !== undefined) meter.add({ kvsReads: 1, kvsReadBytes: readBytes });
    if (writtenBytes !== undefined) meter.add({ kvsWrites: 1, kvsWrittenBytes: writtenBytes });
    return json === undefined ? new Response(null, { status: 204 }) : jsonResponse(200, json);
  }
  return {
    fetch: (path, init = {}) =>
      Promise.resolve().then(() => {
        try {
          return answer(path, init);
        } catch (error) {
          if (error instanceof KvsError) return errorResponse(error);
          throw error;
        }
      }),
    setQueryLagMs(ms) {
      queryLagMs = ms;
    },
    reset: () => store.clear(),
  };
}

/** get, set and delete of plain values, secrets and entities; they differ in what holds them. */
function valueRoutes(store: RecordStore, schemas: ReadonlyMap<string, EntitySchema>): [string, Route][] {
  const schemaOf = (body: Record<string, unknown>): EntitySchema =>
    findEntity(schemas, String(body['entityName']));
  return [
    [`${prefix}/get`, (body) => get(body, (key) => store.find(plainValues, key))],
    [`${prefix}/secret/get`, (body) => get(body, (key) => store.findSecret(key))],
    [`${prefix}/entity/get`, (body) => get(body, (key) => store.find(schemaOf(body), key))],
    [
      `${prefix}/set`,
      (body) =>
        set(body, checkValue(body['value']), {
          find: (key) => store.find(plainValues, key),
          set: (key, value, ttlMs) => store.atomically(() => store.set(plainValues, key, value, ttlMs)),
        }),
    ],
    [
      `${prefix}/secret/set`,
      (body) =>
        set(body, checkValue(body['value']), {
          find: (key) => store.findSecret(key),
          set: (key, value, ttlMs) => store.setSecret(key, value, ttlMs),
        }),
    ],
    [
      `${prefix}/entity/set`,
      (body) => {
        const schema = schemaOf(body);
        return set(body, checkEntityValue(schema, body['value']), {
          find: (key) => store.find(schema, key),
          set: (key, value, ttlMs) => store.atomically(() => store.set(schema, key, value, ttlMs)),
        });
      },
    ],
    [
      `${prefix}/delete`,
      (body) => remove(body, (key) => store.atomically(() => store.remove(plainValues, key))),
    ],
    [`${prefix}/secret/delete`, (body) => remove(body, (key) => store.removeSecret(key))],
    [
      `${prefix}/entity/delete`,
      (body) => {
        const schema = schemaOf(body);
        return remove(body, (key) => store.atomically(() => store.remove(schema, key)));
      },
    ],
  ];
}

/** Queries, batches and transactions. */
function jointRoutes(store: RecordStore, schemas: ReadonlyMap<string, EntitySchema>): [string, Route][] {
  const batch =
    (kind: BatchKind): Route =>
    (body) => {
      const { json, bytes } = runBatch(store, schemas, kind, body);
      return kind === 'get' ? { json, readBytes: bytes } : { json, writtenBytes: bytes };
    };
  return [
    [`${prefix}/query`, (body) => queryValues(store, body)],
    [`${prefix}/entity/query`, (body) => query(store, findEntity(schemas, String(body['entityName'])), body)],
    [`${prefix}/batch/get`, batch('get')],
    [`${prefix}/batch/set`, batch('set')],
    [`${prefix}/batch/delete`, batch('delete')],
    [`${prefix}/transaction`, (body) => ({ writtenBytes: runTransaction(store, schemas, body) })],
  ];
}

function get(body: Record<string, unknown>, find: (key: string) => StoredRecord | undefined): Answer {
  const key = checkKey(body['key']);
  const fields = readMetadataFields(body['options']);
  const record = find(key);
  if (record === undefined) throw keyNotFound();
  return { json: recordJson(key, record, fields), readBytes: Buffer.byteLength(record.value) };
}

function set(
  body: Record<string, unknown>,
  value: string,
  held: {
    find: (key: string) => StoredRecord | undefined;
    set: (key: string, value: string, ttlMs: number | undefined) => Written;
  },
): Answer {
  const key = checkKey(body['key']);
  const { failIfExists, returnValue, returnMetadataFields, ttlMs } = readSetOptions(body['options']);
  if (failIfExists && held.find(key) !== undefined) throw keyConflict();
  const { previous, latest } = held.set(key, value, ttlMs);
  const returned = returnValue === undefined ? undefined : returnValue === 'LATEST' ? latest : previous;
  const writtenBytes = Buffer.byteLength(value);
  return returned === undefined
    ? { writtenBytes }
    : { writtenBytes, json: recordJson(key, returned, returnMetadataFields) };
}

function remove(body: Record<string, unknown>, removeKey: (key: string) => void): Answer {
  removeKey(checkKey(body['key']));
  return { writtenBytes: 0 };
}

function parseBody(body: unknown): Record<string, unknown> {
  try {
    const parsed: unknown = typeof body === 'string' ? JSON.parse(body) : undefined;
    // A batch is an array; its own reader checks that.
    if (isRecord(parsed) || Array.isArray(parsed)) return parsed as Record<string, unknown>;
  } catch (error) {
    throw badRequest(`The request is not JSON: ${String(error)}`);
  }
  throw badRequest('The request must be a JSON object.');
}

/** Counts whole seconds of the clock. */
function createRateLimit(clock: Pick<HostClock, 'nowMs'>, maxPerSecond: number): () => boolean {
  let second = -1;
  let count = 0;
  return () => {
    const now = Math.floor(clock.nowMs() / 1000);
    count = now === second ? count + 1 : 1;
    second = now;
    return count <= maxPerSecond;
  };
}

function errorResponse({ status, code, message }: KvsError): Response {
  return jsonResponse(status, JSON.stringify({ code, message }));
}

function jsonResponse(status: number, json: string): Response {
  return new Response(json, { status, headers: { 'content-type': 'application/json' } });
}
