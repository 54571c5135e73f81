const marks = /\p{M}+/gu;
const word = /\p{L}+|\p{N}+/gu;
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};
const foldedLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/**
 * The words of an address, a name or a reason: runs of letters and runs of digits, without regard to case, accents and
 * width. Whatever stands between them only separates, so that `Anna.Müller2@…` and `anna muller 2` begin alike.
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(marks, '').toLowerCase();
  return plain.replace(foldedLetters, (letter) => letters[letter] ?? letter).match(word) ?? [];
}

/** Characters of a text that is looked up; far below Forge's 900 bytes of a range with an address behind it. */
const phraseAtMost = 80;

/** Words in their order as one text to be looked up. */
export const phraseOf = (words: readonly string[]): string => cut(words.join(' '));

/** No half of a character is left over. */
const cut = (text: string): string =>
  text.length <= phraseAtMost ? text : text.slice(0, phraseAtMost).replace(/[\uD800-\uDBFF]$/, '');

/** Where a search can begin: at each of the words, with those that follow. */
export const phrasesFrom = (words: readonly string[]): string[] =>
  words.map((_, place) => phraseOf(words.slice(place)));
