import { localDay } from './local-day';

const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Days of the admin's own calendar from the one that `nowMilliseconds` is in to a date (`YYYY-MM-DD` or ISO 8601):
 * 0 all day long on the date itself, negative once it is over.
 */
export const daysUntil = (date: string, nowMilliseconds: number) =>
  (Date.parse(date.slice(0, 10)) - Date.parse(localDay(nowMilliseconds))) / dayMilliseconds;
