import fc from 'fast-check';

const lastCharacter = 0x10ffff;
const surrogates = { first: 0xd800, count: 0x800 };

/**
 * Every character there is, as the unit of `fc.string`. The `binary` unit of the library is the same, at the price of a
 * table of a million entries in each file that asks for it.
 */
export const anyCharacter = fc.integer({ min: 0, max: lastCharacter - surrogates.count }).map(
  (place) => String.fromCodePoint(place < surrogates.first ? place : place + surrogates.count),
  (character) => {
    const isOne = typeof character === 'string' && /^\P{Surrogate}$/u.test(character);
    if (!isOne) throw new Error('not a character');
    const code = character.codePointAt(0) ?? 0;
    return code < surrogates.first ? code : code - surrogates.count;
  },
);
