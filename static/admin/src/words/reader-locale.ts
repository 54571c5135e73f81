/** The languages of the app, and how each writes dates and numbers where the account’s locale does not say. */
const ownLocales = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  ja: 'ja-JP',
};

export type Language = keyof typeof ownLocales;

/** The language of a locale such as `de-AT` or `pt_BR`; English where the app does not speak it. */
export function languageOf(locale: string): Language {
  const [name = ''] = locale.toLowerCase().split(/[-_]/);
  return Object.hasOwn(ownLocales, name) ? (name as Language) : 'en';
}

/** The locale of the account where it is one of the language: dates of `en-US` are not those of `en-GB`. */
export function tagOf(locale: string, language: Language): string {
  try {
    const { baseName, region, language: own } = new Intl.Locale(locale.replace('_', '-'));
    return region && own === language ? baseName : ownLocales[language];
  } catch {
    return ownLocales[language];
  }
}
