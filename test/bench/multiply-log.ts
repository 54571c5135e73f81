import { DatabaseSync } from 'node:sqlite';

/**
 * Fills the stored log with copies of what the app itself wrote for one batch, each as another batch on another
 * day, with addresses of its own: the app would need days to write a million records one by one. It is copied with its
 * entries, their postings and places of the search, its seals, and the places of them all in the indexes.
 */
export function multiplyLog(
  databasePath: string,
  batchId: string,
  day: string,
  copies: [number, number],
): void {
  const database = new DatabaseSync(databasePath);
  database.exec(`
    PRAGMA synchronous = OFF;
    CREATE TEMP TABLE record_of_batch AS SELECT * FROM kvs_record
      WHERE (space IN ('audit-entry', 'audit-posting', 'audit-search') AND key LIKE 'r:${batchId}:%')
        OR key LIKE 'seal:${batchId}:%' OR (space = 'batch' AND key = '${batchId}');
    CREATE TEMP TABLE index_of_batch AS SELECT indexId, partition, CAST(range AS TEXT) AS range, key FROM kvs_index
      WHERE key LIKE 'r:${batchId}:%' OR key LIKE 'seal:${batchId}:%' OR key = '${batchId}';`);
  const records = database.prepare(`INSERT INTO kvs_record
    SELECT space, replace(key, :old, :new), replace(replace(replace(replace(value, :old, :new), :day, :newDay), :word, :newWord), :person, :newPerson), createdMs, updatedMs, expiresMs
    FROM record_of_batch`);
  const places = database.prepare(`INSERT INTO kvs_index
    SELECT indexId, replace(replace(partition, :old, :new), :person, :newPerson),
      CAST(replace(replace(replace(replace(range, :old, :new), :day, :newDay), :word, :newWord), :person, :newPerson) AS BLOB),
      replace(key, :old, :new)
    FROM index_of_batch`);
  const [from, to] = copies;
  for (let copy = from; copy < to; copy += 1) {
    const names = {
      ':old': batchId,
      ':new': batchId.slice(0, -6) + String(copy).padStart(6, '0'),
      ':person': personPrefix,
      ':newPerson': `${personPrefix}${copy}.`,
      // As the search has the same beginning.
      ':word': wordPrefix,
      ':newWord': `${wordPrefix}${copy} `,
      ':day': `${day}T`,
      ':newDay': `${dayBefore(day, copy)}T`,
    };
    database.exec('BEGIN');
    records.run(names);
    places.run(names);
    database.exec('COMMIT');
  }
  // What is left to write must not slow down what is measured next.
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}

/** Addresses of the batch begin so; each copy has addresses of its own. */
export const personPrefix = 'person.';
const wordPrefix = 'pperson ';

const dayMs = 86_400_000;
const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * dayMs).toISOString().slice(0, 10);
