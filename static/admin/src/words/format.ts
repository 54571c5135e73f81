const numbers = new Intl.NumberFormat('en');
const dateTimes = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const exactTimes = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long' });
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const shortDates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

export const formatNumber = (value: number) => numbers.format(value);
/** In the admin's own time zone. */
export const formatDateTime = (iso: string) => dateTimes.format(new Date(iso));
export const formatExactTime = (iso: string) => exactTimes.format(new Date(iso));
export const formatDate = (iso: string) => dates.format(new Date(iso));

/** A date without a time: `24 Nov 2026`. */
export const formatShortDate = (date: string) => shortDates.format(new Date(date));
/** The day of a time in the admin's own zone: `24 Nov 2026`. */
export const formatDay = (iso: string) => days.format(new Date(iso));
/** `23–24 Nov 2026`. */
export const formatDayRange = (fromIso: string, toIso: string) =>
  days.formatRange(new Date(fromIso), new Date(toIso));

/** `1 person`, `2 people`. */
export const plural = (count: number, one: string, other: string) =>
  `${formatNumber(count)} ${count === 1 ? one : other}`;

/** `Ada`, `Ada and Ben`, `Ada, Ben and Cleo`. */
export const joinWords = (items: string[]) =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);

export const formatBytes = (bytes: number) =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 ** 2
      ? `${(bytes / 1024).toFixed(0)} KB`
      : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
