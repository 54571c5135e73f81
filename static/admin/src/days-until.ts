const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Whole days from `nowMilliseconds` until a date (`YYYY-MM-DD` or ISO 8601) has come; negative once it is over. */
export const daysUntil = (date: string, nowMilliseconds: number) =>
  Math.ceil((Date.parse(date.slice(0, 10)) - nowMilliseconds) / dayMilliseconds);
