import { comparableAddress } from '../../people/address';
import type { NamedBatch, NamedPerson } from './search-rows';
import { phrasesOfAddress, phrasesOfPerson } from './search-rows';
import { wordsOf } from './search-words';

/** What is asked: its words, of which the last may be the beginning of one, as may the others. */
export interface Wanted {
  words: readonly string[];
  /** The beginning that the index is read by. */
  phrase: string;
}

/**
 * Whether a place shows somebody: each has one place among those that a search finds, the first that any row about them has
 * there, of the address if that is found and else of the name. `unknown`: what stands there does not tell, since rows at
 * other places may have another name.
 */
export function showsPerson(
  phrase: string,
  { rows, isWhole }: { rows: readonly NamedPerson[]; isWhole: boolean },
  wanted: Wanted,
): 'here' | 'elsewhere' | 'unknown' {
  const shown = phraseShown(rows, wanted);
  if (shown === undefined)
    return isWhole || rows.every((row) => ownPhrase(row, wanted) !== phrase) ? 'elsewhere' : 'unknown';
  if (shown !== phrase) return 'elsewhere';
  return rows.every((row) => isSameInAllRows(row) && addressPhrase(row, wanted) === phrase)
    ? 'here'
    : 'unknown';
}

/** The phrase under which a search shows somebody, by all rows about them. */
export const phraseShown = (rows: readonly NamedPerson[], wanted: Wanted): string | undefined =>
  firstOf(
    rows.flatMap((row) =>
      hasWords([row.email, row.name ?? ''], wanted.words) ? (ownPhrase(row, wanted) ?? []) : [],
    ),
    wanted.phrase,
  );

/** Of the rows about somebody whom a phrase shows, one that makes it do so; with a name if there is one. */
export function personShown(
  phrase: string,
  rows: readonly NamedPerson[],
  wanted: Wanted,
): NamedPerson | undefined {
  const telling = rows.filter((row) => phraseShown([row], wanted) === phrase);
  return telling.find(({ name }) => name !== undefined) ?? telling[0];
}

const addressPhrase = ({ email }: NamedPerson, { phrase }: Wanted): string | undefined =>
  firstOf(phrasesOfAddress(email), phrase);

const ownPhrase = (row: NamedPerson, wanted: Wanted): string | undefined =>
  addressPhrase(row, wanted) ?? firstOf(phrasesOfPerson(row), wanted.phrase);

/** Whether every spelling of the address has the same words: an international domain has others in its ASCII form. */
const isSameInAllRows = ({ email }: NamedPerson): boolean => !/(?:@|\.)xn--/.test(comparableAddress(email));

export const showsBatch = (word: string, { words }: NamedBatch, wanted: Wanted): boolean =>
  wanted.words.every((asked) => words.some((known) => known.startsWith(asked))) &&
  word === firstOf(words, wanted.phrase);

/** In the order of the index. */
function firstOf(phrases: readonly string[], wanted: string): string | undefined {
  return phrases
    .filter((phrase) => phrase.startsWith(wanted))
    .reduce<string | undefined>(
      (first, phrase) => (first === undefined || isBefore(phrase, first) ? phrase : first),
      undefined,
    );
}

/** Whether one text comes before another where texts are ordered by their UTF-8 bytes, which is by code point. */
export function isBefore(one: string, other: string): boolean {
  const [a, b] = [one[Symbol.iterator](), other[Symbol.iterator]()];
  for (;;) {
    const [x, y] = [a.next().value, b.next().value];
    if (y === undefined) return false;
    if (x === undefined) return true;
    if (x !== y) return (x.codePointAt(0) ?? 0) < (y.codePointAt(0) ?? 0);
  }
}

function hasWords(texts: readonly string[], asked: readonly string[]): boolean {
  if (asked.length === 1) return true;
  const known = texts.flatMap(wordsOf);
  return asked.every((word) => known.some((one) => one.startsWith(word)));
}
