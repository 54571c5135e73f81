let locale = 'en-GB';

/** From here on numbers, dates and lists are written as whoever reads them does: `de-AT`. */
export function formatIn(next: string) {
  locale = next;
}

/** Makes a formatter when it is first used, and again after the locale has changed. */
function inLocale<Formatter>(make: (locale: string) => Formatter): () => Formatter {
  let made: { locale: string; formatter: Formatter } | undefined;
  return () => {
    if (made?.locale !== locale) made = { locale, formatter: make(locale) };
    return made.formatter;
  };
}
const inDates = (options: Intl.DateTimeFormatOptions) =>
  inLocale((name) => new Intl.DateTimeFormat(name, options));

const numbers = inLocale((name) => new Intl.NumberFormat(name));
const plurals = inLocale((name) => new Intl.PluralRules(name));
const lists = inLocale((name) => new Intl.ListFormat(name, { type: 'conjunction' }));
const choices = inLocale((name) => new Intl.ListFormat(name, { type: 'disjunction' }));
const dateTimes = inDates({ dateStyle: 'medium', timeStyle: 'short' });
const exactTimes = inDates({ dateStyle: 'medium', timeStyle: 'long' });
const days = inDates({ dateStyle: 'medium' });
const shortDates = inDates({ dateStyle: 'medium', timeZone: 'UTC' });
const dates = inDates({ dateStyle: 'long', timeZone: 'UTC' });

export const formatNumber = (value: number) => numbers().format(value);
/** In the admin's own time zone. */
export const formatDateTime = (iso: string) => dateTimes().format(new Date(iso));
export const formatExactTime = (iso: string) => exactTimes().format(new Date(iso));
export const formatDate = (iso: string) => dates().format(new Date(iso));

/** A date without a time: `24 Nov 2026`. */
export const formatShortDate = (date: string) => shortDates().format(new Date(date));
/** The day of a time in the admin's own zone: `24 Nov 2026`. */
export const formatDay = (iso: string) => days().format(new Date(iso));
/** `23–24 Nov 2026`. */
export const formatDayRange = (fromIso: string, toIso: string) =>
  days().formatRange(new Date(fromIso), new Date(toIso));

const monthForms = [
  inDates({ month: 'long', timeZone: 'UTC' }),
  inDates({ month: 'short', timeZone: 'UTC' }),
];

/** The names of the months, each in full and short, in small letters and without the point of a short one. */
export const monthNames = (): string[][] =>
  Array.from({ length: 12 }, (_, month) =>
    monthForms.map((form) =>
      form()
        .format(new Date(Date.UTC(2026, month, 1)))
        .toLowerCase()
        .replace(/\.$/, ''),
    ),
  );

const monthsOfYears = inDates({ month: 'long', year: 'numeric', timeZone: 'UTC' });
/** `November 2026`. */
export const formatMonth = (date: string) => monthsOfYears().format(new Date(date));

const weekdays = inDates({ weekday: 'short', timeZone: 'UTC' });
/** `Mon`, of a date without a time. */
export const formatWeekday = (date: string) => weekdays().format(new Date(date));

const numericDates = inDates({ day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' });
/** In which order the language writes a day in numbers. */
export const orderOfDate = (): ('year' | 'month' | 'day')[] =>
  numericDates()
    .formatToParts(new Date(0))
    .flatMap(({ type }) => (type === 'year' || type === 'month' || type === 'day' ? [type] : []));

/** The form of a word or a sentence that the language uses for the number: French has `one` for 0, too. */
export const formOf = (count: number, one: string, other: string) =>
  plurals().select(count) === 'one' ? one : other;

/** `1 person`, `2 people`. */
export const plural = (count: number, one: string, other: string) =>
  `${formatNumber(count)} ${formOf(count, one, other)}`;

/** `Ada`, `Ada and Ben`, `Ada, Ben and Cleo`. */
export const joinWords = (items: string[]) => lists().format(items);

/** `Ada`, `Ada or Ben`, `Ada, Ben or Cleo`. */
export const joinChoices = (items: string[]) => choices().format(items);

const units = ['byte', 'kilobyte', 'megabyte'] as const;

/** `12 KB`, `1.5 MB`: of 1,024 each. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
  const format = new Intl.NumberFormat(locale, {
    ...{ style: 'unit', unit: units[power], unitDisplay: 'short' },
    maximumFractionDigits: power === 2 ? 1 : 0,
  });
  return format.format(bytes / 1024 ** power).replace('kB', 'KB');
}
