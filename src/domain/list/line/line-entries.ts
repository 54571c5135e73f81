import { bareAddress } from './bare-address';
import { belongsAfter, belongsBefore } from './belonging';
import { firstName, joinedName } from './entry-name';
import { headingOf } from './heading-row';
import { textOf, type AddressEntry, type Line } from './line';
import { itemsOf, type Item } from './line-items';
import { isDecoration } from '../words/person-name';
import { withTornAddressesJoined } from './torn-address';
import { withoutWrittenBreaks } from './written-breaks';

/** A stretch of a line that gets one verdict: an address with what belongs to it, or words that belong to none. */
export interface Entry {
  start: number;
  end: number;
  address?: string;
  name?: string;
  /** The words are the heading of a column of addresses, or a row of headings. */
  heading?: 'cell' | 'row';
  /** The line is one of a message's head that tells which message it is, or by which way it came. */
  isIdentifier?: boolean;
}

const identifierLine =
  /^[\s>|]{0,20}(?:resent-)?(?:message-id|references|in-reply-to|content-id|return-path|received|dkim-signature|authentication-results|x-[\w-]{1,40}-id)\s?:/i;

/**
 * The entries of one folded line, in order. Each character that is neither blank nor a separator lies in exactly one.
 */
export function entriesOf(folded: string): Iterable<Entry> {
  const text = withoutWrittenBreaks(folded);
  const firstAt = text.indexOf('@');
  if (firstAt < 0) return entriesWithoutAddress(text);
  const entries = entriesAroundAddresses(text, text.indexOf('@', firstAt + 1) < 0);
  return identifierLine.test(text)
    ? [...entries].map((entry) => ({ ...entry, isIdentifier: true }))
    : entries;
}

/** A row of a table without an address stays whole; a list is split. */
function entriesWithoutAddress(text: string): Entry[] {
  const entries = itemsOf(text).map(({ start, end }) => ({ start, end }));
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) return entries;
  const whole = { start: first.start, end: last.end };
  const row = text.slice(whole.start, whole.end);
  const heading = headingOf(row);
  if (heading) return [{ ...whole, heading }];
  return row.includes('\t') ? [whole] : entries;
}

function* entriesAroundAddresses(text: string, single: boolean): Generator<Entry, void, undefined> {
  const line: Line = {
    text,
    single,
    tabbed: text.includes('\t') || text.trimStart().startsWith('|'),
    trailing: false,
  };
  let open: AddressEntry | undefined;
  let between: Item[] = [];
  for (const item of withTornAddressesJoined(text, itemsOf(text))) {
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

/** `address <address>`, `address (address)` and `[address](mailto:address)` name one recipient, not two. */
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
    ? between.every((words) => isDecoration(textOf(line, words))) && /^["'\])\s]*$/.test(gap)
    : /^(?:\]\(|\|| ?[[(])$/.test(gap);
}

function addressEntry(line: Line, item: Item): AddressEntry {
  const address = bareAddress(line.text.slice(item.from, item.to));
  return { start: item.start, end: item.end, address, angled: item.angled, name: undefined };
}

function plainEntry({ start, end, address, name }: AddressEntry): Entry {
  return name === undefined ? { start, end, address } : { start, end, address, name };
}
