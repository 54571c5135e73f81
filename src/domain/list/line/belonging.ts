import { isLabel } from '../words/heading-words';
import { textOf, type AddressEntry, type Line } from './line';
import type { Item, Separator } from './line-items';
import { belongsInList } from './list-typed-by-hand';
import { hasNoLetters, isDecoration, looksLikeName } from '../words/person-name';
import { countNames, sharesWord } from '../words/shared-words';

/** Whether the words at `index` describe the address before them. */
export function belongsBefore(
  line: Line,
  open: AddressEntry,
  between: Item[],
  index: number,
  item?: Item,
): boolean {
  const words = between[index] as Item;
  const text = textOf(line, words);
  const following: Separator | 'end' = between[index + 1]?.separator ?? item?.separator ?? 'end';
  const closes = following !== '' && following !== ' ';
  const fits = (): boolean => isDecoration(text) || looksLikeName(text, open.address);
  switch (words.separator) {
    case '':
    case ' ':
      if (text.startsWith('(') || (words.separator === '' && isDecoration(text) && !/[[(<"]$/.test(text)))
        return true;
      return (closes || line.trailing) && ((line.single && line.tabbed) || fits());
    case '\t':
      return line.single || ((following === 'end' || line.trailing) && fits());
    default:
      return line.single && !open.angled && describes(line, open.address, between, index, -1);
  }
}

/** Whether the words at `index` describe the address after them. */
export function belongsAfter(
  line: Line,
  between: Item[],
  index: number,
  item: Item,
  next: AddressEntry,
): boolean {
  const text = textOf(line, between[index] as Item);
  const fits = (): boolean => isDecoration(text) || looksLikeName(text, next.address);
  switch (between[index + 1]?.separator ?? item.separator) {
    case '':
    case ' ':
      return item.angled || (line.single && line.tabbed) || fits() || isLabel(text) || /^\S+:$/.test(text);
    case '\t':
      return line.single || fits();
    case ',':
      if (item.angled) return fits() && isPartOfName(line, between.slice(index, index + 4), next);
      return line.single && (describes(line, next.address, between, index, 1) || isLabel(text));
    default:
      return line.single && !item.angled && describes(line, next.address, between, index, 1);
  }
}

/** Whether the words describe the only address of the line, on the side of it that `direction` points to. */
function describes(line: Line, address: string, between: Item[], index: number, direction: 1 | -1): boolean {
  const text = textOf(line, between[index] as Item);
  if (hasNoLetters(text)) return true;
  return (
    looksLikeName(text, address) && (line.tabbed || belongsInList(line, address, between, index, direction))
  );
}

/** `Last, First <address>` and `Last, First, Title <address>`. */
const maxNameParts = 3;

/** Whether the first of the parts before an address in angle brackets belongs to the name that the last one ends. */
function isPartOfName(line: Line, parts: Item[], { address }: AddressEntry): boolean {
  if (parts.length > maxNameParts) return false;
  const [text = '', ...others] = parts.map((part) => textOf(line, part));
  const last = others.at(-1);
  if (last === undefined) return true;
  if (others.length > 1) return !sharesWord(last, address);
  const isWhole = countNames(last) > 1 && (countNames(text) > 1 || sharesWord(last, address));
  return !isWhole || sharesWord(text, address);
}
