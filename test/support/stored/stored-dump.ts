import { DatabaseSync } from 'node:sqlite';
import { inflateRawSync } from 'node:zlib';

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
      (database.prepare(`SELECT space, key, value FROM ${table} ORDER BY space, key`).all() as never[]).map(
        readable,
      );
    return { records: read('kvs_record'), secrets: read('kvs_secret') };
  } finally {
    database.close();
  }
}

/** Bodies that are stored packed, as they are meant: what is looked for in a dump must not hide. */
function readable(record: DumpedRecord): DumpedRecord {
  const value = JSON.parse(record.value) as { body?: { z?: string } } | null;
  const packed = value?.body?.z;
  if (typeof packed !== 'string') return record;
  const body: unknown = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString());
  return { ...record, value: JSON.stringify({ ...value, body }) };
}
