import type { Item } from './line-items';

/** A folded line and what is known of it as a whole. */
export interface Line {
  text: string;
  /** One at sign: what else stands on the line most likely describes that address. */
  single: boolean;
  /** The line is the row of a table. */
  tabbed: boolean;
  /** The line begins with an address, so that names follow theirs. */
  trailing: boolean;
}

/** An address with what has been found to belong to it. */
export interface AddressEntry {
  start: number;
  end: number;
  address: string;
  angled: boolean;
  name: string | undefined;
}

/** The text of an item, with what surrounds it. */
export function textOf(line: Line, item: Item): string {
  return line.text.slice(item.start, item.end);
}
