import type { DatabaseSync } from 'node:sqlite';

/** A stored value with its metadata. Times are milliseconds since 1970. */
export interface StoredRecord {
  /** JSON text. */
  value: string;
  createdMs: number;
  updatedMs: number;
  expiresMs: number | null;
}

/** Records by space (an entity's name; empty for plain values) and key. */
export interface RecordTable {
  find(space: string, key: string): StoredRecord | undefined;
  put(space: string, key: string, record: StoredRecord): void;
  remove(space: string, key: string): void;
  expired(nowMs: number): { space: string; key: string }[];
  each(space: string): Iterable<{ key: string; value: string }>;
  clear(): void;
}

export function createRecordTable(database: DatabaseSync, table: 'kvs_record' | 'kvs_secret'): RecordTable {
  database.exec(`
    CREATE TABLE IF NOT EXISTS ${table} (
      space TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
      createdMs INTEGER NOT NULL, updatedMs INTEGER NOT NULL, expiresMs INTEGER,
      PRIMARY KEY (space, key));
    CREATE INDEX IF NOT EXISTS ${table}_expiry ON ${table} (expiresMs) WHERE expiresMs IS NOT NULL;`);
  const find = database.prepare(
    `SELECT value, createdMs, updatedMs, expiresMs FROM ${table} WHERE space = ? AND key = ?`,
  );
  const put = database.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
    value = excluded.value, createdMs = excluded.createdMs, updatedMs = excluded.updatedMs, expiresMs = excluded.expiresMs`);
  const remove = database.prepare(`DELETE FROM ${table} WHERE space = ? AND key = ?`);
  const expired = database.prepare(`SELECT space, key FROM ${table} WHERE expiresMs <= ?`);
  const each = database.prepare(`SELECT key, value FROM ${table} WHERE space = ?`);
  return {
    find: (space, key) => find.get(space, key) as StoredRecord | undefined,
    put(space, key, { value, createdMs, updatedMs, expiresMs }) {
      put.run(space, key, value, createdMs, updatedMs, expiresMs);
    },
    remove(space, key) {
      remove.run(space, key);
    },
    expired: (nowMs) => expired.all(nowMs) as { space: string; key: string }[],
    each: (space) => each.iterate(space) as Iterable<{ key: string; value: string }>,
    clear: () => database.exec(`DELETE FROM ${table}`),
  };
}
