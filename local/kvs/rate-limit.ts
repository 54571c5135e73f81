import type { HostClock } from '../clock.ts';
import { tooManyRequests } from './kvs-error.ts';
import { kvsLimits } from './limits.ts';

export interface KvsRates {
  /** Requests beyond this rate answer 429; null: no limit. By default Forge's. */
  maxRequestsPerSecond?: number | null;
  /**
   * The budget of reads, and as much of writes, in units of 10 KB; null, the default: no limit. A host without any
   * latency spends in seconds what takes the real store minutes, so the budget is for those who ask for it.
   */
  maxUnitsPerMinute?: number | null;
}
/** What a request cost; undefined: it was no read, or no write. */
export interface Cost {
  readBytes?: number | undefined;
  writtenBytes?: number | undefined;
}
export interface RateLimit {
  /** Throws 429 when the rate or a budget is spent. A request that spends more than is left still passes. */
  admit(): void;
  charge(cost: Cost): void;
}

/** Counts whole seconds and minutes of the clock. https://developer.atlassian.com/platform/forge/limits-kvs-ce/ */
export function createRateLimit(clock: Pick<HostClock, 'nowMs'>, rates: KvsRates): RateLimit {
  const maxRequests = limitOf(rates.maxRequestsPerSecond, kvsLimits.requestsPerSecond);
  const maxUnits = limitOf(rates.maxUnitsPerMinute, Infinity);
  const requests = createWindow(clock, 1000);
  const reads = createWindow(clock, 60_000);
  const writes = createWindow(clock, 60_000);
  return {
    admit() {
      if (requests.add(1) > maxRequests || reads.add(0) >= maxUnits || writes.add(0) >= maxUnits)
        throw tooManyRequests();
    },
    charge({ readBytes, writtenBytes }) {
      if (readBytes !== undefined) reads.add(unitsOf(readBytes));
      if (writtenBytes !== undefined) writes.add(unitsOf(writtenBytes));
    },
  };
}

function limitOf(limit: number | null | undefined, otherwise: number): number {
  return limit === null ? Infinity : (limit ?? otherwise);
}

/** Every request counts as one unit at least. */
function unitsOf(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / kvsLimits.unitSizeBytes));
}

/** Adds up within a stretch of time, and answers the sum. */
function createWindow(clock: Pick<HostClock, 'nowMs'>, lengthMs: number): { add(amount: number): number } {
  let current = -1;
  let sum = 0;
  return {
    add(amount) {
      const now = Math.floor(clock.nowMs() / lengthMs);
      if (now !== current) sum = 0;
      current = now;
      return (sum += amount);
    },
  };
}
