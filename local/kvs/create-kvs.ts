import type { DatabaseSync } from 'node:sqlite';
import type { HostClock } from '../clock.ts';
import type { Meter } from '../meter.ts';
import {
  findEntity,
  readEntitySchemas,
  type EntitySchema,
  type ManifestEntity,
} from './records/entity-schema.ts';
import { badRequest, KvsError } from './kvs-error.ts';
import { createRateLimit, type KvsRates } from './rate-limit.ts';
import { createRecordStore, type RecordStore } from './records/record-store.ts';
import { runBatch, type BatchKind } from './calls/run-batch.ts';
import { query, queryValues, type ItemsAPage } from './calls/run-query.ts';
import { runTransaction } from './calls/run-transaction.ts';
import { isRecord } from './records/stored-value.ts';
import { prefix, valueRoutes, type Route } from './calls/value-routes.ts';

export interface KvsOptions extends KvsRates {
  database: DatabaseSync;
  clock: Pick<HostClock, 'nowMs'>;
  entities: readonly ManifestEntity[];
  meter: Pick<Meter, 'add'>;
  /** A query sees writes once they are this old. */
  queryLagMs?: number;
  /** Pages of queries end before their limit, some before their first record, as a store may that bounds a read. */
  pagesEndEarly?: boolean;
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
  const itemsAPage = options.pagesEndEarly ? createEarlyEnds() : undefined;
  const routes = new Map([...valueRoutes(store, schemas), ...jointRoutes(store, schemas, itemsAPage)]);
  const rate = createRateLimit(clock, options);

  function answer(path: string, { method, body }: KvsRequest): Response {
    const route = routes.get(path);
    if (route === undefined || (method ?? 'POST') !== 'POST')
      return errorResponse(
        new KvsError(501, 'NOT_PROVIDED', `The local host does not provide ${path} of the store.`),
      );
    rate.admit();
    const { json, readBytes, writtenBytes } = route(parseBody(body));
    rate.charge({ readBytes, writtenBytes });
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

/** Queries, batches and transactions. */
function jointRoutes(
  store: RecordStore,
  schemas: ReadonlyMap<string, EntitySchema>,
  itemsAPage: ItemsAPage | undefined,
): [string, Route][] {
  const entityQuery: Route = (body) =>
    query(store, findEntity(schemas, String(body['entityName'])), body, itemsAPage);
  const batch =
    (kind: BatchKind): Route =>
    (body) => {
      const { json, bytes } = runBatch(store, schemas, kind, body);
      return kind === 'get' ? { json, readBytes: bytes } : { json, writtenBytes: bytes };
    };
  return [
    [`${prefix}/query`, (body) => queryValues(store, body, itemsAPage)],
    [`${prefix}/entity/query`, entityQuery],
    [`${prefix}/batch/get`, batch('get')],
    [`${prefix}/batch/set`, batch('set')],
    [`${prefix}/batch/delete`, batch('delete')],
    [`${prefix}/transaction`, (body) => ({ writtenBytes: runTransaction(store, schemas, body) })],
  ];
}

/** Pages in turn full, in part and empty. */
function createEarlyEnds(): ItemsAPage {
  const shares = [0.3, 0, 1, 0.05, 0, 0, 0.6];
  let pages = 0;
  return (limit) => Math.ceil(limit * (shares[pages++ % shares.length] ?? 1));
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

function errorResponse({ status, code, message }: KvsError): Response {
  return jsonResponse(status, JSON.stringify({ code, message }));
}

function jsonResponse(status: number, json: string): Response {
  return new Response(json, { status, headers: { 'content-type': 'application/json' } });
}
