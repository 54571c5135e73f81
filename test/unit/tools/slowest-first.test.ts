interface TestFile {
  path: string;
}

const { inOrder } = jest.requireActual<{ inOrder(files: TestFile[]): TestFile[] }>(
  '../../../tools/slowest-first.cjs',
);

const filesIn = (folder: string, count: number): TestFile[] =>
  Array.from({ length: count }, (_, place) => ({ path: `/test/${folder}/${String(place)}.test.ts` }));

it('runs every file once, however many of them wait for a browser', () => {
  for (let waiting = 0; waiting <= 60; waiting += 1)
    for (const working of [0, 1, 2, 7, 58, 67]) {
      const files = [...filesIn('browser', waiting), ...filesIn('app', working), ...filesIn('unit', 3)];
      expect([waiting, working, new Set(inOrder(files))]).toEqual([waiting, working, new Set(files)]);
      expect(inOrder(files)).toHaveLength(files.length);
    }
});

it('mixes those that wait with those that do not, and leaves the quick ones for the end', () => {
  const order = inOrder([
    ...filesIn('unit', 2),
    ...filesIn('app', 2),
    ...filesIn('local', 2),
    ...filesIn('browser', 2),
  ]);
  expect(order.map(({ path }) => path.split('/')[2])).toEqual([
    ...['browser', 'app', 'app', 'browser', 'local', 'local'],
    ...['unit', 'unit'],
  ]);
});
