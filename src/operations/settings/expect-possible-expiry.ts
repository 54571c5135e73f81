import { keyExpiryFault, keyExpiryRange, type ExpiryFault } from '../../domain/settings/key-expiry';
import type { Deps } from '../deps';
import { OperationError } from '../operation-error';

const expirySentences: Record<ExpiryFault, string> = {
  past: 'The key has expired by that date. Create a new key, or correct the date.',
  'too-far': 'A key lives one year at most. Correct the date on which it expires.',
};

const hourMs = 3_600_000;

/**
 * Refuses only what is wrong on every calendar: the admin's may be 12 hours behind or 14 ahead of this clock. Throws
 * `OperationError` `INVALID_PAYLOAD`.
 */
export function expectPossibleExpiry({ clock }: Deps, expiresAt: string): void {
  const day = (hoursAhead: number): string =>
    new Date(clock.nowMs() + hoursAhead * hourMs).toISOString().slice(0, 10);
  const { latest } = keyExpiryRange(day(14));
  const fault = keyExpiryFault(expiresAt, { earliest: day(-12), latest });
  if (fault) throw new OperationError('INVALID_PAYLOAD', expirySentences[fault]);
}
