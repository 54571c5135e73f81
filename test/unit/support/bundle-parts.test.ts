import { bundleParts } from '../../bench/bundle-parts.ts';

it('tells the packages and folders that a bundle is made of, largest first', () => {
  const source = [
    '// head',
    ';// ./node_modules/zod/v4/core/util.js',
    'a'.repeat(300),
    ';// ./node_modules/@forge/api/out/index.js',
    'b'.repeat(200),
    ';// ./src/domain/run/slice.ts',
    'c'.repeat(100),
    ';// ./src/domain/people/address.ts',
    'd'.repeat(150),
    ';// ./node_modules/zod/index.js',
    'e'.repeat(10),
    '',
  ].join('\n');
  const parts = bundleParts(source);
  expect(parts.map(({ name }) => name)).toEqual(['zod', 'src/domain', '@forge/api', 'other']);
  expect(parts.reduce((sum, { length }) => sum + length, 0)).toBe(source.length);
});
