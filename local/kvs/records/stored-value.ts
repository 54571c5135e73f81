import type { AttributeType, EntitySchema } from './entity-schema.ts';
import { badRequest, invalidKey } from '../kvs-error.ts';
import { keyPattern, kvsLimits } from '../limits.ts';

export function checkKey(key: unknown): string {
  if (typeof key !== 'string' || key.length === 0)
    throw invalidKey('The key must be a string that is not empty.');
  if (key.length > kvsLimits.keyLengthChars)
    throw invalidKey(`The key is longer than ${kvsLimits.keyLengthChars} characters.`);
  if (!keyPattern.test(key)) throw invalidKey(`The key must match ${keyPattern.source}`);
  return key;
}

/** Answers the value as JSON text, the form it is kept in. */
export function checkValue(value: unknown): string {
  if (value === undefined || value === null) throw badRequest('The value is missing.');
  if (!isWithinDepth(value, kvsLimits.valueDepthLevels))
    throw badRequest(`The value is nested deeper than ${kvsLimits.valueDepthLevels} levels.`);
  const json = JSON.stringify(value);
  if (Buffer.byteLength(json) > kvsLimits.valueSizeBytes)
    throw badRequest(`The value is larger than ${kvsLimits.valueSizeBytes} bytes.`);
  return json;
}

/** As `checkValue`, and every attribute is declared and of its type. */
export function checkEntityValue(schema: EntitySchema, value: unknown): string {
  if (!isRecord(value)) throw badRequest(`A value of entity "${schema.name}" must be an object.`);
  for (const [name, attribute] of Object.entries(value)) {
    const type = schema.attributes.get(name);
    if (type === undefined)
      throw badRequest(`Attribute "${name}" is not declared for entity "${schema.name}".`);
    if (!isOfType(type, attribute)) throw badRequest(`Attribute "${name}" is not a valid ${type}.`);
  }
  return checkValue(value);
}

/** https://developer.atlassian.com/platform/forge/storage-reference/entities-manifest/#values */
export function isOfType(type: AttributeType, value: unknown): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string' && value.trim() !== '';
    case 'integer':
      return (
        Number.isInteger(value) &&
        (value as number) >= kvsLimits.integerMinimum &&
        (value as number) <= kvsLimits.integerMaximum
      );
    case 'float':
      return typeof value === 'number' && isStorableFloat(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'any':
      return value !== null && value !== undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStorableFloat(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= 1e-130 && size < 1e126);
}

function isWithinDepth(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => isWithinDepth(part, levels - 1));
}
