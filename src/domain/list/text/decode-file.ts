import { declaredEncoding } from './declared-encoding';
import { guessEncoding, type Encoding } from './guess-encoding';

export interface DecodedFile {
  text: string;
  /** As a person knows it. */
  encoding: string;
  /** Where nothing says for sure how the text is stored: that is a guess, or some of its letters are no letters. */
  doubt?: EncodingDoubt;
}

export type EncodingDoubt = 'guessed' | 'broken';

type Utf16 = 'UTF-16 LE' | 'UTF-16 BE';

const sampleBytes = 64 * 1024;
const endOfFile = 0x1a;
/** From tab to carriage return, escape, and the separators of records and units. */
const controlsInText = [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b, 0x1e, 0x1f];
/** By byte: a table, since each byte of a file of 50 MB is looked up. */
const isControl = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x20 && !controlsInText.includes(byte) ? 1 : 0,
);
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const controlCharacter = /[\0-\x08\x0e-\x1a\x1c\x1d]/;
/** Files of this kind may be text throughout, and are none to a reader: ISO 32000-2, 7.5.2. */
const pdfStart = '%PDF-';

/**
 * The text of a file: UTF-16 by its byte-order mark or by where its zeros fall, UTF-8 where the bytes are valid or nearly so,
 * else as it says itself, else by what its bytes look like. Undefined for a file that is no text.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile | undefined {
  const marked = markedUtf16(bytes);
  const utf16 = marked ?? likelyUtf16(bytes);
  if (utf16) return decodeUtf16(bytes, utf16, { fatal: !marked });
  if (startsWith(bytes, pdfStart)) return undefined;
  // Old programs end a text so.
  const body = bytes.at(-1) === endOfFile ? bytes.subarray(0, -1) : bytes;
  if (hasControl(body)) return undefined;
  return (
    decoded(body, utf8) ??
    declared(body) ??
    nearlyUtf8(body) ?? { ...readAs(body, guessEncoding(body)), doubt: 'guessed' }
  );
}

const utf8: Encoding = { name: 'UTF-8', label: 'utf-8' };

const readAs = (bytes: Uint8Array, { name, label }: Encoding, fatal = false): DecodedFile => ({
  text: new TextDecoder(label, { fatal }).decode(bytes),
  encoding: name,
});

/** Undefined where a byte has no meaning in it. */
function decoded(bytes: Uint8Array, encoding: Encoding): DecodedFile | undefined {
  try {
    return readAs(bytes, encoding, true);
  } catch {
    return undefined;
  }
}

function declared(bytes: Uint8Array): DecodedFile | undefined {
  const encoding = declaredEncoding(bytes);
  return encoding && decoded(bytes, encoding);
}

/** UTF-8 with some bytes that are none, as where a file was cut, or put together of several: letters of that form are no chance. */
function nearlyUtf8(bytes: Uint8Array): DecodedFile | undefined {
  const read = readAs(bytes, utf8);
  const good = read.text.match(/(?![A-Za-z\u0250-\u036f\u0700-\u08ff])\p{L}|[\u2010-\u20ac]/gu)?.length ?? 0;
  const broken = read.text.match(/\ufffd/g)?.length ?? 0;
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const isUtf8 = isMarked || (good > 0 && broken <= Math.max(1, good / 4));
  return isUtf8 ? { ...read, doubt: 'broken' } : undefined;
}

function markedUtf16([first, second]: Uint8Array): Utf16 | undefined {
  if (first === 0xff && second === 0xfe) return 'UTF-16 LE';
  return first === 0xfe && second === 0xff ? 'UTF-16 BE' : undefined;
}

/** A list of addresses is mostly ASCII, and in UTF-16 each such character has a zero on the same side. */
function likelyUtf16(bytes: Uint8Array): Utf16 | undefined {
  const sample = bytes.subarray(0, sampleBytes);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, place) => {
    if (byte !== 0) return;
    if (place % 2 === 0) even++;
    else odd++;
  });
  const most = Math.max(even, odd);
  if (most === 0 || most < sample.length / 8) return undefined;
  return odd > even ? 'UTF-16 LE' : 'UTF-16 BE';
}

/** A guess must hold for the whole file; `fatal` says whether it is one. */
function decodeUtf16(
  bytes: Uint8Array,
  encoding: Utf16,
  options: { fatal: boolean },
): DecodedFile | undefined {
  const label = encoding === 'UTF-16 LE' ? 'utf-16le' : 'utf-16be';
  try {
    const text = new TextDecoder(label, options).decode(bytes);
    return controlCharacter.test(text) ? undefined : { text, encoding };
  } catch {
    return undefined;
  }
}

function hasControl(bytes: Uint8Array): boolean {
  for (let place = 0; place < bytes.length; place++) if (isControl[bytes[place] as number]) return true;
  return false;
}

const startsWith = (bytes: Uint8Array, start: string) =>
  [...start].every((character, place) => bytes[place] === character.charCodeAt(0));
