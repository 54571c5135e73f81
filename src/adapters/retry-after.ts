/** Atlassian's limits are counted by the hour at most. */
const waitAtMostSeconds = 3_600;

/**
 * Seconds that a `Retry-After` header asks to wait; undefined where it says something else. After the longest wait it
 * may say so again.
 */
export function retryAfterSeconds(header: string | null): number | undefined {
  const seconds = header === null || header.trim() === '' ? NaN : Number(header);
  return seconds >= 0 ? Math.min(seconds, waitAtMostSeconds) : undefined;
}
