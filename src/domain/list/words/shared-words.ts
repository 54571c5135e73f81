const spelledOut: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'oe',
  å: 'aa',
  æ: 'ae',
  ł: 'l',
};
const bracketed = /\([^()]*\)|\[[^\][]*\]/g;
const fullWord = /^["']*[\p{Lu}\p{Lt}][\p{L}\p{M}'’-]+(?:"["']*)?$/u;

/** Whether the local part of the address holds one of the words, accents left out or spelled out. */
export function sharesWord(words: string, address: string): boolean {
  const localPart = withoutAccents(address.slice(0, address.indexOf('@')).toLowerCase());
  const segments = localPart.split(/[^\p{L}]+/u);
  const isHeld = (word: string): boolean =>
    word.length > 2 ? localPart.includes(word) : word.length === 2 && segments.includes(word);
  return words
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{M}]+/u)
    .some(
      (word) =>
        isHeld(withoutAccents(word)) ||
        isHeld(word.replace(/[äöüßøåæł]/g, (letter) => spelledOut[letter] ?? letter)),
    );
}

/** How many of the words are a whole name each: capitalised, neither an initial nor an abbreviation nor in brackets. */
export function countNames(words: string): number {
  return words
    .replace(bracketed, ' ')
    .split(/\s+/)
    .filter((word) => fullWord.test(word)).length;
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}
