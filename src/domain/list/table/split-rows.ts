import { shownCell } from '../text/shown-link';
import type { SheetRow } from './sheet';

export interface SplitText {
  rows: SheetRow[];
  /** Lines whose quotes or separators were not as they should be. */
  repaired: number[];
}

/** What one quoted cell may span before its quote is taken for one that never closes. */
const longestCell = 10_000;
const mostLinesOfCell = 20;
/** A row that breaks its quotes more often than this is read without them: the time stays in proportion to the text. */
const mostBrokenQuotes = 3;
/** What one row may hold as cells of their own; the rest stays together in the last one. */
export const mostCells = 1_000;

interface Cell {
  text: string;
  /** Behind the cell: a separator, a line break or the end. */
  end: number;
  state: 'whole' | 'mended' | 'broken';
}

/**
 * The rows of a delimited text. A quote that is not closed, or closed only by swallowing other people's rows, is a plain
 * character, so that nothing behind it is lost. Each character that is no separator or quote ends in exactly one cell.
 */
export function splitRows(text: string, delimiter: string): SplitText {
  const rows: SheetRow[] = [];
  const repaired: number[] = [];
  let line = 1;
  for (let start = 0; start < text.length;) {
    const row: SheetRow = { line, cells: [] };
    let broken = 0;
    let isMended = false;
    for (let at = start; ; at += 1) {
      const cell =
        row.cells.length + 1 < mostCells
          ? cellAt(text, at, delimiter, broken < mostBrokenQuotes)
          : rest(text, at);
      if (cell.state !== 'whole') isMended = true;
      if (cell.state === 'broken') broken += 1;
      row.cells.push(shownCell(cell.text));
      line += breaksIn(text, at, cell.end);
      at = cell.end;
      if (text[at] !== delimiter) {
        start = at + (text.startsWith('\r\n', at) ? 2 : 1);
        break;
      }
    }
    line += 1;
    rows.push(row);
    if (isMended) repaired.push(row.line);
  }
  return { rows, repaired };
}

function cellAt(text: string, at: number, delimiter: string, mayQuote: boolean): Cell {
  let start = at;
  while (text[start] === ' ' && start - at < longestCell) start += 1;
  const quote = text[start];
  if (!mayQuote || (quote !== '"' && quote !== "'")) return plainCell(text, at, delimiter, 'whole');
  const quoted = quote === '"' ? quotedCell(text, start, delimiter) : singleQuoted(text, start, delimiter);
  return quoted ?? plainCell(text, at, delimiter, quote === '"' ? 'broken' : 'whole');
}

function plainCell(text: string, at: number, delimiter: string, state: Cell['state']): Cell {
  let end = at;
  while (end < text.length && text[end] !== delimiter && !isBreak(text, end)) end += 1;
  return { text: text.slice(at, end).trim(), end, state };
}

function rest(text: string, at: number): Cell {
  return plainCell(text, at, '\n', 'mended');
}

/** Undefined where the quote does not close, or where what it closes over holds rows of others. */
function quotedCell(text: string, start: number, delimiter: string): Cell | undefined {
  let lines = 0;
  let isMended = false;
  const line = createLineShape();
  const limit = Math.min(text.length, start + longestCell);
  for (let at = start + 1; at < limit; at += 1) {
    const character = text[at];
    if (character === '"') {
      if (text[at + 1] === '"') at += 1;
      else {
        const end = endBehind(text, at + 1, delimiter);
        if (end !== undefined) {
          if (isMended && line.isRow()) return undefined;
          const content = text.slice(start + 1, at).replaceAll('""', '"');
          return { text: content.trim(), end, state: isMended ? 'mended' : 'whole' };
        }
        isMended = true;
      }
    } else if (character === delimiter) line.next();
    else if (character === '@') line.at();
    else if (isBreak(text, at)) {
      if (line.isRow() || ++lines >= mostLinesOfCell) return undefined;
      line.begin();
    }
  }
  return undefined;
}

/** Tells a line that is somebody's row, an address beside other words, from a line of a cell. */
function createLineShape() {
  let pieces = 0;
  let bare = 0;
  let isBare = true;
  return {
    begin: () => {
      pieces = bare = 0;
      isBare = true;
    },
    at: () => (isBare = false),
    next: () => {
      pieces += 1;
      if (isBare) bare += 1;
      isBare = true;
    },
    isRow: () => pieces > 0 && (bare > 0 || isBare) && (bare < pieces || !isBare),
  };
}

/** Some systems quote so; a name may begin with an apostrophe as well, so it must close on its line. */
function singleQuoted(text: string, start: number, delimiter: string): Cell | undefined {
  const limit = Math.min(text.length, start + 400);
  for (let at = start + 1; at < limit && !isBreak(text, at); at += 1) {
    if (text[at] !== "'") continue;
    const end = endBehind(text, at + 1, delimiter);
    if (end === undefined) continue;
    const content = text.slice(start + 1, at);
    if (content.includes('@') && content.includes(delimiter)) return undefined;
    return { text: content.trim(), end, state: 'mended' };
  }
  return undefined;
}

/** Where the cell ends, if only blanks stand between. */
function endBehind(text: string, at: number, delimiter: string): number | undefined {
  let end = at;
  while (text[end] === ' ' && end - at < 100) end += 1;
  return end >= text.length || text[end] === delimiter || isBreak(text, end) ? end : undefined;
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d;
}

function breaksIn(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at += 1)
    if (isBreak(text, at) && !(text[at] === '\n' && text[at - 1] === '\r')) breaks += 1;
  return breaks;
}
