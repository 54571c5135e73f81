import { formatShortDate, monthNames, orderOfDate } from './format';

/** Whether a field holds a day, not what somebody typed that is none. */
export const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d$/.test(value);

/** `2026-11-27` as everybody reads it: `27 Nov 2026`. */
export const dayText = (day: string): string => (day ? formatShortDate(day) : '');

/**
 * The day that somebody typed: as the page writes days, as three numbers in the order of the reader's language, or as
 * `2026-11-27`. Undefined where it is no day.
 */
export function dayOfText(text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = (typed.match(/\d+/g) ?? []).map(Number);
  const named = monthNames().findIndex((names) => names.some((name) => typed.includes(name)));
  const [year, ...others] = numbers.length > 0 && (numbers[0] ?? 0) > 31 ? numbers : [...numbers].reverse();
  if (named >= 0 && numbers.length === 2) return dayOf(year, named + 1, others[0]);
  if (numbers.length !== 3) return undefined;
  const order = orderOfDate();
  const part = (name: 'year' | 'month' | 'day') => numbers[order.indexOf(name)];
  return dayOf(part('year'), part('month'), part('day'));
}

function dayOf(year = 0, month = 0, day = 0): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = year > 999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay ? date.toISOString().slice(0, 10) : undefined;
}
