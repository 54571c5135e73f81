import { badRequest, KvsError } from '../kvs-error.ts';
import { kvsLimits } from '../limits.ts';
import { isRecord } from '../records/stored-value.ts';

export type MetadataField = 'CREATED_AT' | 'UPDATED_AT' | 'EXPIRE_TIME';

export interface SetOptions {
  ttlMs: number | undefined;
  failIfExists: boolean;
  returnValue: 'PREVIOUS' | 'LATEST' | undefined;
  returnMetadataFields: readonly MetadataField[];
}

const unitSeconds = new Map([
  ['SECONDS', 1],
  ['MINUTES', 60],
  ['HOURS', 60 * 60],
  ['DAYS', 24 * 60 * 60],
]);

/** https://developer.atlassian.com/platform/forge/storage-reference/kvs-api/#kvs-set */
export function readSetOptions(options: unknown): SetOptions {
  if (options === undefined || options === null) options = {};
  if (!isRecord(options)) throw badRequest('options must be an object.');
  const { keyPolicy, returnValue, returnMetadataFields, ttl } = options;
  if (keyPolicy !== undefined && keyPolicy !== 'OVERRIDE' && keyPolicy !== 'FAIL_IF_EXISTS')
    throw badRequest('keyPolicy must be OVERRIDE or FAIL_IF_EXISTS.');
  if (returnValue !== undefined && returnValue !== 'PREVIOUS' && returnValue !== 'LATEST')
    throw badRequest('returnValue must be PREVIOUS or LATEST.');
  if (returnValue !== undefined && keyPolicy === 'FAIL_IF_EXISTS')
    throw badRequest('returnValue needs keyPolicy OVERRIDE.');
  return {
    ttlMs: ttl === undefined ? undefined : readTtlMs(ttl),
    failIfExists: keyPolicy === 'FAIL_IF_EXISTS',
    returnValue,
    returnMetadataFields: readFields(returnMetadataFields),
  };
}

/** Batches and transactions take a time to live, but no key policy. */
export function readTtlOption(options: unknown): SetOptions {
  if (isRecord(options) && (options['keyPolicy'] !== undefined || options['returnValue'] !== undefined))
    throw badRequest('keyPolicy and returnValue are not supported inside a batch or transaction.');
  return readSetOptions(options);
}

/** `{metadataFields}` of a read or a query. */
export function readMetadataFields(options: unknown): readonly MetadataField[] {
  return isRecord(options) ? readFields(options['metadataFields']) : [];
}

function readFields(fields: unknown): readonly MetadataField[] {
  if (fields === undefined || fields === null) return [];
  if (!Array.isArray(fields)) throw badRequest('metadataFields must be an array.');
  return fields.map((field: unknown) => {
    if (field === 'CREATED_AT' || field === 'UPDATED_AT' || field === 'EXPIRE_TIME') return field;
    throw new KvsError(400, 'INVALID_METADATA_FIELD', `Unknown metadata field ${String(field)}.`);
  });
}

function readTtlMs(ttl: unknown): number {
  const unit = isRecord(ttl) ? unitSeconds.get(String(ttl['unit'])) : undefined;
  const count = isRecord(ttl) ? ttl['value'] : undefined;
  if (unit === undefined || typeof count !== 'number' || !Number.isInteger(count) || count <= 0)
    throw badRequest('ttl must be {unit: SECONDS | MINUTES | HOURS | DAYS, value: a positive integer}.');
  if (unit * count > kvsLimits.ttlSeconds) throw badRequest('ttl is longer than a year.');
  return unit * count * 1000;
}
