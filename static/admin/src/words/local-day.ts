/** The day of the admin's own calendar, as `YYYY-MM-DD`. */
export function localDay(milliseconds: number): string {
  const time = new Date(milliseconds);
  const parts = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
