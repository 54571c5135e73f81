import type { StoredRecord } from './record-table.ts';
import type { MetadataField } from '../calls/set-options.ts';

/** `{key, value, createdAt?, updatedAt?, expireTime?}` as JSON text; the stored text is not parsed again. */
export function recordJson(
  key: string,
  record: StoredRecord,
  fields: readonly MetadataField[],
  entityName = '',
): string {
  const parts = [`"key":${JSON.stringify(key)}`, `"value":${record.value}`];
  if (entityName !== '') parts.push(`"entityName":${JSON.stringify(entityName)}`);
  if (fields.includes('CREATED_AT')) parts.push(`"createdAt":${record.createdMs}`);
  if (fields.includes('UPDATED_AT')) parts.push(`"updatedAt":${record.updatedMs}`);
  if (fields.includes('EXPIRE_TIME') && record.expiresMs !== null)
    parts.push(`"expireTime":"${new Date(record.expiresMs).toISOString()}"`);
  return `{${parts.join(',')}}`;
}
