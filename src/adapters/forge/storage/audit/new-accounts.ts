import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { readByKey } from '../kvs-batches';
import type { EntityRecord } from '../stored-record';

/** Forge's limit on a transaction. */
const itemsATransaction = 25;

/** Holds for a record of an account that is not stored yet. */
export const notStoredYet = () => new Filter().and('updatedAt' as never, FilterConditions.notExists());

/**
 * Those accounts of which no record is stored. Others keep theirs: it says how old the oldest copy of their data is, which
 * more of it does not change.
 */
export async function withoutRecord(records: readonly EntityRecord[]): Promise<EntityRecord[]> {
  const known = await readByKey(
    'account',
    records.map(({ key }) => key),
  );
  return records.filter(({ key }) => !known.has(key));
}

/** Writes records of accounts that have none, whoever else does so at the same time. */
export async function writeNewAccounts(records: readonly EntityRecord[]): Promise<void> {
  let missing = await withoutRecord(records);
  while (missing.length > 0) {
    try {
      await writeMissing(missing.slice(0, itemsATransaction));
      missing = missing.slice(itemsATransaction);
    } catch (error) {
      const still = await withoutRecord(missing);
      if (still.length === missing.length) throw error;
      missing = still;
    }
  }
}

async function writeMissing(records: readonly EntityRecord[]): Promise<void> {
  const transaction = kvs.transact();
  for (const { entityName, key, value } of records)
    transaction.set(key, value, { entityName, conditions: notStoredYet() });
  await transaction.execute();
}
