import { withoutInvisible } from './fold-characters';
import { isLabel } from './heading-words';
import { sharesWord } from './shared-words';

/** What no name has in it: pieces of programs and of markup. */
const noName = /[{}<>=\\:]/;
/** A break that is written out would give its letter to the name. */
const writtenBreak = /\\[nrt]/;
/** Words of sentences around addresses: `please add Ana` is not what somebody is called. */
const sentenceWord =
  /(?:^|\s)(?:[Pp]lease|[Bb]itte|[Hh]ello|[Hh]allo|[Bb]onjour|[Hh]ola|[Aa]dd|[Ii]nvite|[Rr]emove|[Aa]pproved|[Rr]equested|[Cc]reated|[Gg]enehmigt|[Bb]eantragt|[Ee]rstellt|[Aa]pprouvé|[Dd]emandé|[Aa]probado|[Ss]olicitado|by|for|from|and|the|wrote|und|oder|nicht|schrieb|einladen|ajouter|inviter|agregar|invitar)(?=\s|$|[,:.])/;

export const isSentence = (words: string): boolean => sentenceWord.test(words);

/** What a cell calculates, and whom a page of Jira mentions by an account. */
const formula = /^"?(?:=\s*[\p{L}.]+\(|\[~)/u;

/** Words beyond this are no name. */
const maxNameLength = 250;

const announced = /^([\p{L} -]{1,30}:)\s*(?=.*\p{L})/su;

const quotedWhole = /^"((?:[^"\\]|\\.|"")*)"$/s;
const listNumber = /^[\s([#]*\d{1,6}[.):\]]+(?:\s+|(?=\p{L}))/u;
const inParentheses = /\([^()@]*\)/g;
/** What tells two people of one name apart. */
const numberedName = /(\p{Lu}\p{Ll}+)\d{1,2}(?![\p{L}\p{N}])/gu;
const surrounding = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}.)]+$/gu;
const twoLetters = /\p{L}.*\p{L}|\p{Lo}/su;

/**
 * The name that words beside an address stand for; undefined when they are none. What is in quotes is taken as it is,
 * other words are freed of list numbers, labels, bullets and brackets around them.
 */
export function personName(words: string): string | undefined {
  if (words.length > maxNameLength) return undefined;
  const text = withoutInvisible(words).trim();
  const [, inQuotes] = quotedWhole.exec(text) ?? [];
  if (inQuotes === undefined && writtenBreak.test(text)) return undefined;
  if (formula.test(text)) return undefined;
  const name = inQuotes === undefined ? freed(text) : inQuotes.replace(/""|\\(.)/gs, unescaped);
  if (inQuotes === undefined && (noName.test(name) || isSentence(name))) return undefined;
  return /\p{L}/u.test(name)
    ? (/\s\s|[^\S ]/.test(name) ? name.replace(/\s+/g, ' ') : name).trim()
    : undefined;
}

function freed(text: string): string {
  if (isLabel(text)) return '';
  const label = announced.exec(text);
  const [, announcement = ''] = label ?? [];
  const unlabelled = isLabel(announcement) ? text.slice(announcement.length) : text;
  const name = unlabelled.replace(listNumber, '').replace(surrounding, '');
  if (isLabel(name)) return '';
  return name.endsWith(')') && !name.includes('(') ? name.slice(0, -1).replace(surrounding, '') : name;
}

/** Whether words are numbers, dates and signs only. */
export function hasNoLetters(words: string): boolean {
  return !/\p{L}/u.test(words);
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
  if (words.length > maxNameLength) return false;
  if (words.startsWith('"')) return true;
  const text = /\d/.test(words) ? withoutUsualNumbers(words) : words;
  if (/\p{N}|@|\p{L}{2}[._]\p{L}/u.test(text)) return false;
  if (/(?:^|[^\p{L}\p{M}])[\p{Lu}\p{Lt}\p{Lo}]/u.test(text)) return true;
  return sharesWord(words, address);
}

function withoutUsualNumbers(words: string): string {
  return words.replace(listNumber, '').replace(inParentheses, ' ').replace(numberedName, '$1');
}

function unescaped(match: string, escaped: string | undefined): string {
  return match === '""' ? '"' : (escaped ?? '');
}
