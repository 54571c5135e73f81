import { passesFilter, readFilter, type Filter } from './conditions.ts';
import { findEntity, plainValues, type EntitySchema } from '../records/entity-schema.ts';
import { badRequest, conditionsNotMet } from '../kvs-error.ts';
import { kvsLimits } from '../limits.ts';
import type { RecordStore } from '../records/record-store.ts';
import { readTtlOption } from './set-options.ts';
import { checkEntityValue, checkKey, checkValue, isRecord } from '../records/stored-value.ts';

type Kind = 'set' | 'delete' | 'check';
interface Step {
  schema: EntitySchema;
  key: string;
  filter: Filter | undefined;
  apply: () => void;
}

/**
 * `{set?: [], delete?: [], check?: []}`, all or nothing. Conditions see the records as they were before it.
 * Answers the bytes written. https://developer.atlassian.com/platform/forge/storage-reference/entities-transactions/
 */
export function runTransaction(
  store: RecordStore,
  schemas: ReadonlyMap<string, EntitySchema>,
  body: Record<string, unknown>,
): number {
  if (Buffer.byteLength(JSON.stringify(body)) > kvsLimits.transactionSizeBytes)
    throw badRequest(`The transaction is larger than ${kvsLimits.transactionSizeBytes} bytes.`);
  let writtenBytes = 0;
  const steps = (['check', 'set', 'delete'] as const).flatMap((kind) =>
    itemsOf(body, kind).map((item) =>
      readStep(store, schemas, kind, item, (bytes) => (writtenBytes += bytes)),
    ),
  );
  checkSteps(steps);
  store.atomically(() => {
    for (const { schema, key, filter } of steps) {
      const record = filter && store.find(schema, key);
      const value = record === undefined ? {} : (JSON.parse(record.value) as Record<string, unknown>);
      if (!passesFilter(filter, value)) throw conditionsNotMet();
    }
    for (const step of steps) step.apply();
  });
  return writtenBytes;
}

function itemsOf(body: Record<string, unknown>, kind: Kind): Record<string, unknown>[] {
  const items = body[kind] ?? [];
  if (!Array.isArray(items) || !items.every(isRecord))
    throw badRequest(`"${kind}" must be an array of objects.`);
  return items;
}

function checkSteps(steps: readonly Step[]): void {
  if (steps.length === 0) throw badRequest('The transaction is empty.');
  if (steps.length > kvsLimits.transactionItems)
    throw badRequest(`A transaction takes at most ${kvsLimits.transactionItems} operations.`);
  if (new Set(steps.map(({ schema, key }) => `${schema.name}\n${key}`)).size < steps.length)
    throw badRequest('Each key can only be used once in a transaction.');
}

function readStep(
  store: RecordStore,
  schemas: ReadonlyMap<string, EntitySchema>,
  kind: Kind,
  item: Record<string, unknown>,
  wrote: (bytes: number) => void,
): Step {
  const { entityName } = item;
  const schema = typeof entityName === 'string' ? findEntity(schemas, entityName) : plainValues;
  const key = checkKey(item['key']);
  const filter = readFilter(schema, item['conditions']);
  if (filter !== undefined && schema === plainValues)
    throw badRequest('Conditions are for custom entities only.');
  if (kind === 'check' && (filter === undefined || filter.conditions.length === 0))
    throw badRequest('A check needs an entity and conditions.');
  if (kind === 'check') return { schema, key, filter, apply: () => undefined };
  if (kind === 'delete') return { schema, key, filter, apply: () => store.remove(schema, key) };
  const value = schema === plainValues ? checkValue(item['value']) : checkEntityValue(schema, item['value']);
  const { ttlMs } = readTtlOption(item['options']);
  wrote(Buffer.byteLength(value));
  return { schema, key, filter, apply: () => void store.set(schema, key, value, ttlMs) };
}
