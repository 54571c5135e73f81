import type { Condition } from '../calls/conditions.ts';
import type { EntityIndex, Scalar } from './entity-schema.ts';
import { badRequest } from '../kvs-error.ts';
import { kvsLimits } from '../limits.ts';

/** Where a record stands in an index: records of a partition, ordered by the range's bytes, then by key. */
export interface IndexEntry {
  partition: string;
  range: Uint8Array;
}
/** A stretch of an index. */
export interface RangeBounds {
  from?: { bytes: Uint8Array; inclusive: boolean };
  to?: { bytes: Uint8Array; inclusive: boolean };
}

/**
 * Undefined when the value lacks an attribute of the index: it is then not in that index, as in DynamoDB.
 * An index without a range attribute ranges over the keys.
 */
export function indexEntryOf(
  index: EntityIndex,
  key: string,
  value: Record<string, unknown>,
): IndexEntry | undefined {
  const partition = index.partition.map((attribute) => value[attribute]);
  const range = index.range === undefined ? key : value[index.range];
  if (range === undefined || partition.includes(undefined)) return undefined;
  return { partition: encodePartition(partition as Scalar[]), range: encodeRange(range as Scalar) };
}

export function checkIndexSize(index: EntityIndex, { partition, range }: IndexEntry): void {
  if (range.length > kvsLimits.indexRangeSizeBytes)
    throw badRequest(`Index "${index.name}": range is larger than ${kvsLimits.indexRangeSizeBytes} bytes.`);
  if (Buffer.byteLength(partition) > kvsLimits.indexPartitionSizeBytes)
    throw badRequest(
      `Index "${index.name}": partition is larger than ${kvsLimits.indexPartitionSizeBytes} bytes.`,
    );
}

export function encodePartition(values: readonly Scalar[]): string {
  return values.length === 0 ? '' : JSON.stringify(values);
}

/** Bytes that sort as the values do: strings as UTF-8, numbers as IEEE 754 with the sign made to sort. */
export function encodeRange(value: Scalar): Uint8Array {
  if (typeof value === 'string') return Buffer.from(value);
  if (typeof value === 'boolean') return Buffer.from([value ? 1 : 0]);
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  if (value < 0) for (let at = 0; at < 8; at += 1) bytes[at] = ~(bytes[at] ?? 0) & 0xff;
  else bytes[0] = (bytes[0] ?? 0) | 0x80;
  return bytes;
}

export function boundsOf({ name, values: [first, second] }: Condition): RangeBounds {
  if (first === undefined) return {};
  const bytes = encodeRange(first);
  switch (name) {
    case 'EQUAL_TO':
      return { from: { bytes, inclusive: true }, to: { bytes, inclusive: true } };
    case 'BETWEEN':
      return {
        from: { bytes, inclusive: true },
        to: { bytes: encodeRange(second ?? first), inclusive: true },
      };
    case 'GREATER_THAN':
    case 'GREATER_THAN_EQUAL_TO':
      return { from: { bytes, inclusive: name !== 'GREATER_THAN' } };
    case 'LESS_THAN':
    case 'LESS_THAN_EQUAL_TO':
      return { to: { bytes, inclusive: name !== 'LESS_THAN' } };
    default:
      // The byte 255 never occurs in UTF-8, so it follows everything that begins with the prefix.
      return {
        from: { bytes, inclusive: true },
        to: { bytes: Buffer.concat([bytes, Buffer.of(255)]), inclusive: false },
      };
  }
}
