import { formatIn } from './format';
import { laterOf, type LaterParts } from './later-of';
import { languageOf, tagOf, type Language } from './reader-locale';
import { sayAll, sayFirst } from './words';
import type { FirstWords } from './words';

interface Parts {
  first: () => Promise<{ first: FirstWords }>;
  later: () => Promise<LaterParts>;
}

/** Only what its reader needs of a language is loaded: what the first page says, and the rest with another page. */
export const languages: Record<Language, Parts> = {
  en: { first: () => import('./en/first'), later: () => import('./en/later') },
  de: { first: () => import('./de/first'), later: () => import('./de/later') },
  fr: { first: () => import('./fr/first'), later: () => import('./fr/later') },
  es: { first: () => import('./es/first'), later: () => import('./es/later') },
  ja: { first: () => import('./ja/first'), later: () => import('./ja/later') },
};

let spoken: { parts: Parts; first: FirstWords };

/** Chooses the language of whoever reads the page, before anything is drawn. */
export async function speak(locale: string): Promise<Language> {
  const language = languageOf(locale);
  const parts = languages[language];
  const { first } = await parts.first();
  spoken = { parts, first };
  formatIn(tagOf(locale, language));
  sayFirst(first);
  return language;
}

let rest: Promise<void> | undefined;

/** What the other pages say, loaded once; again where that failed. */
export function speakOfAll(): Promise<void> {
  const load = async () => {
    sayAll(spoken.first, laterOf(await spoken.parts.later()));
  };
  rest ??= load().catch((error: unknown) => {
    rest = undefined;
    throw error;
  });
  return rest;
}
