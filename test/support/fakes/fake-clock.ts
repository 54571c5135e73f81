import type { Clock } from '../../../src/ports/clock';

export const startMs = Date.parse('2026-11-24T09:00:00.000Z');

/** Time that moves only when told, or when somebody sleeps: sleeping takes no real time. */
export interface FakeClock extends Clock {
  advance(ms: number): void;
  /** How long each sleep was, in milliseconds. */
  readonly slept: readonly number[];
}

export function createFakeClock(fromMs = startMs): FakeClock {
  let timeMs = fromMs;
  const slept: number[] = [];
  return {
    nowMs: () => timeMs,
    async sleep(ms) {
      slept.push(ms);
      timeMs += ms;
    },
    advance(ms) {
      timeMs += ms;
    },
    slept,
  };
}
