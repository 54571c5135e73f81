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
 * Whether this place shows the person: each person has one place among those that a search finds, the first of their
 * address, or else of their name. It follows from the person alone, so that no page shows what another has shown.
 */
export function showsPerson(phrase: string, person: NamedPerson, wanted: Wanted): boolean {
  if (!hasWords([person.email, person.name ?? ''], wanted.words)) return false;
  const ofAddress = firstOf(phrasesOfAddress(person.email), wanted.phrase);
  return phrase === (ofAddress ?? firstOf(phrasesOfPerson(person), wanted.phrase));
}

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
