import type { Clock } from '../../ports/clock';

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  sleep: (ms) => (ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms))),
};
