import { textOf, type AddressEntry, type Line } from './line';
import type { Item } from './line-items';
import { isDecoration, looksLikeName, personName } from '../words/person-name';
import { sharesWord } from '../words/shared-words';

/** The name that the words before an address give together. */
export function joinedName(line: Line, words: Item[], item: Item, next: AddressEntry): string | undefined {
  let joined: string | undefined;
  let joint = ' ';
  for (let index = 0; index < words.length; index += 1) {
    const text = textOf(line, words[index] as Item);
    const isWhole = item.angled && index === words.length - 1;
    const name = isWhole ? ownName(text, next) : nameIn(text, next);
    if (name === undefined) continue;
    joined = joined === undefined ? name : joined + joint + name;
    joint = item.angled && words[index + 1]?.separator === ',' ? ', ' : ' ';
  }
  return joined?.toLowerCase() === next.address.toLowerCase() ? undefined : joined;
}

/** The first name among the words behind an address. */
export function firstName(line: Line, words: Item[], entry: AddressEntry): string | undefined {
  for (const part of words) {
    const name = nameIn(textOf(line, part), entry);
    if (name !== undefined) return name;
  }
  return undefined;
}

function nameIn(text: string, entry: AddressEntry): string | undefined {
  return !isDecoration(text) && looksLikeName(text, entry.address) ? ownName(text, entry) : undefined;
}

/** Words with a colon announce the address, `Team:`, unless the address has one of them as well. */
function ownName(text: string, { address }: AddressEntry): string | undefined {
  const announces = /[:：]$/.test(text.trimEnd()) && /\p{Script=Latin}/u.test(text);
  return announces && !sharesWord(text, address) ? undefined : personName(text);
}
