import { DatabaseSync } from 'node:sqlite';
import { packBody, unpackBody } from '../../src/adapters/forge/storage/packed-body.ts';

/** Addresses of the batch begin so; each copy of a slice has addresses of its own. */
export const personPrefix = 'person.';

interface SliceRow {
  key: string;
  value: string;
}

/**
 * Makes a stored batch `times` as long by copies of its own slices, which must be full: to run a hundred thousand
 * recipients takes minutes, and for how their list is shown it does not matter how they came to their outcomes.
 * Throws where the batch has other slices than `slices`.
 */
export function multiplyRecipients(
  databasePath: string,
  batchId: string,
  slices: number,
  times: number,
): void {
  const database = new DatabaseSync(databasePath);
  database.exec('BEGIN');
  const rows = database
    .prepare(
      `SELECT key, value FROM kvs_record WHERE space = 'slice' AND key LIKE :batchId || ':%' ORDER BY key`,
    )
    .all({ ':batchId': batchId }) as unknown as SliceRow[];
  if (rows.length !== slices) throw new Error(`The batch has ${rows.length} slices, not ${slices}`);
  const copy = database.prepare(`
    INSERT INTO kvs_record
    SELECT space, :newKey, :newValue, createdMs, updatedMs, expiresMs FROM kvs_record WHERE space = 'slice' AND key = :key`);
  for (let place = 1; place < times; place += 1)
    for (const { key, value } of rows) copy.run({ ':key': key, ...copyOf(value, batchId, place, slices) });
  database
    .prepare(
      `UPDATE kvs_record SET value = json_set(value, '$.body.total', json_extract(value, '$.body.total') * :times,
        '$.body.outcomes.invited', json_extract(value, '$.body.outcomes.invited') * :times,
        '$.body.standings.absent', json_extract(value, '$.body.standings.absent') * :times)
      WHERE space = 'batch' AND key = :batchId`,
    )
    .run({ ':batchId': batchId, ':times': times });
  database.exec('COMMIT');
  database.close();
}

/** A slice some places further on, of people with other addresses. */
function copyOf(
  value: string,
  batchId: string,
  place: number,
  slices: number,
): { ':newKey': string; ':newValue': string } {
  const record = JSON.parse(value) as { body: unknown };
  const text = JSON.stringify(unpackBody(record.body)).replaceAll(personPrefix, `${personPrefix}${place}.`);
  const body = JSON.parse(text) as { index: number };
  body.index += place * slices;
  return {
    ':newKey': `${batchId}:${String(body.index).padStart(5, '0')}`,
    ':newValue': JSON.stringify({ ...record, body: packBody(body) }),
  };
}
