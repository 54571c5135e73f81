/** Days as `YYYY-MM-DD`, both included. */
export interface DayRange {
  earliest: string;
  latest: string;
}

export type ExpiryFault = 'past' | 'too-far';

/**
 * When a key that is saved on a day (`YYYY-MM-DD`) can expire. A key lives one year at most; the day more is for the
 * time zone in which Atlassian counts.
 */
export function keyExpiryRange(today: string): DayRange {
  const latest = new Date(`${today}T00:00:00.000Z`);
  latest.setUTCFullYear(latest.getUTCFullYear() + 1);
  latest.setUTCDate(latest.getUTCDate() + 1);
  return { earliest: today, latest: latest.toISOString().slice(0, 10) };
}

/** Why a date (`YYYY-MM-DD`) cannot be the one on which a key expires. */
export function keyExpiryFault(expiresAt: string, { earliest, latest }: DayRange): ExpiryFault | undefined {
  // A year of five digits, which a date field lets through, would be compared as text.
  if (expiresAt.length > latest.length || expiresAt > latest) return 'too-far';
  return expiresAt < earliest ? 'past' : undefined;
}
