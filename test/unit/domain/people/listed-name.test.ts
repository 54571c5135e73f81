import fc from 'fast-check';
import { listedName } from '../../../../src/domain/people/listed-name';
import { anyCharacter } from '../../../support/any-character.ts';

it.each([
  ['Ada Byron', 'Ada Byron'],
  ['  Ada \n Byron\u0000', 'Ada Byron'],
  ['', undefined],
  ['42', undefined],
  ['A'.repeat(201), undefined],
])('reads %j as %j', (text, name) => {
  expect(listedName(text)).toBe(name);
});

it('is on one line and reads the same once more, whatever was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 250 }), (text) => {
      const name = listedName(text);
      if (name === undefined) return;
      expect(name).not.toMatch(/[\p{Cc}]/u);
      expect(listedName(name)).toBe(name);
    }),
  );
});
