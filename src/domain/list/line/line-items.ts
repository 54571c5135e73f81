import { invisible } from '../words/fold-characters';
import { at, blank, kindOf, listSeparator, mark, wordCharacter } from './character-kinds';
import { angledAddressEnd, commentEnd, isInvisible, isLoneAt, quotedStretch } from './enclosures';
import { endOfGluedLabel } from './glued-label';

/** What stands between an item and the one before it, the strongest mark winning; empty when they touch. */
export type Separator = '' | ' ' | ',' | ';' | '\t';

/**
 * A stretch of a line: words without an address, or one piece that is meant to be an address (it has an at sign).
 * `start` and `end` include what surrounds the address; `from` and `to` are the address itself.
 */
export interface Item {
  kind: 'words' | 'address';
  start: number;
  end: number;
  from: number;
  to: number;
  angled: boolean;
  separator: Separator;
}

const quote = 0x22;
const openParenthesis = 0x28;
const openAngle = 0x3c;

interface Scan {
  line: string;
  position: number;
  separator: Separator;
  /** The stretch of words under way; `wordsStart` is -1 when there is none. */
  wordsStart: number;
  wordsEnd: number;
  /** No quote before this position can open a quoted stretch. */
  quotesFrom: number;
  items: Item[];
}

/**
 * The items of one folded line, in order, looking at each character a bounded number of times. Between them lie
 * separators, blanks and invisible characters only.
 */
export function itemsOf(line: string): Item[] {
  const scan: Scan = {
    line,
    position: 0,
    separator: '',
    wordsStart: -1,
    wordsEnd: -1,
    quotesFrom: 0,
    items: [],
  };
  while (scan.position < line.length) readPiece(scan);
  endWords(scan);
  return scan.items;
}

function readPiece(scan: Scan): void {
  const code = scan.line.charCodeAt(scan.position);
  const kind = kindOf(code);
  if (kind === blank) {
    if (scan.wordsStart < 0 && scan.separator === '') scan.separator = ' ';
    scan.position += 1;
  } else if (kind === listSeparator) {
    endWords(scan);
    scan.separator = strongest(scan.separator, code);
    scan.position += 1;
  } else if (kind === mark) {
    readMark(scan, code);
  } else {
    readWord(scan, scan.position, scan.position);
  }
}

/** Reads on from `from` to the end of the word that begins at `start`. */
function readWord(scan: Scan, start: number, from: number): void {
  const { line } = scan;
  let hasAt = false;
  let isLink = false;
  let colon = -1;
  let end = from;
  for (; end < line.length; end += 1) {
    const code = line.charCodeAt(end);
    const kind = kindOf(code);
    if (kind === at) hasAt = true;
    else if (kind !== wordCharacter) break;
    else if (code === 0x3a && !hasAt) {
      colon = end;
      isLink ||= line.startsWith('//', end + 1);
    }
  }
  if (hasAt && (isQuotedName(line, start, end) || isShownFor(line, end))) addWords(scan, start, end);
  else if (hasAt && !isLoneAt(line, start, end)) {
    const addressStart = colon < 0 || isLink ? start : endOfGluedLabel(line, start, colon);
    if (addressStart > start) addWords(scan, start, addressStart);
    addAddress(scan, addressStart, end, 0);
  } else if (isInvisible(line, start, end)) scan.position = end;
  else addWords(scan, start, end);
}

/** Mail programs show somebody by another address: `old@x.com <new@x.com>`. */
const isShownFor = (line: string, end: number): boolean =>
  line[end] === ' ' && line[end + 1] === '<' && angledAddressEnd(line, end + 1) > 0;

/** Outlook puts a name in apostrophes, also where the name is an address: `'old@x.com' <new@x.com>`. */
function isQuotedName(line: string, start: number, end: number): boolean {
  if (line[start] !== "'" || line[end - 1] !== "'" || end - start < 2) return false;
  const next = line[end] === ' ' ? end + 1 : end;
  return line[next] === '<' && angledAddressEnd(line, next) > 0;
}

function readMark(scan: Scan, code: number): void {
  const { line, position } = scan;
  let end = 0;
  if (code === quote && position >= scan.quotesFrom && !endsWord(scan)) {
    const stretch = quotedStretch(line, position);
    scan.quotesFrom = stretch.scannedTo;
    end = stretch.end;
    if (end > 0 && line[end] === '@') return readWord(scan, position, end);
  } else if (code === openAngle) {
    end = angledAddressEnd(line, position);
    if (end > 0) return addAddress(scan, position, end, 1);
  } else if (code === openParenthesis) {
    end = commentEnd(line, position);
  }
  addWords(scan, position, end > 0 ? end : position + 1);
}

/** Whether the mark at the position touches a word before it, and so cannot open anything. */
function endsWord({ line, position }: Scan): boolean {
  return (
    position > 0 &&
    kindOf(line.charCodeAt(position - 1)) === wordCharacter &&
    line[position - 1] !== invisible
  );
}

function addWords(scan: Scan, start: number, end: number): void {
  if (scan.wordsStart < 0) scan.wordsStart = start;
  scan.wordsEnd = end;
  scan.position = end;
}

function endWords(scan: Scan): void {
  if (scan.wordsStart < 0) return;
  const { wordsStart: start, wordsEnd: end, separator } = scan;
  scan.items.push({ kind: 'words', start, end, from: start, to: end, angled: false, separator });
  scan.wordsStart = -1;
  scan.separator = '';
}

function addAddress(scan: Scan, start: number, end: number, inset: number): void {
  if (scan.wordsStart >= 0) {
    endWords(scan);
    if (scan.line[start - 1] === ' ') scan.separator = ' ';
  }
  const { separator } = scan;
  scan.items.push({
    kind: 'address',
    start,
    end,
    from: start + inset,
    to: end - inset,
    angled: inset > 0,
    separator,
  });
  scan.separator = '';
  scan.position = end;
}

function strongest(separator: Separator, code: number): Separator {
  if (code === 0x09 || separator === '\t') return '\t';
  if (code === 0x3b || separator === ';') return ';';
  return ',';
}
