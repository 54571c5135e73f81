import { kvs } from '@forge/kvs';
import { StoreBusy } from '../../../ports/store-error';
import type { EntityRecord } from './stored-record';

/** Forge's limit on a batch of reads, writes or deletions. */
const itemsABatch = 25;
/** Batches under way at one time. */
const batchesAtOnce = 4;

/** Values in the order of their keys; missing ones are left out. Without an entity they are plain values. */
export async function readMany(entityName: string | undefined, keys: readonly string[]): Promise<unknown[]> {
  const found = await readByKey(entityName, keys);
  return keys.flatMap((key) => (found.has(key) ? [found.get(key)] : []));
}

/** Values by their keys, each of which is asked for once, of an entity or plain; missing ones are left out. */
export async function readByKey(
  entityName: string | undefined,
  keys: readonly string[],
): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  await inBatches(keys, async (part) => {
    const { successfulKeys, failedKeys } = await kvs.batchGet<unknown>(
      part.map((key) => ({ key, ...(entityName !== undefined && { entityName }) })),
    );
    requireRoom(failedKeys);
    for (const { key, value } of successfulKeys) found.set(key, value);
    for (const { key, error } of failedKeys)
      if (key !== undefined && !isMissing(error)) await readAlone(entityName, key, found);
  });
  return found;
}

const isMissing = ({ code }: { code: string }): boolean => code === 'KEY_NOT_FOUND';

/** What failed for whatever else must not pass for missing: read by itself, it is there, is missing, or throws. */
async function readAlone(
  entityName: string | undefined,
  key: string,
  found: Map<string, unknown>,
): Promise<void> {
  const value = await (entityName === undefined ? kvs.get(key) : kvs.entity(entityName).get(key));
  if (value !== undefined) found.set(key, value);
}

export async function writeMany(records: readonly EntityRecord[]): Promise<void> {
  await inBatches(records, async (part) => {
    const { failedKeys } = await kvs.batchSet(part);
    requireRoom(failedKeys);
    if (failedKeys.length > 0) throw new Error(`Storage refused ${failedKeys.length} records`);
  });
}

export async function deleteMany(entityName: string, keys: readonly string[]): Promise<void> {
  await inBatches(keys, async (part) => {
    const { failedKeys } = await kvs.batchDelete(part.map((key) => ({ key, entityName })));
    requireRoom(failedKeys);
    if (failedKeys.length > 0) throw new Error(`Storage kept ${failedKeys.length} records`);
  });
}

/** A key that was refused for coming too soon must not pass for one that is not there. */
function requireRoom(failed: readonly { error: { code: string } }[]): void {
  if (failed.some(({ error }) => error.code === 'TOO_MANY_REQUESTS')) throw new StoreBusy();
}

async function inBatches<T>(items: readonly T[], work: (part: T[]) => Promise<void>): Promise<void> {
  const parts: T[][] = [];
  for (let from = 0; from < items.length; from += itemsABatch)
    parts.push(items.slice(from, from + itemsABatch));
  for (let from = 0; from < parts.length; from += batchesAtOnce)
    await Promise.all(parts.slice(from, from + batchesAtOnce).map(work));
}
