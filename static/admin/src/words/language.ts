import { formatIn } from './format';
import { laterOf, type LaterParts } from './later-of';
import { sayAll, sayFirst } from './words';
import type { FirstWords } from './words';

interface Parts {
  first: () => Promise<{ first: FirstWords }>;
  later: () => Promise<LaterParts>;
}

/** Only what its reader needs of a language is loaded: what the first page says, and the rest with another page. */
export const languages = {
  en: { first: () => import('./en/first'), later: () => import('./en/later') },
  de: { first: () => import('./de/first'), later: () => import('./de/later') },
  fr: { first: () => import('./fr/first'), later: () => import('./fr/later') },
  es: { first: () => import('./es/first'), later: () => import('./es/later') },
  ja: { first: () => import('./ja/first'), later: () => import('./ja/later') },
} satisfies Record<string, Parts>;

export type Language = keyof typeof languages;

/** How dates and numbers are written where the account’s locale does not say for the language. */
const ownLocales: Record<Language, string> = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  ja: 'ja-JP',
};

let spoken: { parts: Parts; first: FirstWords };

/** The language of a locale such as `de-AT` or `pt_BR`; English where the app does not speak it. */
export function languageOf(locale: string): Language {
  const [name = ''] = locale.toLowerCase().split(/[-_]/);
  return Object.hasOwn(languages, name) ? (name as Language) : 'en';
}

/** Chooses the language of whoever reads the page, before anything is drawn. */
export async function speak(locale: string): Promise<Language> {
  const language = languageOf(locale);
  const parts: Parts = languages[language];
  const { first } = await parts.first();
  spoken = { parts, first };
  formatIn(tagOf(locale, language));
  sayFirst(first);
  return language;
}

/** The locale of the account where it is one of the language: dates of `en-US` are not those of `en-GB`. */
function tagOf(locale: string, language: Language): string {
  try {
    const { baseName, region, language: own } = new Intl.Locale(locale.replace('_', '-'));
    return region && own === language ? baseName : ownLocales[language];
  } catch {
    return ownLocales[language];
  }
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
