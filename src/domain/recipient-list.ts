import { foldCharacters } from './list/fold-characters';
import { createJudge } from './list/judge-entry';
import { familiarEntry } from './list/familiar-entry';
import { entriesOf } from './list/line-entries';
import type { RecipientRow } from './recipient-row';

export type * from './recipient-row';

/**
 * Reads a list of recipients in whatever form it was pasted. Every piece of the text that is neither blank nor a
 * separator ends in exactly one row. Never throws; takes time in proportion to the length of the text.
 */
export function parseRecipientList(text: string): RecipientRow[] {
  const [rows = []] = parseRecipientListInPieces(text, Infinity);
  return rows;
}

/**
 * The same rows in pieces, so that a page can draw in between: each piece covers about `pieceLength` characters of the
 * text (or one row, if that is longer).
 */
export function* parseRecipientListInPieces(
  text: string,
  pieceLength = 65_536,
): Generator<RecipientRow[], void, undefined> {
  const judge = createJudge();
  let rows: RecipientRow[] = [];
  let pieceStart = 0;
  let line = 0;
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    line += 1;
    const source = text.slice(start, end);
    const familiar = familiarEntry(source);
    for (const entry of familiar ? [familiar] : entriesOf(foldCharacters(source))) {
      rows.push(judge(entry, line, source.slice(entry.start, entry.end)));
      if (start + entry.end - pieceStart < pieceLength) continue;
      yield rows;
      rows = [];
      pieceStart = start + entry.end;
    }
    start = end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1);
  }
  if (rows.length > 0) yield rows;
}

/** The position of the next line break at or after `start`, or the end of the text. */
function lineEnd(text: string, start: number): number {
  for (let position = start; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if ((code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029)
      return position;
  }
  return text.length;
}
