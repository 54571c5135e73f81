import { invisible } from '../words/fold-characters';
import { kindOf, listSeparator, wordCharacter } from './character-kinds';

/**
 * The quoted stretch that opens at `open`: `end` is the position after its closing quote when the quotes hold a name or a
 * local part together, and 0 when they merely surround addresses. No quote before `scannedTo` can open another one.
 */
export function quotedStretch(line: string, open: number): { end: number; scannedTo: number } {
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
  return !hasAt && (end === line.length || next > end || kindOf(line.charCodeAt(end)) !== wordCharacter);
}

/** The position after `<address>` opening at `open`, or 0 when the bracket holds no single address. */
export function angledAddressEnd(line: string, open: number): number {
  let hasAt = false;
  let gap = false;
  let inside = false;
  for (let position = open + 1; position < line.length; position += 1) {
    const code = line.charCodeAt(position);
    if (code === 0x3e) return hasAt ? position + 1 : 0;
    if (code === 0x20) gap ||= inside;
    else if (gap || endsAngledAddress(code, hasAt)) return 0;
    else {
      inside = true;
      hasAt ||= code === 0x40;
    }
  }
  return 0;
}

/** Whether the character shows that a bracket does not hold one address alone, such as `<address|name>`. */
function endsAngledAddress(code: number, hasAt: boolean): boolean {
  return code === 0x3c || code === 0x22 || (code === 0x7c && hasAt) || kindOf(code) === listSeparator;
}

/** The position after `(comment)` opening at `open`, or 0 when it does not close or holds an address. */
export function commentEnd(line: string, open: number): number {
  for (let position = open + 1; position < line.length; position += 1) {
    const code = line.charCodeAt(position);
    if (code === 0x29) return position + 1;
    if (code === 0x28 || code === 0x40 || code === 0x09) return 0;
  }
  return 0;
}

export function isLoneAt(line: string, start: number, end: number): boolean {
  return end - start === 1 || line.slice(start, end).replaceAll(invisible, '') === '@';
}

export function isInvisible(line: string, start: number, end: number): boolean {
  for (let position = start; position < end; position += 1) if (line[position] !== invisible) return false;
  return true;
}
