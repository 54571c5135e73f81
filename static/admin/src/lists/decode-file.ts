export interface DecodedFile {
  text: string;
  encoding: 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252';
}

const sampleBytes = 64 * 1024;
/** Bytes below a space other than tab, line feed, vertical tab, form feed, carriage return, escape; and delete's neighbours are text. */
const isControl = (byte: number) =>
  byte < 0x20 && ![0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b, 0x1e, 0x1f].includes(byte);

/**
 * The text of a file: UTF-16 by its byte-order mark, UTF-8 where the bytes are valid, else Windows-1252, which is what
 * older spreadsheets write. Undefined for a file that is no text.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16 LE' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16 BE' };
  if (bytes.subarray(0, sampleBytes).some(isControl)) return undefined;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}
