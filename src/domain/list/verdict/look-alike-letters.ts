/** Letters of other alphabets, and rare ones of the Latin alphabet, that are drawn like a letter of ASCII. */
const latinLetters = new Map(
  Object.entries({
    // Cyrillic
    а: 'a',
    А: 'a',
    в: 'b',
    В: 'b',
    с: 'c',
    С: 'c',
    ԁ: 'd',
    е: 'e',
    Е: 'e',
    ё: 'e',
    һ: 'h',
    Н: 'h',
    н: 'h',
    і: 'i',
    І: 'i',
    ї: 'i',
    ӏ: 'l',
    Ӏ: 'l',
    ј: 'j',
    Ј: 'j',
    к: 'k',
    К: 'k',
    м: 'm',
    М: 'm',
    п: 'n',
    о: 'o',
    О: 'o',
    р: 'p',
    Р: 'p',
    ԛ: 'q',
    г: 'r',
    ѕ: 's',
    Ѕ: 's',
    т: 't',
    Т: 't',
    ѵ: 'v',
    ԝ: 'w',
    х: 'x',
    Х: 'x',
    у: 'y',
    У: 'y',
    ү: 'y',
    ь: 'b',
    Ь: 'b',
    П: 'n',
    Г: 'r',
    // Greek
    α: 'a',
    Α: 'a',
    Β: 'b',
    ε: 'e',
    Ε: 'e',
    Η: 'h',
    ι: 'i',
    Ι: 'i',
    κ: 'k',
    Κ: 'k',
    Μ: 'm',
    Ν: 'n',
    η: 'n',
    ο: 'o',
    Ο: 'o',
    ρ: 'p',
    Ρ: 'p',
    τ: 't',
    Τ: 't',
    υ: 'u',
    ν: 'v',
    ω: 'w',
    χ: 'x',
    Χ: 'x',
    γ: 'y',
    Υ: 'y',
    Ζ: 'z',
    // Armenian and Cherokee
    օ: 'o',
    ո: 'n',
    ս: 'u',
    հ: 'h',
    ց: 'g',
    զ: 'q',
    յ: 'j',
    Ꭺ: 'a',
    Ꭰ: 'd',
    Ꭼ: 'e',
    Ꮋ: 'h',
    Ꭻ: 'j',
    Ꮶ: 'k',
    Ꮇ: 'm',
    Ꮲ: 'p',
    // Latin, beyond the letters any language writes its names with
    ı: 'i',
    İ: 'i',
    ᴀ: 'a',
    ʙ: 'b',
    ᴅ: 'd',
    ᴇ: 'e',
    ꜰ: 'f',
    ɢ: 'g',
    ʜ: 'h',
    ᴊ: 'j',
    ᴋ: 'k',
    ᴍ: 'm',
    ᴘ: 'p',
    ᴛ: 't',
    ȷ: 'j',
    ɑ: 'a',
    ɡ: 'g',
    ɩ: 'i',
    ɪ: 'i',
    ʟ: 'l',
    ɴ: 'n',
    ʀ: 'r',
    ʏ: 'y',
    ᴏ: 'o',
    ᴄ: 'c',
    ᴜ: 'u',
    ᴠ: 'v',
    ᴡ: 'w',
    ᴢ: 'z',
    ꜱ: 's',
  }),
);

const scripts: [name: string, letters: RegExp][] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
  ['Han', /\p{Script=Han}/u],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Bopomofo', /\p{Script=Bopomofo}/u],
];
const anyOtherLetter =
  /[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Common}\p{Script=Inherited}]/u;
/** Written together in one word: https://www.unicode.org/reports/tr39/#Restriction_Level_Detection, "highly restrictive". */
const togetherInOneWord = [
  ['Latin', 'Han', 'Kana'],
  ['Latin', 'Han', 'Hangul'],
  ['Latin', 'Han', 'Bopomofo'],
];

const onlyAscii = /^[\0-\x7f]*$/;

/** The Turkish İ becomes an i with a dot above in lower case, so that its domain is not the one that is meant. */
const dottedI = /\u0130|i\u0307/iu;

/**
 * Whether an address can be taken for another one: a part of it mixes alphabets, or consists of foreign letters drawn like
 * Latin ones before an ending in Latin.
 */
export function hasLookAlikeLetters(address: string): boolean {
  if (onlyAscii.test(address)) return false;
  if (dottedI.test(address) || hasLetterVariants(address)) return true;
  const parts = address.split(/[@.]/);
  const ending = parts.at(-1) ?? '';
  return parts.some(
    (part) => !onlyAscii.test(part) && (mixesScripts(part) || (onlyAscii.test(ending) && isDrawnLatin(part))),
  );
}

/** The text with every look-alike replaced by the letter of ASCII it is drawn like. */
export function inLatinLetters(text: string): string {
  return [...text.normalize('NFC').replace(/(i)\u0307/gi, '$1')].map(inLatin).join('');
}

function inLatin(letter: string): string {
  const drawn = latinLetters.get(letter);
  if (drawn === undefined) return letter.normalize('NFKC');
  return letter === letter.toLowerCase() ? drawn : drawn.toUpperCase();
}

/** Letters that Unicode takes for another form of a plain one, such as 𝐱 and the Roman numeral ⅼ. */
function hasLetterVariants(address: string): boolean {
  const composed = address.normalize('NFC');
  return composed.normalize('NFKC') !== composed;
}

function mixesScripts(part: string): boolean {
  const present = scripts.filter(([, letters]) => letters.test(part)).map(([name]) => name);
  if (anyOtherLetter.test(part)) return present.length > 0;
  if (present.length < 2) return false;
  return !togetherInOneWord.some((allowed) => present.every((name) => allowed.includes(name)));
}

function isDrawnLatin(part: string): boolean {
  return onlyAscii.test(inLatinLetters(part));
}
