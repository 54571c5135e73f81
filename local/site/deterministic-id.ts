import { createHash } from 'node:crypto';

/** A UUID (version 4 in form) that depends on `seed` alone. */
export function deterministicUuid(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** An account id in the form Atlassian gives to new accounts. */
export const deterministicAccountId = (seed: string): string => `712020:${deterministicUuid(seed)}`;
