import { isExhaustive, sweepTimeoutMs } from '../../support/runs/sample.ts';
import { simulate } from '../../simulation/simulate.ts';

jest.setTimeout(sweepTimeoutMs);

/** Any number of them: `npm run simulate -- --stories N --seed S --kind K`. */
const stories = isExhaustive ? 500 : 6;

it.each([20_000, 30_000, 40_000, 50_000])('stories from seed %i on keep every promise', async (seed) => {
  expect(await simulate(seed, stories)).toBeUndefined();
});
