import { formatIn } from '../../../static/admin/src/words/format.ts';
import { languages } from '../../../static/admin/src/words/language.ts';
import { laterOf } from '../../../static/admin/src/words/later-of.ts';
import { nativeWords } from './native-words.ts';
import type { Language } from '../../../static/admin/src/words/reader-locale.ts';

export const names = Object.keys(languages) as Language[];
export const tags: Record<Language, string> = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  ja: 'ja-JP',
};

type Text = string | ((...given: unknown[]) => string);

/** Every text of a language by its place, of the page and of what UI Kit draws: `later.batch.columns.line`. */
export async function textsOf(language: Language): Promise<Map<string, Text>> {
  const [{ first }, parts] = await Promise.all([languages[language].first(), languages[language].later()]);
  return new Map([
    ...placed('first', first),
    ...placed('later', laterOf(parts)),
    ...placed('native', await nativeWords(language)),
  ]);
}

function placed(place: string, value: unknown): [string, Text][] {
  if (typeof value === 'string' || typeof value === 'function') return [[place, value as Text]];
  return Object.entries(value as object).flatMap(([key, inner]) => placed(`${place}.${key}`, inner));
}

/** What each parameter may be is not written in a program that runs: numbers go almost everywhere. */
const special: Record<string, (count: number) => unknown[]> = {
  'first.table.account': (count) => [{ entries: count, rows: count, parts: [['ready', count]] }],
  'first.table.aside': (count) => ['own', count],
  'first.table.unseenSheets': () => [['Muster']],
  'first.table.repaired': (count) => [count, [3, 7]],
  'first.batch.finishedSentence': () => [['Muster', 'Zweites']],
  'later.batch.summary.sentence': () => [['Muster', 'Zweites']],
  'later.batch.removedGroups': () => [['Muster', 'Zweites']],
  'native.panel.hiddenSheets': (count) => [count, ['Muster', 'Zweites']],
  'native.panel.counts': () => [['Muster', 'Zweites']],
};
const listTakers = ['works', 'cannot', 'canRestUnclear', 'canButCannot'];

/** The sentence of a text for a number, and for names that hold it. */
export function sentenceOf(language: Language, place: string, text: Text, count: number): string {
  if (typeof text === 'string') return text;
  formatIn(tags[language]);
  try {
    const own = special[place];
    if (own) return text(...own(count));
    const key = place.split('.').at(-1) ?? '';
    if (place.includes('settings.check.') && listTakers.includes(key))
      return text('Muster', ['Erstes', 'Zweites'], ['Drittes', 'Viertes']);
    // Functions of one object read the number under any name.
    const named = new Proxy({}, { get: (_, name) => (name === Symbol.toPrimitive ? () => count : count) });
    const isOfObject = /^\(?\s*\(?\{|^function[^(]*\(\s*\{/.test(text.toString());
    return String(isOfObject ? text(named) : text(count, count, count, count));
  } finally {
    formatIn(tags.en);
  }
}

export const numberIn = (language: Language, count: number): string =>
  new Intl.NumberFormat(tags[language]).format(count);

/** Whole sentences and labels of several words: names such as Jira are the same everywhere. */
export const sentencesOf = (words: unknown): string[] =>
  textsIn(words).filter((text) => / \w{2,} |^\w{4,} \w{3,}/.test(text));

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};
