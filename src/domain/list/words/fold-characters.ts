/** Stands for a character that has no width; it belongs to no word and is left out of addresses and names. */
export const invisible = '\0';

const needsFolding =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- single code points are what is looked for
  /[\0-\x08\x0e-\x1f\x7f-\xa0\xab\xbb\u034f\u037e\u060c\u061b\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u201c-\u201f\u2028-\u202f\u2039\u203a\u205f-\u206f\u2329\u232a\u27e8\u27e9\u2800\u3000-\u3002\u3008-\u3011\u3014\u3015\u301d-\u301f\u3164\ufe00-\ufe0f\ufe50-\ufe52\ufe54\ufe6b\uff01-\uff5e\uff61-\uff64\uffa0\ufffc]|\p{Cf}|[\u{e0000}-\u{e0fff}]/u;
/** Tried first: it takes a tenth of the time. */
const beyondPrintableAscii = /[^\t\x20-\x7e]/;
const everyFolding = new RegExp(needsFolding.source, 'gu');

const foldings = new Map<string, string>([
  ...pairs('\u3001\uff64\u060c\ufe50\ufe51', ','),
  ...pairs('\u037e\u061b\ufe54', ';'),
  ...pairs('\u3002\uff61\ufe52', '.'),
  ...pairs('\u2039\u2329\u27e8\u3008\u300a', '<'),
  ...pairs('\u203a\u232a\u27e9\u3009\u300b', '>'),
  ...pairs('\u300c\u300e\u3010\u3014\uff62', '['),
  ...pairs('\u300d\u300f\u3011\u3015\uff63', ']'),
  ...pairs('\xab\xbb\u201c\u201d\u201e\u201f\u301d\u301e\u301f', '"'),
  ...pairs('\xa0\u1680\u202f\u205f\u2800\u3000', ' '),
  ['\ufe6b', '@'],
]);

/**
 * The line with every typographic or full-width form of a punctuation mark replaced by the ASCII one, and every
 * character without width by `invisible`. Lengths and positions stay those of the line.
 */
export function foldCharacters(line: string): string {
  return beyondPrintableAscii.test(line) && needsFolding.test(line)
    ? line.replace(everyFolding, foldCharacter)
    : line;
}

/** The text without characters that have no width. */
export function withoutInvisible(text: string): string {
  return text.includes(invisible) ? text.replaceAll(invisible, '') : text;
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x2000 && code <= 0x200a) return ' ';
  return foldings.get(character) ?? invisible.repeat(character.length);
}

function pairs(characters: string, folded: string): [string, string][] {
  return [...characters].map((character) => [character, folded]);
}
