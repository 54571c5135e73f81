import type { DatabaseSync } from 'node:sqlite';
import type { EntitySchema } from './records/entity-schema.ts';
import type { IndexTable } from './records/index-table.ts';
import type { RecordTable, StoredRecord } from './records/record-table.ts';

/** What queries see: the records as they were `lagMs` ago. */
export interface DelayedView {
  /** A record was written (or removed) now; queries see it once it is older than the lag. */
  changed(
    schema: EntitySchema,
    key: string,
    before: StoredRecord | undefined,
    after: StoredRecord | undefined,
  ): void;
  /** Lets queries see what has become old enough. */
  catchUp(): void;
  /** The record as queries see it. */
  find(schema: EntitySchema, key: string): StoredRecord | undefined;
  clear(): void;
}

/**
 * Keeps the indexes behind the records. A key with unseen writes has one stale record, which queries read, and
 * its writes in order; each write replaces the stale record when its time comes. Without lag nothing is kept.
 */
export function createDelayedView(
  database: DatabaseSync,
  dependencies: {
    schemas: ReadonlyMap<string, EntitySchema>;
    records: RecordTable;
    indexes: IndexTable;
    nowMs: () => number;
    lagMs: () => number;
  },
): DelayedView {
  const { schemas, records, indexes, nowMs, lagMs } = dependencies;
  const sql = prepareStatements(database);
  let unseenWrites = (sql.count.get() as { count: number }).count;

  function findStale(space: string, key: string): { record: StoredRecord | undefined } | undefined {
    const row = sql.findStale.get(space, key) as { record: string | null } | undefined;
    return row && { record: parse(row.record) };
  }
  function show(write: { seq: number; space: string; key: string; record: string | null }): void {
    const schema = schemas.get(write.space);
    const stale = findStale(write.space, write.key);
    if (schema) indexes.move(schema, write.key, stale?.record?.value, parse(write.record)?.value);
    sql.removeWrite.run(write.seq);
    const hasMore = sql.findWrite.get(write.space, write.key) !== undefined;
    if (hasMore) sql.putStale.run(write.space, write.key, write.record);
    else sql.removeStale.run(write.space, write.key);
    unseenWrites -= 1;
  }
  function catchUp(): void {
    if (unseenWrites === 0) return;
    for (const write of sql.dueWrites.all(nowMs() - lagMs()))
      show(write as unknown as Parameters<typeof show>[0]);
  }
  return {
    changed(schema, key, before, after) {
      catchUp();
      if (lagMs() === 0) return indexes.move(schema, key, before?.value, after?.value);
      if (findStale(schema.name, key) === undefined) sql.putStale.run(schema.name, key, format(before));
      sql.addWrite.run(schema.name, key, nowMs(), format(after));
      unseenWrites += 1;
    },
    catchUp,
    find(schema, key) {
      const stale = unseenWrites === 0 ? undefined : findStale(schema.name, key);
      return stale === undefined ? records.find(schema.name, key) : stale.record;
    },
    clear() {
      database.exec('DELETE FROM kvs_stale; DELETE FROM kvs_unseen_write');
      unseenWrites = 0;
    },
  };
}

function prepareStatements(database: DatabaseSync) {
  database.exec(`
    CREATE TABLE IF NOT EXISTS kvs_unseen_write (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, space TEXT NOT NULL, key TEXT NOT NULL, writtenMs INTEGER NOT NULL, record TEXT);
    CREATE INDEX IF NOT EXISTS kvs_unseen_write_key ON kvs_unseen_write (space, key);
    CREATE TABLE IF NOT EXISTS kvs_stale (
      space TEXT NOT NULL, key TEXT NOT NULL, record TEXT, PRIMARY KEY (space, key));`);
  return {
    count: database.prepare('SELECT count(*) AS count FROM kvs_unseen_write'),
    findStale: database.prepare('SELECT record FROM kvs_stale WHERE space = ? AND key = ?'),
    putStale: database.prepare('INSERT OR REPLACE INTO kvs_stale VALUES (?, ?, ?)'),
    removeStale: database.prepare('DELETE FROM kvs_stale WHERE space = ? AND key = ?'),
    addWrite: database.prepare(
      'INSERT INTO kvs_unseen_write (space, key, writtenMs, record) VALUES (?, ?, ?, ?)',
    ),
    findWrite: database.prepare('SELECT seq FROM kvs_unseen_write WHERE space = ? AND key = ? LIMIT 1'),
    dueWrites: database.prepare(
      'SELECT seq, space, key, record FROM kvs_unseen_write WHERE writtenMs <= ? ORDER BY seq',
    ),
    removeWrite: database.prepare('DELETE FROM kvs_unseen_write WHERE seq = ?'),
  };
}

function parse(record: string | null): StoredRecord | undefined {
  return record === null ? undefined : (JSON.parse(record) as StoredRecord);
}

function format(record: StoredRecord | undefined): string | null {
  return record === undefined ? null : JSON.stringify(record);
}
