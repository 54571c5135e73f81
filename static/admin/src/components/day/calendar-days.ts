const dayMilliseconds = 86_400_000;
const daysAWeek = 7;

const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** So many days later. */
export const shifted = (day: string, days: number): string => isoOf(Date.parse(day) + days * dayMilliseconds);

/** The same day so many months later, or the last one of a shorter month. */
export function monthAfter(day: string, months: number): string {
  const date = new Date(day);
  const wanted = date.getUTCDate();
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return isoOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(wanted, last)));
}

/** The weeks, from Monday on, that hold the days of a month. */
export function weeksOf(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`;
  const weekday = (new Date(first).getUTCDay() + 6) % daysAWeek;
  const next = monthAfter(first, 1);
  const weeks: string[][] = [];
  for (let start = shifted(first, -weekday); start < next; start = shifted(start, daysAWeek))
    weeks.push(Array.from({ length: daysAWeek }, (_, place) => shifted(start, place)));
  return weeks;
}
