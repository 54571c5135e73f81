import { invisible } from './fold-characters';

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

const wordCharacter = 0;
const blank = 1;
const listSeparator = 2;
const mark = 3;
const at = 4;
const kinds = new Uint8Array(128);
kinds[' '.charCodeAt(0)] = blank;
for (const character of ',;\t') kinds[character.charCodeAt(0)] = listSeparator;
for (const character of '"<>()[]') kinds[character.charCodeAt(0)] = mark;
kinds['@'.charCodeAt(0)] = at;

/**
 * The items of one folded line, in order, touching every character a bounded number of times. Between them lie
 * separators and blanks only.
 */
export function* itemsOf(line: string): Generator<Item, void, undefined> {
  let separator: Separator = '';
  let words = -1;
  let wordsEnd = -1;
  let word = -1;
  let hasAt = false;
  let quotesFrom = 0;
  let position = 0;

  const takeWords = (): Item | undefined => {
    if (words < 0) return undefined;
    const item: Item = {
      kind: 'words',
      start: words,
      end: wordsEnd,
      from: words,
      to: wordsEnd,
      angled: false,
      separator,
    };
    words = -1;
    separator = '';
    return item;
  };
  const takeAddress = (start: number, end: number, inset: number): Item => {
    const item: Item = {
      kind: 'address',
      start,
      end,
      from: start + inset,
      to: end - inset,
      angled: inset > 0,
      separator,
    };
    separator = '';
    return item;
  };
  const addWords = (start: number, end: number): void => {
    if (words < 0) words = start;
    wordsEnd = end;
  };

  while (position <= line.length) {
    const code = position < line.length ? line.charCodeAt(position) : -1;
    const kind = code < 0 ? listSeparator : code < 128 ? kinds[code] : wordCharacter;
    if (kind === wordCharacter || kind === at) {
      if (word < 0) word = position;
      if (kind === at) hasAt = true;
      position += 1;
      continue;
    }
    let groupEnd = -1;
    if (kind === mark) {
      if (code === 0x22 && word < 0 && position >= quotesFrom) {
        const quote = quotedStretch(line, position);
        quotesFrom = quote.scannedTo;
        if (quote.end > 0 && line[quote.end] === '@') {
          word = position;
          position = quote.end;
          continue;
        }
        groupEnd = quote.end;
      } else if (code === 0x3c) groupEnd = angledAddressEnd(line, position);
      else if (code === 0x28) groupEnd = commentEnd(line, position);
    }
    if (word >= 0) {
      if (hasAt && !isLoneAt(line, word, position)) {
        const before = takeWords();
        if (before) {
          yield before;
          separator = line[word - 1] === ' ' ? ' ' : '';
        }
        yield takeAddress(word, position, 0);
      } else if (!isInvisible(line, word, position)) addWords(word, position);
      word = -1;
      hasAt = false;
    }
    if (kind === mark && code === 0x3c && groupEnd > 0) {
      const before = takeWords();
      if (before) {
        yield before;
        separator = line[position - 1] === ' ' ? ' ' : '';
      }
      yield takeAddress(position, groupEnd, 1);
      position = groupEnd;
    } else if (kind === mark) {
      const end = groupEnd > 0 ? groupEnd : position + 1;
      addWords(position, end);
      position = end;
    } else if (kind === blank) {
      if (words < 0 && separator === '') separator = ' ';
      position += 1;
    } else {
      const before = takeWords();
      if (before) yield before;
      separator = strongest(separator, code);
      position += 1;
    }
  }
}

function strongest(separator: Separator, code: number): Separator {
  if (code === 0x09 || separator === '\t') return '\t';
  if (code === 0x3b || separator === ';') return ';';
  return ',';
}

/**
 * The quoted stretch that opens at `open`: `end` is the position after its closing quote when the quotes hold a name or a
 * local part together, and 0 when they merely surround addresses. No quote before `scannedTo` can open another one.
 */
function quotedStretch(line: string, open: number): { end: number; scannedTo: number } {
  let hasAt = false;
  let close = open + 1;
  for (; close < line.length; close += 1) {
    const code = line.charCodeAt(close);
    if (code === 0x40) hasAt = true;
    else if (code === 0x5c) close += 1;
    else if (code === 0x22) {
      if (close === open + 1 || line.charCodeAt(close + 1) !== 0x22) break;
      close += 1;
    }
  }
  const end = close + 1;
  if (end > line.length) return { end: 0, scannedTo: line.length };
  return { end: holdsTogether(line, end, hasAt) ? end : 0, scannedTo: end };
}

function holdsTogether(line: string, end: number, hasAt: boolean): boolean {
  if (line[end] === '@') return true;
  let next = end;
  while (line[next] === ' ' || line[next] === invisible) next += 1;
  if (line[next] === '<') return true;
  return !hasAt && (end === line.length || next > end || kinds[line.charCodeAt(end)] !== wordCharacter);
}

/** The position after `<address>` opening at `open`, or 0 when the bracket holds no single address. */
function angledAddressEnd(line: string, open: number): number {
  let hasAt = false;
  let gap = false;
  let inside = false;
  for (let position = open + 1; position < line.length; position += 1) {
    const code = line.charCodeAt(position);
    if (code === 0x3e) return hasAt ? position + 1 : 0;
    if (code === 0x20) gap ||= inside;
    else if (code === 0x3c || code === 0x22 || (code < 128 && kinds[code] === listSeparator) || gap) return 0;
    else {
      inside = true;
      hasAt ||= code === 0x40;
    }
  }
  return 0;
}

/** The position after `(comment)` opening at `open`, or 0 when it does not close or holds an address. */
function commentEnd(line: string, open: number): number {
  for (let position = open + 1; position < line.length; position += 1) {
    const code = line.charCodeAt(position);
    if (code === 0x29) return position + 1;
    if (code === 0x28 || code === 0x40 || code === 0x09) return 0;
  }
  return 0;
}

function isLoneAt(line: string, start: number, end: number): boolean {
  return end - start === 1 || line.slice(start, end).replaceAll(invisible, '') === '@';
}

function isInvisible(line: string, start: number, end: number): boolean {
  for (let position = start; position < end; position += 1) if (line[position] !== invisible) return false;
  return true;
}
