import { besides, isAgreed } from '../../bench/agreement.ts';

const figures = (values: Record<string, number>) =>
  Object.entries(values).map(([name, value]) => ({ name, value, unit: 'ms' }));

it('puts two runs side by side and tells which figures are more than a tenth apart', () => {
  const both = besides(
    figures({ calls: 20, time: 100, memory: 0, 'far less': 50 }),
    figures({ calls: 20, time: 91, memory: 0, 'far less': 100 }),
  );
  expect(both.map(({ name, value, again, apart }) => [name, value, again, apart])).toEqual([
    ['calls', 20, 20, 0],
    ['time', 100, 91, 0.09],
    ['memory', 0, 0, 0],
    ['far less', 50, 100, 0.5],
  ]);
  expect(both.filter((figure) => !isAgreed(figure)).map(({ name }) => name)).toEqual(['far less']);
});

it('does not compare what is not the same', () => {
  expect(() => besides(figures({ calls: 1 }), figures({ time: 1 }))).toThrow(
    'One run measured calls; the other time',
  );
  expect(() => besides(figures({ calls: 1 }), [])).toThrow('One run measured calls');
});

it('never calls a figure agreed that one of the runs has no number for', () => {
  const [figure] = besides(figures({ calls: 1 }), figures({ calls: Number.NaN }));
  expect(figure && isAgreed(figure)).toBe(false);
});
