import { formatIn } from '../../../admin/src/words/format';
import { languageOf, tagOf, type Language } from '../../../admin/src/words/reader-locale';
import { errorSentenceIn, noticeSentenceIn, type SaidWords } from '../../../admin/src/words/sentences';
import type { PanelNotice } from '../../../../src/contract/panel';

/** The words of one surface in a language, with those for what the backend refuses where the surface asks it. */
export interface Spoken<Words> {
  words: Words;
  said?: SaidWords;
}
export type Others<Words> = Record<Exclude<Language, 'en'>, () => Promise<Spoken<Words>>>;

/** The backend refuses in English sentences; these say it in another language. */
let said: SaidWords | undefined;

/**
 * The words of a surface in the language of an account. English is built in: it is there where the words of another
 * language cannot be loaded.
 */
export async function wordsIn<Words>(locale: string, english: Words, others: Others<Words>): Promise<Words> {
  const language = languageOf(locale);
  const spoken = language === 'en' ? undefined : await others[language]().catch(() => undefined);
  formatIn(spoken || language === 'en' ? tagOf(locale, language) : tagOf('', 'en'));
  said = spoken?.said;
  return spoken?.words ?? english;
}

/** What the backend refused. */
export const refusalSentence = (error: Parameters<typeof errorSentenceIn>[1]): string =>
  said ? errorSentenceIn(said, error) : error.message;

/** Why a batch does not go on. */
export const noticeSentence = (notice: PanelNotice): string =>
  said ? noticeSentenceIn(said, notice) : notice.message || notice.code;
