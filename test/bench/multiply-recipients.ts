import { DatabaseSync } from 'node:sqlite';

/** Addresses of the batch begin so; each copy of a slice has addresses of its own. */
export const personPrefix = 'person.';

/**
 * Makes a stored batch `times` as long by copies of its own slices, which must be full: to run a hundred thousand
 * recipients takes minutes, and for how their list is shown it does not matter how they came to their outcomes.
 */
export function multiplyRecipients(
  databasePath: string,
  batchId: string,
  slices: number,
  times: number,
): void {
  const database = new DatabaseSync(databasePath);
  database.exec('BEGIN');
  const copy = database.prepare(`
    INSERT INTO kvs_record
    SELECT space, :batchId || ':' || printf('%05d', json_extract(value, '$.body.index') + :offset),
      json_set(replace(value, :person, :newPerson), '$.body.index', json_extract(value, '$.body.index') + :offset),
      createdMs, updatedMs, expiresMs
    FROM kvs_record
    WHERE space = 'slice' AND key LIKE :batchId || ':%' AND json_extract(value, '$.body.index') < :slices`);
  for (let place = 1; place < times; place += 1)
    copy.run({
      ':batchId': batchId,
      ':offset': place * slices,
      ':slices': slices,
      ':person': personPrefix,
      ':newPerson': `${personPrefix}${String(place)}.`,
    });
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
