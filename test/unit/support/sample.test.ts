import { isExhaustive, sampled } from '../../support/runs/sample.ts';

it('takes all where there are few', () => {
  expect(sampled(5, 10)).toEqual([1, 2, 3, 4, 5]);
});

it('takes about as many as wanted, others at each turn, the ends always; all in an exhaustive run', () => {
  const [one, other] = [sampled(223, 30, 0), sampled(223, 30, 1)];
  for (const sample of [one, other]) {
    expect(sample[0]).toBe(1);
    expect(sample.at(-1)).toBe(223);
    if (isExhaustive) expect(sample).toHaveLength(223);
    else expect(sample.length).toBeLessThanOrEqual(32);
  }
  if (!isExhaustive) expect(new Set([...one, ...other]).size).toBeGreaterThan(one.length);
});
