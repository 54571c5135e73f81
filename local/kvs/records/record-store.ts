import type { DatabaseSync } from 'node:sqlite';
import { createDelayedView } from '../delayed-view.ts';
import { plainValues, type EntityIndex, type EntitySchema } from './entity-schema.ts';
import { checkIndexSize, indexEntryOf } from './index-key.ts';
import { createIndexTable, type IndexPosition, type IndexStretch } from './index-table.ts';
import { createRecordTable, type StoredRecord } from './record-table.ts';

/** Everything the store keeps. Reads by key are current; `readIndex` and `findSeen` lag. */
export interface RecordStore {
  find(schema: EntitySchema, key: string): StoredRecord | undefined;
  set(schema: EntitySchema, key: string, value: string, ttlMs: number | undefined): Written;
  remove(schema: EntitySchema, key: string): void;
  findSecret(key: string): StoredRecord | undefined;
  setSecret(key: string, value: string, ttlMs: number | undefined): Written;
  removeSecret(key: string): void;
  readIndex(schema: EntitySchema, index: EntityIndex, stretch: IndexStretch): IndexPosition[];
  findSeen(schema: EntitySchema, key: string): StoredRecord | undefined;
  /** All of `work` or none of it. */
  atomically<T>(work: () => T): T;
  clear(): void;
}
export interface Written {
  previous: StoredRecord | undefined;
  latest: StoredRecord;
}

export function createRecordStore(
  database: DatabaseSync,
  schemas: ReadonlyMap<string, EntitySchema>,
  nowMs: () => number,
  lagMs: () => number,
): RecordStore {
  const allSchemas = new Map([[plainValues.name, plainValues], ...schemas]);
  const records = createRecordTable(database, 'kvs_record');
  const secrets = createRecordTable(database, 'kvs_secret');
  const atomically = transactions(database);
  const indexes = atomically(() =>
    createIndexTable(database, [...allSchemas.values()], (space) => records.each(space)),
  );
  const view = createDelayedView(database, { schemas: allSchemas, records, indexes, nowMs, lagMs });

  function removeExpired(): void {
    for (const { space, key } of records.expired(nowMs())) {
      const schema = allSchemas.get(space);
      if (schema !== undefined) view.changed(schema, key, records.find(space, key), undefined);
      records.remove(space, key);
    }
  }
  return {
    find: (schema, key) => alive(records.find(schema.name, key), nowMs()),
    set(schema, key, value, ttlMs) {
      const before = records.find(schema.name, key);
      const written = overwrite(before, value, ttlMs, nowMs());
      checkIndexSizes(schema, key, value);
      records.put(schema.name, key, written.latest);
      view.changed(schema, key, before, written.latest);
      return written;
    },
    remove(schema, key) {
      const before = records.find(schema.name, key);
      if (before === undefined) return;
      records.remove(schema.name, key);
      view.changed(schema, key, before, undefined);
    },
    findSecret: (key) => alive(secrets.find('', key), nowMs()),
    setSecret(key, value, ttlMs) {
      const written = overwrite(secrets.find('', key), value, ttlMs, nowMs());
      secrets.put('', key, written.latest);
      return written;
    },
    removeSecret: (key) => secrets.remove('', key),
    readIndex(schema, index, stretch) {
      atomically(() => {
        removeExpired();
        view.catchUp();
      });
      return indexes.read(schema, index, stretch);
    },
    findSeen: (schema, key) => alive(view.find(schema, key), nowMs()),
    atomically,
    clear() {
      for (const part of [records, secrets, indexes, view]) part.clear();
    },
  };
}

function checkIndexSizes(schema: EntitySchema, key: string, value: string): void {
  if (schema === plainValues) return;
  const attributes = JSON.parse(value) as Record<string, unknown>;
  for (const index of schema.indexes.values()) {
    const entry = indexEntryOf(index, key, attributes);
    if (entry !== undefined) checkIndexSize(index, entry);
  }
}

function alive(record: StoredRecord | undefined, nowMs: number): StoredRecord | undefined {
  return record === undefined || (record.expiresMs !== null && record.expiresMs <= nowMs)
    ? undefined
    : record;
}

function overwrite(
  before: StoredRecord | undefined,
  value: string,
  ttlMs: number | undefined,
  nowMs: number,
): Written {
  const previous = alive(before, nowMs);
  const expiresMs = ttlMs === undefined ? null : nowMs + ttlMs;
  return {
    previous,
    latest: { value, createdMs: previous?.createdMs ?? nowMs, updatedMs: nowMs, expiresMs },
  };
}

function transactions(database: DatabaseSync): <T>(work: () => T) => T {
  const [begin, commit, rollback] = ['BEGIN', 'COMMIT', 'ROLLBACK'].map((sql) => database.prepare(sql));
  return (work) => {
    begin?.run();
    try {
      const result = work();
      commit?.run();
      return result;
    } catch (error) {
      rollback?.run();
      throw error;
    }
  };
}
