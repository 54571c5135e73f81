/** Whether the widest sweeps are run whole: `npm run test:exhaustive`. */
export const isExhaustive = process.env['TEST_EXHAUSTIVE'] === '1';

/** How long a sweep may take, whatever the machine: what it finds does not depend on that. */
export const sweepTimeoutMs = isExhaustive ? 3_600_000 : 300_000;

/**
 * The numbers from 1 to `last`: all of them in an exhaustive run, else about `count`, evenly spread from one that `turn`
 * moves, so that sweeps with different turns try different ones. The first and the last are always among them.
 */
export function sampled(last: number, count: number, turn = 0): number[] {
  const all = Array.from({ length: last }, (_, place) => place + 1);
  if (isExhaustive || last <= count) return all;
  const step = Math.ceil(last / count);
  return all.filter((number) => number === 1 || number === last || number % step === turn % step);
}
