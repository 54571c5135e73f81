import { simulate } from '../simulation/simulate.ts';

jest.setTimeout(300_000);

/** More of them: `npm run simulate -- --stories N --seed S`. */
const stories = 60;

it.each([20_000, 30_000, 40_000, 50_000])('stories from seed %i on keep every promise', async (seed) => {
  expect(await simulate(seed, stories)).toBeUndefined();
});
