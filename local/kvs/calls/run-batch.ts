import { findEntity, plainValues, type EntitySchema } from '../records/entity-schema.ts';
import { badRequest, keyNotFound, KvsError } from '../kvs-error.ts';
import { kvsLimits } from '../limits.ts';
import { recordJson } from '../records/record-json.ts';
import type { RecordStore } from '../records/record-store.ts';
import { readMetadataFields, readTtlOption } from './set-options.ts';
import { checkEntityValue, checkKey, checkValue, isRecord } from '../records/stored-value.ts';

export type BatchKind = 'get' | 'set' | 'delete';
/** `{successfulKeys: [], failedKeys: [{key, entityName?, error}]}` as JSON text, and the bytes read or written. */
export interface BatchAnswer {
  json: string;
  bytes: number;
}

/**
 * An array of items, each of which succeeds or fails on its own. A key may occur once, as in a transaction.
 * https://developer.atlassian.com/platform/forge/storage-reference/kvs-batch/
 */
export function runBatch(
  store: RecordStore,
  schemas: ReadonlyMap<string, EntitySchema>,
  kind: BatchKind,
  items: unknown,
): BatchAnswer {
  const successful: string[] = [];
  const failed: object[] = [];
  let bytes = 0;
  store.atomically(() => {
    for (const item of readItems(items)) {
      try {
        const done = runItem(store, schemas, kind, item);
        successful.push(done.json);
        bytes += done.bytes;
      } catch (error) {
        if (!(error instanceof KvsError)) throw error;
        failed.push({ ...nameOf(item), error: { code: error.code, message: error.message } });
      }
    }
  });
  return {
    json: `{"successfulKeys":[${successful.join(',')}],"failedKeys":${JSON.stringify(failed)}}`,
    bytes,
  };
}

function readItems(items: unknown): Record<string, unknown>[] {
  if (!Array.isArray(items) || items.length === 0 || !items.every(isRecord))
    throw badRequest('A batch must be an array of objects that is not empty.');
  if (items.length > kvsLimits.batchItems)
    throw badRequest(`A batch takes at most ${kvsLimits.batchItems} items.`);
  if (Buffer.byteLength(JSON.stringify(items)) > kvsLimits.batchSizeBytes)
    throw badRequest(`The batch is larger than ${kvsLimits.batchSizeBytes} bytes.`);
  const names = items.map((item) => JSON.stringify(nameOf(item)));
  if (new Set(names).size < names.length) throw badRequest('Each key can only be used once in a batch.');
  return items;
}

function runItem(
  store: RecordStore,
  schemas: ReadonlyMap<string, EntitySchema>,
  kind: BatchKind,
  item: Record<string, unknown>,
): BatchAnswer {
  const { entityName } = item;
  const schema = typeof entityName === 'string' ? findEntity(schemas, entityName) : plainValues;
  const key = checkKey(item['key']);
  const json = JSON.stringify(nameOf(item));
  if (kind === 'delete') {
    store.remove(schema, key);
    return { json, bytes: 0 };
  }
  if (kind === 'set') {
    const value =
      schema === plainValues ? checkValue(item['value']) : checkEntityValue(schema, item['value']);
    store.set(schema, key, value, readTtlOption(item['options']).ttlMs);
    return { json, bytes: Buffer.byteLength(value) };
  }
  const record = store.find(schema, key);
  if (record === undefined) throw keyNotFound();
  return {
    json: recordJson(key, record, readMetadataFields(item['options']), schema.name),
    bytes: Buffer.byteLength(record.value),
  };
}

function nameOf({ key, entityName }: Record<string, unknown>): object {
  return entityName === undefined ? { key } : { key, entityName };
}
