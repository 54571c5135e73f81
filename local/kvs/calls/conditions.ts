import type { AttributeType, EntitySchema, Scalar } from '../records/entity-schema.ts';
import { badRequest, unsupportedCondition } from '../kvs-error.ts';
import { kvsLimits } from '../limits.ts';
import { isRecord } from '../records/stored-value.ts';

export interface Condition {
  name: string;
  values: readonly Scalar[];
}
/** All (`and`) or any (`or`) of the conditions must hold. */
export interface Filter {
  operator: 'and' | 'or';
  conditions: readonly (Condition & { property: string })[];
}

const ordered: readonly AttributeType[] = ['string', 'integer', 'float'];
const comparable: readonly AttributeType[] = ['string', 'integer', 'float', 'boolean'];

/** Which attribute types a condition of a range takes. */
const rangeConditions = new Map<string, readonly AttributeType[]>([
  ['BEGINS_WITH', ['string']],
  ['BETWEEN', ordered],
  ['EQUAL_TO', comparable],
  ['GREATER_THAN', ordered],
  ['GREATER_THAN_EQUAL_TO', ordered],
  ['LESS_THAN', ordered],
  ['LESS_THAN_EQUAL_TO', ordered],
]);
/** Which attribute types a condition of a filter or a transaction takes. */
const filterConditions = new Map<string, readonly AttributeType[]>([
  ...rangeConditions,
  ['NOT_EQUAL_TO', comparable],
  ['EXISTS', comparable],
  ['NOT_EXISTS', comparable],
  ['CONTAINS', ['string']],
  ['NOT_CONTAINS', ['string']],
]);

/** https://developer.atlassian.com/platform/forge/storage-reference/entities-api-query/#conditions */
export function readRangeCondition(range: unknown, type: AttributeType): Condition {
  return readCondition(range, type, rangeConditions);
}

/** `{and: [...]}` or `{or: [...]}`, never both. */
export function readFilter(schema: EntitySchema, filters: unknown): Filter | undefined {
  if (filters === undefined || filters === null) return undefined;
  if (!isRecord(filters)) throw badRequest('filters must be an object.');
  const { and, or } = filters;
  if (and !== undefined && or !== undefined) throw badRequest('Filters take either "and" or "or", not both.');
  const list = and ?? or ?? [];
  if (!Array.isArray(list)) throw badRequest('Filters must be an array.');
  if (list.length > kvsLimits.queryConditions)
    throw badRequest(`A query takes at most ${kvsLimits.queryConditions} conditions.`);
  return {
    operator: or === undefined ? 'and' : 'or',
    conditions: list.map((item: unknown) => readFilterCondition(schema, item)),
  };
}

export function passesFilter(filter: Filter | undefined, value: Record<string, unknown>): boolean {
  if (filter === undefined || filter.conditions.length === 0) return true;
  const holds = (condition: Filter['conditions'][number]): boolean =>
    meetsCondition(condition, value[condition.property]);
  return filter.operator === 'and' ? filter.conditions.every(holds) : filter.conditions.some(holds);
}

function readFilterCondition(schema: EntitySchema, item: unknown): Filter['conditions'][number] {
  const property = isRecord(item) ? item['property'] : undefined;
  const type = typeof property === 'string' ? schema.attributes.get(property) : undefined;
  if (typeof property !== 'string' || type === undefined)
    throw badRequest(`Attribute "${String(property)}" is not declared for entity "${schema.name}".`);
  if (type === 'any')
    throw unsupportedCondition(`Attribute "${property}" is of type any and cannot be filtered.`);
  return { property, ...readCondition(item, type, filterConditions) };
}

function readCondition(
  item: unknown,
  type: AttributeType,
  allowed: ReadonlyMap<string, readonly AttributeType[]>,
): Condition {
  if (!isRecord(item) || typeof item['condition'] !== 'string' || !Array.isArray(item['values']))
    throw badRequest('A condition must be {condition, values}.');
  const name = item['condition'];
  const types = allowed.get(name);
  if (types === undefined) throw badRequest(`Unknown condition ${name}.`);
  if (!types.includes(type)) throw badRequest(`Condition ${name} does not support type ${type}.`);
  const values: unknown[] = item['values'];
  const isExistence = name === 'EXISTS' || name === 'NOT_EXISTS';
  if (values.length !== (name === 'BETWEEN' ? 2 : 1))
    throw badRequest(`Condition ${name}: wrong number of values.`);
  return { name, values: isExistence ? [] : values.map((value) => readScalar(value, type)) };
}

/** A value to compare with an attribute of that type. */
export function readScalar(value: unknown, type: AttributeType): Scalar {
  if (type === 'string' && typeof value === 'string') return value;
  if (type === 'boolean' && typeof value === 'boolean') return value;
  if ((type === 'integer' || type === 'float') && typeof value === 'number') return value;
  throw badRequest(`${JSON.stringify(value)} cannot be compared with an attribute of type ${type}.`);
}

/** As DynamoDB: a missing attribute fails every condition except the negated ones. */
function meetsCondition({ name, values: [first, second] }: Condition, actual: unknown): boolean {
  if (name === 'NOT_EXISTS') return actual === undefined;
  if (name === 'NOT_EQUAL_TO') return actual !== first;
  if (name === 'NOT_CONTAINS') return !(typeof actual === 'string' && actual.includes(String(first)));
  if (actual === undefined) return false;
  if (name === 'EXISTS') return true;
  const text = typeof actual === 'string' ? actual : JSON.stringify(actual);
  if (name === 'BEGINS_WITH') return text.startsWith(String(first));
  if (name === 'CONTAINS') return text.includes(String(first));
  if (first === undefined) return false;
  return meetsOrder(name, compare(actual as Scalar, first), compare(actual as Scalar, second ?? first));
}

function meetsOrder(name: string, toFirst: number, toSecond: number): boolean {
  switch (name) {
    case 'EQUAL_TO':
      return toFirst === 0;
    case 'GREATER_THAN':
      return toFirst > 0;
    case 'GREATER_THAN_EQUAL_TO':
      return toFirst >= 0;
    case 'LESS_THAN':
      return toFirst < 0;
    case 'LESS_THAN_EQUAL_TO':
      return toFirst <= 0;
    default:
      return toFirst >= 0 && toSecond <= 0;
  }
}

function compare(one: Scalar, other: Scalar): number {
  if (typeof one === 'string' && typeof other === 'string')
    return Buffer.compare(Buffer.from(one), Buffer.from(other));
  return Number(one) - Number(other);
}
