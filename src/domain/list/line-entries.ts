import { bareAddress } from './bare-address';
import { isAddressHeading, isLabel } from './heading-words';
import { itemsOf, type Item, type Separator } from './line-items';
import { hasNoLetters, isDecoration, looksLikeName, personName } from './person-name';

/** A stretch of a line that gets one verdict: an address with what belongs to it, or words that belong to none. */
export interface Entry {
  start: number;
  end: number;
  address?: string;
  name?: string;
}

interface Line {
  text: string;
  /** One at sign: what else stands on the line most likely describes that address. */
  single: boolean;
  tabbed: boolean;
  /** The line begins with an address, so that names follow theirs. */
  trailing: boolean;
}

interface AddressEntry {
  start: number;
  end: number;
  address: string;
  angled: boolean;
  name: string | undefined;
}

/**
 * The entries of one folded line, in order. Each character that is neither blank nor a separator lies in exactly one.
 */
export function entriesOf(text: string): Iterable<Entry> {
  const firstAt = text.indexOf('@');
  if (firstAt < 0) return entriesWithoutAddress(text);
  return entriesAroundAddresses(text, text.indexOf('@', firstAt + 1) < 0);
}

/** A row of a table without an address stays whole; a list is split. */
function entriesWithoutAddress(text: string): Entry[] {
  const entries = itemsOf(text).map(({ start, end }) => ({ start, end }));
  const [first] = entries;
  const last = entries.at(-1);
  const whole = text.includes('\t') || text.split(/[,;]/, maxHeadings).some(isAddressHeading);
  return whole && first && last ? [{ start: first.start, end: last.end }] : entries;
}

/** Columns among which a heading is looked for. */
const maxHeadings = 50;

function* entriesAroundAddresses(text: string, single: boolean): Generator<Entry, void, undefined> {
  const line: Line = { text, single, tabbed: text.includes('\t'), trailing: false };
  let open: AddressEntry | undefined;
  let between: Item[] = [];
  for (const item of itemsOf(text)) {
    if (item.kind === 'words') {
      between.push(item);
      continue;
    }
    if (!open && !single) line.trailing = between.every((words) => isDecoration(textOf(line, words)));
    const next = addressEntry(line, item);
    if (open && isSameAddress(line, open, between, item, next)) {
      open.end = item.end;
      between = [];
      continue;
    }
    for (const entry of settle(line, open, between, item, next)) yield entry;
    open = next;
    between = [];
  }
  for (const entry of settle(line, open, between)) yield entry;
}

/** Gives the words between two addresses to the one they belong to, and each of the rest an entry of its own. */
function settle(
  line: Line,
  open: AddressEntry | undefined,
  between: Item[],
  item?: Item,
  next?: AddressEntry,
): Entry[] {
  if (between.length === 0) return open ? [plainEntry(open)] : [];
  let from = 0;
  let to = between.length;
  if (open) while (from < to && belongsBefore(line, open, between, from, item)) from += 1;
  if (item && next) while (to > from && belongsAfter(line, between, to - 1, item, next)) to -= 1;
  const entries: Entry[] = [];
  if (open) entries.push(plainEntry(extendedForward(line, open, between.slice(0, from))));
  for (const words of between.slice(from, to)) entries.push({ start: words.start, end: words.end });
  if (item && next) extendBackward(line, next, between.slice(to), item);
  return entries;
}

function extendedForward(line: Line, open: AddressEntry, words: Item[]): AddressEntry {
  open.end = words.at(-1)?.end ?? open.end;
  open.name ??= firstName(line, words, open);
  return open;
}

function extendBackward(line: Line, next: AddressEntry, words: Item[], item: Item): void {
  const [first] = words;
  if (!first) return;
  next.start = first.start;
  next.name = joinedName(line, words, item, next);
}

/** Whether the words at `index` describe the address before them. */
function belongsBefore(line: Line, open: AddressEntry, between: Item[], index: number, item?: Item): boolean {
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
      return line.single && !open.angled && (hasNoLetters(text) || looksLikeName(text, open.address));
  }
}

/** Whether the words at `index` describe the address after them. */
function belongsAfter(line: Line, between: Item[], index: number, item: Item, next: AddressEntry): boolean {
  const text = textOf(line, between[index] as Item);
  const fits = (): boolean => isDecoration(text) || looksLikeName(text, next.address);
  switch (between[index + 1]?.separator ?? item.separator) {
    case '':
    case ' ':
      return item.angled || (line.single && line.tabbed) || fits() || isLabel(text);
    case '\t':
      return line.single || fits();
    case ',':
      if (item.angled) return between.length - index <= maxNameParts && fits();
      return line.single && (hasNoLetters(text) || looksLikeName(text, next.address));
    default:
      return line.single && !item.angled && (hasNoLetters(text) || looksLikeName(text, next.address));
  }
}

/** `Last, First <address>` and `Last, First, Title <address>`. */
const maxNameParts = 3;

function joinedName(line: Line, words: Item[], item: Item, next: AddressEntry): string | undefined {
  let joined: string | undefined;
  let joint = ' ';
  for (let index = 0; index < words.length; index += 1) {
    const text = textOf(line, words[index] as Item);
    const isWhole = item.angled && index === words.length - 1;
    const name = isWhole ? personName(text) : nameIn(text, next);
    if (name === undefined) continue;
    joined = joined === undefined ? name : joined + joint + name;
    joint = item.angled && words[index + 1]?.separator === ',' ? ', ' : ' ';
  }
  return joined;
}

function firstName(line: Line, words: Item[], entry: AddressEntry): string | undefined {
  for (const part of words) {
    const name = nameIn(textOf(line, part), entry);
    if (name !== undefined) return name;
  }
  return undefined;
}

function nameIn(text: string, entry: AddressEntry): string | undefined {
  return !isDecoration(text) && looksLikeName(text, entry.address) ? personName(text) : undefined;
}

/** `address <address>` and `[address](mailto:address)` name one recipient, not two. */
function isSameAddress(
  line: Line,
  open: AddressEntry,
  between: Item[],
  item: Item,
  next: AddressEntry,
): boolean {
  if (open.address.toLowerCase() !== next.address.toLowerCase()) return false;
  const gap = line.text.slice(open.end, item.start);
  return item.angled
    ? between.every((words) => isDecoration(textOf(line, words))) && /^["'\]\s]*$/.test(gap)
    : gap === '](';
}

function addressEntry(line: Line, item: Item): AddressEntry {
  const address = bareAddress(line.text.slice(item.from, item.to));
  return { start: item.start, end: item.end, address, angled: item.angled, name: undefined };
}

function plainEntry({ start, end, address, name }: AddressEntry): Entry {
  return name === undefined ? { start, end, address } : { start, end, address, name };
}

function textOf(line: Line, item: Item): string {
  return line.text.slice(item.start, item.end);
}
