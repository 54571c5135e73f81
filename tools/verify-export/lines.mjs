import { canonicalJson } from './digests.mjs';
import { Fault, isRecord } from './shapes.mjs';

/** A line counts only as the text that the app writes for it: nothing can be said twice or in another way. */
export function parse(text, { line: number, header }) {
  let line;
  try {
    line = JSON.parse(text);
  } catch {
    throw new Fault(`line ${number} is not JSON: it was altered or cut off`);
  }
  if (!isRecord(line)) throw new Fault(`line ${number} is not a line of an export`);
  // Exports of version 1 have their members in any order.
  const isFirst = (header?.version ?? line.version) === 1;
  if (text !== textOf(line, isFirst))
    throw new Fault(`line ${number} is not written as the app writes it: it was altered`);
  return line;
}

/** Undefined where a line is nested deeper than can be written. */
function textOf(line, isFirst) {
  try {
    return isFirst ? JSON.stringify(line) : canonicalJson(line);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const lineFeed = 0x0a;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The lines of a file. Only a line feed ends a line: texts in a record may hold every other separator. */
export async function* linesOf(chunks) {
  let [left, number] = [Buffer.alloc(0), 0];
  const notes = { ends: undefined };
  const toLine = (bytes) => {
    number += 1;
    let text;
    try {
      text = decoder.decode(bytes);
    } catch {
      throw new Fault(`line ${number} is not text in UTF-8: it was altered`);
    }
    if (number === 1) text = text.replace(/^\uFEFF/, '');
    const end = text.endsWith('\r') ? 'CR LF' : 'LF';
    notes.ends ??= end;
    if (end !== notes.ends) throw new Fault(`line ${number} ends unlike line 1: it was altered`);
    return end === 'CR LF' ? text.slice(0, -1) : text;
  };
  for await (const chunk of chunks) {
    let from = 0;
    const parts = [];
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      parts.push(chunk.subarray(from, at));
      from = at + 1;
    }
    if (parts.length > 0) {
      parts[0] = Buffer.concat([left, parts[0]]);
      left = Buffer.alloc(0);
      for (const part of parts) yield toLine(part);
    }
    left = Buffer.concat([left, chunk.subarray(from)]);
  }
  if (left.length > 0)
    throw new Fault(`line ${number + 1} has no end, which every line has: the file was cut off there`);
}
