import { foldCharacters } from './words/fold-characters';
import { createJudge, type Judge } from './verdict/judge-entry';
import { familiarEntry } from './line/familiar-entry';
import { entriesOf } from './line/line-entries';
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
  judge: Judge = createJudge(),
): Generator<RecipientRow[], void, undefined> {
  const lineEnd = createLineEnds(text);
  let rows: RecipientRow[] = [];
  let pieceStart = 0;
  let line = 0;
  for (let start = 0; start < text.length;) {
    const end = lineEnd(start);
    line += 1;
    const source = text.slice(start, end);
    const familiar = familiarEntry(source);
    // By themselves: to go through a list of one costs as much as to read it.
    if (familiar) rows.push(judge(familiar, line, source));
    else
      for (const entry of entriesOf(foldCharacters(source))) {
        rows.push(judge(entry, line, source.slice(entry.start, entry.end)));
        if (start + entry.end - pieceStart < pieceLength) continue;
        yield rows;
        rows = [];
        pieceStart = start + entry.end;
      }
    if (end - pieceStart >= pieceLength && rows.length > 0) {
      yield rows;
      rows = [];
      pieceStart = end;
    }
    start = end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1);
  }
  if (rows.length > 0) yield rows;
}

const lineBreaks = ['\n', '\r', '\v', '\f', '\x85', '\u2028', '\u2029'];

/** Finds the next line break at or after a position that never goes back, or the end of the text. */
function createLineEnds(text: string): (start: number) => number {
  const next = lineBreaks.map(() => -1);
  return (start) => {
    let end = text.length;
    for (let kind = 0; kind < lineBreaks.length; kind += 1) {
      let position = next[kind] as number;
      if (position < start) {
        position = text.indexOf(lineBreaks[kind] as string, start);
        next[kind] = position = position < 0 ? text.length : position;
      }
      if (position < end) end = position;
    }
    return end;
  };
}
