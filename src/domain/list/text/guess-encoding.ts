/** How text is stored: as a person knows it, and as programs do. */
export interface Encoding {
  name: string;
  label: string;
}

const encoding = (name: string): Encoding => ({ name, label: name });

const sampleLength = 64 * 1024;
/** Of fewer characters several encodings make words. */
const fewCharacters = 4;
const likely = 0.6;
const likelyLetters = 0.75;
/** What a text has that another encoding would not have by chance. */
const bonus = 0.2;

/**
 * Encodings of two bytes a character: those that are common in texts, and all there are; and which characters a text nearly
 * always has, with their share. What is more likely stands first: on a tie it is taken.
 */
const eastern: readonly [name: string, common: string, any: string, typical?: RegExp, share?: number][] = [
  [
    'Shift_JIS',
    '[\x81-\x83\x88-\x97][@-~\x80-\xfc]|\x98[@-r]',
    '[\x81-\x9f\xe0-\xfc][@-~\x80-\xfc]|[\xa1-\xdf]',
  ],
  [
    'EUC-KR',
    '[\xa1\xb0-\xc8][\xa1-\xfe]',
    '[\x81-\xfe][A-Za-z\x81-\xfe]',
    // In names and headings: all syllables stand where common characters of Chinese do.
    /[김이박최정강조윤장임한오서신권황안송전홍영민수지현준성은미경진호우재혜희상일자메름직태퇴사중주유]/g,
    0.25,
  ],
  [
    'EUC-JP',
    '[\xa1\xa4\xa5\xb0-\xcf][\xa1-\xfe]',
    '[\xa1-\xfe][\xa1-\xfe]|\x8e[\xa1-\xdf]',
    /[ぁ-ヶ]/g,
    0.01,
  ],
  ['GB18030', '[\xa1\xa3\xb0-\xd7][\xa1-\xfe]', '[\x81-\xfe](?:[@-~\x80-\xfe]|\\d[\x81-\xfe]\\d)'],
  ['Big5', '[\xa1\xa4-\xc6][@-~\xa1-\xfe]', '[\x81-\xfe][@-~\xa1-\xfe]'],
];

/** Words of other letters: in small ones, with a capital before them or not, or in capitals. */
const cyrillicWord = /^(?:[\xc0-\xdf\xa8]?[\xe0-\xff\xb8]+|[\xc0-\xdf\xa8]+)$/;

/** An accented letter or three, beside plain ones or alone; an apostrophe; a letter of a Slavic or French name. */
const westernWords =
  /(?<=[A-Za-z])[\xc0-\xff]{1,3}(?![\x80-\xff])|(?<![\x80-\xff])[\xc0-\xff]{1,3}(?=[A-Za-z])|(?<![\x80-\xffA-Za-z])[\xc0-\xff](?![\x80-\xffA-Za-z])|(?<=[A-Za-z])\x92(?=[A-Za-z])|(?<![\x80-\xff\w])[\x8a\x8c\x8e](?=[a-z])/g;

/** What is a sign in western Europe, and a letter of a word in Poland, Czechia and their neighbours. */
const centralWords =
  /[A-Za-z][\xb3\xb9\xbf\x9d\x9f][a-z]|[a-z]{3}\xb3(?![\w\x80-\xff])|(?<![\w\x80-\xff])[\xa3\xaf][a-z\x80-\xff]{2}|[A-Za-z][\x8d\x8f\x9d]|[\x8d\x8f\x9d][a-z]/;
/** Letters of Czech that are others in western Europe, and stand otherwise there; beside letters that Czech does not have, they are those. */
const czechWords =
  /[a-z]\xf8[\xe1\xe9\xed\xfd]|(?<![\w\x80-\xff])\xc8[aei\xe1\xe9\xed]|[\xec\xf9][a-z]+[^]{0,999}[\xf8\xfd\x9a\x9e]/;
const noCzech = /[\xc5-\xc7\xdf\xe2\xe3\xe5-\xe7\xea\xeb\xee\xf0\xf1\xf4\xf5\xfe]/;

/** Where Icelandic has letters, Turkish has others, and none of those beside them that its neighbours have. */
const turkishWords = /[\xdd\xde\xf0\xfe]/;
const noTurkish = /[\xc1\xc4-\xc6\xc8-\xcd\xd1-\xd5\xd8-\xda\xdf-\xe1\xe3-\xe6\xe8-\xed\xf1-\xf5\xf8-\xfa]/;

/** What the bytes of a text look like that is no UTF-8 and says of itself nothing. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const sample = linesWithSigns(bytes);
  const text = Array.from(sample, (byte) => String.fromCharCode(byte)).join('');
  const runs = text.match(/[\x80-\xff]+/g) ?? [];
  if (countOf(text, westernWords) * 2 > runs.length) return amongWestern(text);
  return isCyrillic(runs) ? encoding('Windows-1251') : (easternOf(text, sample) ?? amongWestern(text));
}

function amongWestern(text: string): Encoding {
  if (centralWords.test(text) || (czechWords.test(text) && !noCzech.test(text)))
    return encoding('Windows-1250');
  return encoding(
    turkishWords.test(text) && /[\xc7\xdc\xe7\xfc]/.test(text) && !noTurkish.test(text)
      ? 'Windows-1254'
      : 'Windows-1252',
  );
}

/** The lines that are not plain, as many as tell enough. */
function linesWithSigns(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  for (let at = 0; at < bytes.length && sample.length < sampleLength;) {
    let end = bytes.indexOf(0x0a, at) + 1;
    if (end === 0) end = bytes.length;
    const line = bytes.subarray(at, Math.min(end, at + sampleLength));
    if (line.some((byte) => byte > 0x7f)) for (const byte of line) sample.push(byte);
    at = end;
  }
  return Uint8Array.from(sample);
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function isCyrillic(runs: readonly string[]): boolean {
  const lengthOf = (some: readonly string[]): number => some.reduce((sum, { length }) => sum + length, 0);
  const whole = lengthOf(runs);
  return (
    whole >= runs.length * 3 &&
    lengthOf(runs.filter((run) => cyrillicWord.test(run))) >= whole * likelyLetters &&
    // `ÄÖÜ` is a row of letters.
    runs.some((run) => run.length > 2 && [...run].sort().join('') !== run)
  );
}

function easternOf(text: string, sample: Uint8Array): Encoding | undefined {
  let best: string | undefined;
  let most = likely;
  for (const [one, common, any, typical, share = 0] of eastern) {
    const counts = { common: 0, all: 0, bad: 0 };
    for (const [sign, usual, rare] of text.matchAll(new RegExp(`(${common})|(${any})|[\x80-\xff]`, 'g'))) {
      counts.all += 1;
      if (usual !== undefined) counts.common += 1;
      else if (rare === undefined) counts.bad += 1;
      // Half as wide, and half as telling.
      else if (sign.length === 1) counts.common += 0.5;
    }
    if (counts.common < fewCharacters) continue;
    const isTypical = typical && countOf(new TextDecoder(one).decode(sample), typical) >= share * counts.all;
    if (isTypical === false) continue;
    const score = (counts.common - counts.bad) / counts.all + (isTypical ? bonus : 0);
    if (score <= most) continue;
    most = score;
    best = one;
  }
  return best === undefined ? undefined : encoding(best);
}
