import { Inflate } from 'fflate';
import { ContentFault } from '../../content-limits';

/** One file in a zip file, as its directory tells it. */
interface ZipEntry {
  name: string;
  method: number;
  /** As it says itself, in bytes. */
  unpackedBytes: number;
  packed: Uint8Array;
}

/** APPNOTE.TXT 6.3.10, 4.3: signatures and lengths of the records that are read. */
const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const directorySignature = 0x02014b50;
const directoryLength = 46;
const localSignature = 0x04034b50;
const localLength = 30;
const encrypted = 1;
const stored = 0;
const deflated = 8;
/** Unpacks to a thousand times as much at most, after which is looked whether that is too much. */
const packedBytesAtATime = 16 * 1024;

/**
 * The text parts of a zip file whose names, in small letters, are wanted, by those names. Parts that say that they are larger than that are not
 * unpacked, and what is unpacked is counted as it comes, whatever they say. Throws `ContentFault`.
 */
export function textPartsOf(
  bytes: Uint8Array,
  bytesAtMost: number,
  isWanted: (name: string) => boolean,
): Map<string, string> {
  let left = bytesAtMost;
  const count = (unpacked: number): void => {
    left -= unpacked;
    if (left < 0) throw new ContentFault('too-large');
  };
  try {
    const wanted = entriesOf(bytes).filter(({ name }) => isWanted(name));
    if (wanted.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0) > bytesAtMost)
      throw new ContentFault('too-large');
    return new Map(wanted.map((entry) => [entry.name, textOf(entry, count)]));
  } catch (error) {
    throw error instanceof ContentFault ? error : new ContentFault('unreadable', error);
  }
}

function entriesOf(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const entries: ZipEntry[] = [];
  const entryCount = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let place = 0; place < entryCount; place += 1) {
    if (view.getUint32(at, true) !== directorySignature) throw new ContentFault('unreadable');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder()
      .decode(bytes.subarray(at + directoryLength, at + directoryLength + nameLength))
      .replaceAll('\\', '/')
      .toLowerCase();
    const isOpen = (view.getUint16(at + 8, true) & encrypted) === 0;
    const method = view.getUint16(at + 10, true);
    const unpackedBytes = view.getUint32(at + 24, true);
    if (isOpen) entries.push({ name, method, unpackedBytes, packed: packedAt(bytes, view, at) });
    at += directoryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end of the directory stands at the end of the file, but for a comment. */
function endOf(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  throw new ContentFault('unreadable');
}

function packedAt(bytes: Uint8Array, view: DataView, at: number): Uint8Array {
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== localSignature) throw new ContentFault('unreadable');
  const start = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return bytes.subarray(start, start + view.getUint32(at + 20, true));
}

function textOf({ method, packed }: ZipEntry, count: (unpacked: number) => void): string {
  const decoder = new TextDecoder();
  if (method === stored) {
    count(packed.length);
    return decoder.decode(packed);
  }
  if (method !== deflated) throw new ContentFault('unreadable');
  const texts: string[] = [];
  const inflate = new Inflate((chunk) => {
    count(chunk.length);
    texts.push(decoder.decode(chunk, { stream: true }));
  });
  for (let at = 0; at < packed.length; at += packedBytesAtATime)
    inflate.push(packed.subarray(at, at + packedBytesAtATime), at + packedBytesAtATime >= packed.length);
  return texts.join('') + decoder.decode();
}
