import * as fc from 'fast-check';
import { canonicalJson } from '../../../../src/domain/audit/canonical-json';

/** The same value with the members of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member)]),
  );
}

it('is the same text for the same value, in whatever order its members come', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
    }),
  );
});

it('is the same text after a journey through JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it.each([
  [{ b: 1, a: [2, undefined, 'x'] }, '{"a":[2,null,"x"],"b":1}'],
  [{ a: undefined }, '{}'],
  [undefined, 'null'],
  [{ 'é"': '\n' }, '{"é\\"":"\\n"}'],
])('writes %j as %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});
