import { withoutInvisible } from './fold-characters';
import { isLabel } from './heading-words';

const announced = /^([\p{L} -]{1,30}:)\s*(?=.*\p{L})/su;

const surrounding = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}.)]+$/gu;
const twoLetters = /\p{L}.*\p{L}|\p{Lo}/su;

/** The name that words beside an address stand for, on one line and without quotes; undefined when they are none. */
export function personName(words: string): string | undefined {
  let name = withoutInvisible(words).trim();
  const label = announced.exec(name);
  if (label?.[1] !== undefined && isLabel(label[1])) name = name.slice(label[0].length);
  if (name.startsWith('"')) name = name.replace(/""|\\(.)|"/gs, unquoted);
  name = name.replace(/\s+/g, ' ').replace(surrounding, '');
  if (name.endsWith(')') && !name.includes('(')) name = name.slice(0, -1);
  return /\p{L}/u.test(name) && !isLabel(name) ? name : undefined;
}

/** Whether words hold no letters that could be part of a name or of an address: bullets, numbers, brackets, dashes. */
export function isDecoration(words: string): boolean {
  return !twoLetters.test(words);
}

/**
 * Whether words beside an address are likely the name of its person rather than a damaged address: quoted, written like
 * a name, or found in the address itself.
 */
export function looksLikeName(words: string, address: string): boolean {
  if (words.startsWith('"')) return true;
  if (/\p{N}|@|\p{L}{2}[._]\p{L}/u.test(words)) return false;
  if (/(?:^|[\s"'(-])[\p{Lu}\p{Lt}\p{Lo}]/u.test(words)) return true;
  const localPart = address.slice(0, address.indexOf('@')).toLowerCase();
  return words.split(/[^\p{L}\p{M}]+/u).some((word) => word.length > 1 && localPart.includes(word));
}

function unquoted(match: string, escaped: string | undefined): string {
  return match === '""' ? '"' : (escaped ?? '');
}
