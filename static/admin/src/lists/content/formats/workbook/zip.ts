import { strFromU8, unzipSync } from 'fflate';

/** Uncompressed: far more than any list of people takes, and what a tab can hold. */
export const largestPartBytes = 128 * 1024 * 1024;

/** A file whose parts are larger than a list can be, or that is no zip file. */
export class ZipFault extends Error {
  readonly code: 'too-large' | 'unreadable';
  constructor(code: ZipFault['code'], cause?: unknown) {
    super(code, { cause });
    this.name = 'ZipFault';
    this.code = code;
  }
}

/**
 * The text parts of a zip file whose names are wanted, by name. What a part says of its own size bounds it: more is never
 * unpacked. Throws `ZipFault`.
 */
export function textPartsOf(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, string> {
  let total = 0;
  const parts = unpacked(bytes, (name, size) => {
    if (!isWanted(name)) return false;
    total += size;
    if (total > largestPartBytes) throw new ZipFault('too-large');
    return true;
  });
  return new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

function unpacked(
  bytes: Uint8Array,
  filter: (name: string, size: number) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => filter(name, originalSize) });
  } catch (error) {
    if (error instanceof ZipFault) throw error;
    throw new ZipFault('unreadable', error);
  }
}
