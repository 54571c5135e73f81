import { simulateWatch } from '../../simulation/watch/simulate-watch.ts';
import { isExhaustive, sweepTimeoutMs } from '../../support/runs/sample.ts';

jest.setTimeout(sweepTimeoutMs);

/** Any number of them: `npm run simulate -- --kind watch --stories N --seed S`. */
const stories = isExhaustive ? 500 : 5;

it.each([20_000, 30_000])('stories of the watch from seed %i on keep every promise', async (seed) => {
  expect(await simulateWatch(seed, stories)).toBeUndefined();
});
