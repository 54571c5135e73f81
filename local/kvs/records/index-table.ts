import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { EntityIndex, EntitySchema } from './entity-schema.ts';
import { indexEntryOf, type IndexEntry, type RangeBounds } from './index-key.ts';

export interface IndexPosition {
  range: Uint8Array;
  key: string;
}
export interface IndexStretch {
  partition: string;
  bounds: RangeBounds;
  descending: boolean;
  after: IndexPosition | undefined;
  limit: number;
}
export interface IndexTable {
  /** Moves a record's entries from those of its old value to those of its new one (JSON text or none). */
  move(schema: EntitySchema, key: string, before: string | undefined, after: string | undefined): void;
  read(schema: EntitySchema, index: EntityIndex, stretch: IndexStretch): IndexPosition[];
  clear(): void;
}

/**
 * One B-tree for all indexes, in the order a query walks it. A query therefore reads only the entries of its
 * own partition and range, however many records there are.
 */
export function createIndexTable(
  database: DatabaseSync,
  schemas: readonly EntitySchema[],
  recordsOf: (space: string) => Iterable<{ key: string; value: string }>,
): IndexTable {
  database.exec(`
    CREATE TABLE IF NOT EXISTS kvs_index_name (
      id INTEGER PRIMARY KEY, space TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL, UNIQUE (space, name));
    CREATE TABLE IF NOT EXISTS kvs_index (
      indexId INTEGER NOT NULL, partition TEXT NOT NULL, range BLOB NOT NULL, key TEXT NOT NULL,
      PRIMARY KEY (indexId, partition, range, key)) WITHOUT ROWID;`);
  const insert = database.prepare('INSERT OR REPLACE INTO kvs_index VALUES (?, ?, ?, ?)');
  const remove = database.prepare(
    'DELETE FROM kvs_index WHERE indexId = ? AND partition = ? AND range = ? AND key = ?',
  );
  const ids = registerIndexes(database, schemas, (id, schema, index) => {
    for (const { key, value } of recordsOf(schema.name)) {
      const entry = indexEntryOf(index, key, JSON.parse(value) as Record<string, unknown>);
      if (entry !== undefined) insert.run(id, entry.partition, entry.range, key);
    }
  });
  const idOf = (schema: EntitySchema, index: EntityIndex): number => ids.get(schema)?.get(index.name) ?? 0;
  const statements = new Map<string, StatementSync>();

  return {
    move(schema, key, before, after) {
      const [old, current] = [parse(before), parse(after)];
      for (const index of schema.indexes.values()) {
        const from = old === undefined ? undefined : indexEntryOf(index, key, old);
        const to = current === undefined ? undefined : indexEntryOf(index, key, current);
        if (isSame(from, to)) continue;
        if (from !== undefined) remove.run(idOf(schema, index), from.partition, from.range, key);
        if (to !== undefined) insert.run(idOf(schema, index), to.partition, to.range, key);
      }
    },
    read(schema, index, stretch) {
      const { sql, values } = selectStretch(stretch);
      const statement = statements.get(sql) ?? database.prepare(sql);
      statements.set(sql, statement);
      return statement.all(idOf(schema, index), ...values) as unknown as IndexPosition[];
    },
    clear: () => database.exec('DELETE FROM kvs_index'),
  };
}

/** A page that continues starts at its cursor; the bound on that side is dropped, so that SQLite seeks by the cursor. */
function selectStretch({ partition, bounds, descending, after, limit }: IndexStretch): {
  sql: string;
  values: SQLInputValue[];
} {
  const terms: string[] = [];
  const values: SQLInputValue[] = [partition];
  const { from, to } = bounds;
  if (from !== undefined && (after === undefined || descending)) {
    terms.push(`AND range ${from.inclusive ? '>=' : '>'} ?`);
    values.push(from.bytes);
  }
  if (to !== undefined && (after === undefined || !descending)) {
    terms.push(`AND range ${to.inclusive ? '<=' : '<'} ?`);
    values.push(to.bytes);
  }
  if (after !== undefined) {
    terms.push(`AND (range, key) ${descending ? '<' : '>'} (?, ?)`);
    values.push(after.range, after.key);
  }
  const order = descending ? 'range DESC, key DESC' : 'range, key';
  return {
    sql: `SELECT range, key FROM kvs_index WHERE indexId = ? AND partition = ? ${terms.join(' ')} ORDER BY ${order} LIMIT ?`,
    values: [...values, limit],
  };
}

/** Gives every index its number; one that is new or was declared otherwise is built from the records there are. */
function registerIndexes(
  database: DatabaseSync,
  schemas: readonly EntitySchema[],
  build: (id: number, schema: EntitySchema, index: EntityIndex) => void,
): Map<EntitySchema, Map<string, number>> {
  const find = database.prepare('SELECT id, definition FROM kvs_index_name WHERE space = ? AND name = ?');
  const save = database.prepare(`INSERT INTO kvs_index_name (space, name, definition) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET definition = excluded.definition RETURNING id`);
  const empty = database.prepare('DELETE FROM kvs_index WHERE indexId = ?');
  const ids = new Map<EntitySchema, Map<string, number>>();
  for (const schema of schemas) {
    const idsOfSchema = new Map<string, number>();
    ids.set(schema, idsOfSchema);
    for (const index of schema.indexes.values()) {
      const definition = JSON.stringify([index.partition, index.range]);
      const known = find.get(schema.name, index.name) as { id: number; definition: string } | undefined;
      const id = known?.id ?? 0;
      if (known?.definition === definition) {
        idsOfSchema.set(index.name, id);
        continue;
      }
      const saved = save.get(schema.name, index.name, definition) as { id: number };
      idsOfSchema.set(index.name, saved.id);
      empty.run(saved.id);
      build(saved.id, schema, index);
    }
  }
  return ids;
}

function parse(value: string | undefined): Record<string, unknown> | undefined {
  return value === undefined ? undefined : (JSON.parse(value) as Record<string, unknown>);
}

function isSame(one: IndexEntry | undefined, other: IndexEntry | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.partition === other.partition && Buffer.compare(one.range, other.range) === 0;
}
