import { isLabel } from '../words/heading-words';
import { textOf, type Line } from './line';
import type { Item } from './line-items';
import { isDecoration } from '../words/person-name';
import { countNames, sharesWord } from '../words/shared-words';

/**
 * Whether words that look like a name belong to the only address of the line, on the side of it that `direction` points
 * to. Fields without a blank between them are the row of a table. With a blank they may as well be a list of people, one
 * of them with an address: only what the address confirms is taken for its name.
 */
export function belongsInList(
  line: Line,
  address: string,
  between: Item[],
  index: number,
  direction: 1 | -1,
): boolean {
  const words = between[index] as Item;
  const text = textOf(line, words);
  const gap = gapBeside(line, words, direction);
  if (!/[,;] /.test(gap) || sharesWord(text, address)) return true;
  const fields = between.length > maxFields ? [] : fieldsOf(line, between);
  if (fields.length === 1) return direction === 1 && gap.startsWith(',') && isLineOfTwo(line, text);
  return (
    fields.length === 2 &&
    fields.every((field) => countNames(field) < 2) &&
    fields.some((field) => sharesWord(field, address))
  );
}

/** `Last, First`, and a label or a mark. */
const maxFields = 3;

function fieldsOf(line: Line, between: Item[]): string[] {
  return between.map((words) => textOf(line, words)).filter((text) => !isDecoration(text) && !isLabel(text));
}

/** `Name, address` and nothing else: such lines are a table, whether or not the address tells the name. */
function isLineOfTwo(line: Line, name: string): boolean {
  const afterAddress = line.text.slice(line.text.indexOf('@'));
  return !/[,;]/.test(afterAddress) && (countNames(name) > 1 || !/\p{Script=Latin}/u.test(name));
}

/** What separates words from what stands on the side of the address. */
function gapBeside({ text }: Line, words: Item, direction: 1 | -1): string {
  const isSeparating = (position: number): boolean => /[,;\s\0]/.test(text.charAt(position));
  if (direction === 1) {
    let end = words.end;
    while (end < text.length && isSeparating(end)) end += 1;
    return text.slice(words.end, end).trimStart();
  }
  let start = words.start;
  while (start > 0 && isSeparating(start - 1)) start -= 1;
  return text.slice(start, words.start);
}
