import type { Person } from './site.ts';

/** Languages that an account of the stand-in site may choose, as Jira writes them; some the app does not speak. */
export const locales = ['en_GB', 'en_US', 'de_DE', 'fr_FR', 'es_ES', 'ja_JP', 'nl_NL', 'pt_BR'] as const;

export const localeOf = (person?: Pick<Person, 'locale'>): string => person?.locale ?? 'en_GB';

/** The same as Forge writes it: `de-DE`. */
export const forgeLocaleOf = (person?: Pick<Person, 'locale'>): string => localeOf(person).replace('_', '-');
