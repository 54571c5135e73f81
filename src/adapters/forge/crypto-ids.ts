import { hash, randomBytes } from 'node:crypto';
import type { Clock } from '../../ports/clock';
import type { Ids } from '../../ports/ids';

const timeDigits = 9;

/** Ids of the time in base 36 and 80 random bits: sorted by time, unguessable, fit for a storage key. */
export const createIds = (clock: Clock): Ids => ({
  next: () => clock.nowMs().toString(36).padStart(timeDigits, '0') + randomBytes(10).toString('hex'),
  hash: (text) => hash('sha256', text, 'hex'),
  random: () => Math.random(),
});
