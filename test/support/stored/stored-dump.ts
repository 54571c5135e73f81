import { DatabaseSync } from 'node:sqlite';

export interface DumpedRecord {
  /** An entity's name; `value` for plain values. */
  space: string;
  key: string;
  /** JSON text. */
  value: string;
}

/** Everything an app stored in the host's database file, read beside the app: plain values, entities and secrets. */
export function dumpStorage(databasePath: string): { records: DumpedRecord[]; secrets: DumpedRecord[] } {
  const database = new DatabaseSync(databasePath, { readOnly: true });
  try {
    const read = (table: string): DumpedRecord[] =>
      database.prepare(`SELECT space, key, value FROM ${table} ORDER BY space, key`).all() as never;
    return { records: read('kvs_record'), secrets: read('kvs_secret') };
  } finally {
    database.close();
  }
}
