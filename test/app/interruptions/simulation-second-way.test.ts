import { isExhaustive, sweepTimeoutMs } from '../../support/runs/sample.ts';
import { simulate } from '../../simulation/simulate.ts';

jest.setTimeout(sweepTimeoutMs);

const stories = isExhaustive ? 500 : 5;

it.each([
  ['provisioning', 20_000],
  ['customers', 30_000],
] as const)('stories of %s from seed %i on keep every promise', async (kind, seed) => {
  expect(await simulate(seed, stories, kind)).toBeUndefined();
});
