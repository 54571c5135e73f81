import fc from 'fast-check';
import { isBefore, phraseShown, showsPerson } from '../../../../../src/domain/audit/search/search-match';
import {
  personPlacesAtMost,
  phraseAt,
  placesOf,
  searchRowOf,
  stretchOf,
} from '../../../../../src/domain/audit/search/search-rows';
import { phraseOf, wordsOf } from '../../../../../src/domain/audit/search/search-words';
import { anEntry } from '../../../../support/builders.ts';
import { anyCharacter } from '../../../../support/any-character.ts';

const label = fc.stringMatching(/^[a-z]{1,9}$/);
const joint = fc.constantFrom('.', '_', '-', '+');
const localPart = fc.array(fc.tuple(label, joint), { minLength: 1, maxLength: 4 }).map((parts) =>
  parts
    .map(([text, sign]) => text + sign)
    .join('')
    .slice(0, -1),
);
const address = fc
  .tuple(localPart, label, label, fc.constantFrom('com', 'example', 'co.uk'))
  .map(([local, host, domain, ending]) => `${local}@${host}.${domain}.${ending}`);
const name = fc.option(
  fc
    .array(fc.oneof(label, fc.constantFrom('Müller', '山田', 'Ángel', 'Øre', '김')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.join(' ')),
  { nil: undefined },
);
const person = fc.record({ email: address, name });

const rowOf = ({ email, name: known }: { email: string; name?: string | undefined }) => {
  const row = searchRowOf(anEntry({ personal: { actor: { accountId: 'a' }, target: { email } } }), known);
  if (!row || !('person' in row)) throw new Error('An entry about somebody has a row');
  return row;
};

describe('what somebody is found by', () => {
  it('has a place for the beginning of every word of the address and the name', () => {
    fc.assert(
      fc.property(person, fc.nat(), fc.nat(), (somebody, place, length) => {
        const words = wordsOf(`${somebody.email} ${somebody.name ?? ''}`);
        const word = words[place % words.length] ?? '';
        const typed = word.slice(0, 1 + (length % word.length));
        const places = placesOf(rowOf(somebody));
        expect(places.some((one) => one.startsWith(stretchOf('people', phraseOf([typed]))))).toBe(true);
      }),
    );
  });

  it('has exactly one of its places shown by a search that finds it, whatever names it has', () => {
    fc.assert(
      fc.property(
        address,
        fc.array(name, { minLength: 1, maxLength: 3 }),
        fc.stringMatching(/^[a-z]{1,3}$/),
        (email, names, phrase) => {
          const wanted = { words: [phrase], phrase };
          const rows = names.map((known) => rowOf({ email, name: known }));
          const placed = rows.flatMap((row) => placesOf(row).map((place) => ({ place, person: row.person })));
          const found = placed.filter(({ place }) => place.startsWith(stretchOf('people', phrase)));
          const everybody = rows.map(({ person: one }) => one);
          const shown = [...new Set(found.map(({ place }) => place))].filter((place) => {
            const here = found.filter((one) => one.place === place).map(({ person: one }) => one);
            const shows = showsPerson(phraseAt(place), { rows: here, isWhole: true }, wanted);
            return (
              shows === 'here' || (shows === 'unknown' && phraseShown(everybody, wanted) === phraseAt(place))
            );
          });
          expect(shown).toHaveLength(found.length === 0 ? 0 : 1);
        },
      ),
    );
  });

  it('stays within what Forge takes, whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter, maxLength: 254 }),
        fc.string({ unit: anyCharacter, maxLength: 255 }),
        (email, known) => {
          const places = placesOf(rowOf({ email, name: known }));
          expect(places.length).toBeLessThanOrEqual(personPlacesAtMost);
          for (const place of places) expect(Buffer.byteLength(place)).toBeLessThanOrEqual(900);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('has each place once', () => {
    fc.assert(
      fc.property(person, (somebody) => {
        const places = placesOf(rowOf(somebody));
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});

describe('words', () => {
  it('hold letters and digits alone, in lower case, whatever a text holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 60 }), (text) => {
        for (const word of wordsOf(text)) {
          expect(word).toMatch(/^(?:\p{L}+|\p{N}+)$/u);
          expect(word).toBe(word.toLowerCase());
        }
      }),
    );
  });

  it('are the same with and without accents, capitals and what stands between them', () => {
    expect(wordsOf('Anna.MÜLLER-straße+2@Exämple.com')).toEqual(wordsOf('anna muller strasse 2 example com'));
    expect(wordsOf('ＡＮＮＡ')).toEqual(['anna']);
  });

  it.each(['%', '***', '…', '🙂🙂', '‮', '@', ' \n\t'])('are none in %j', (text) => {
    expect(wordsOf(text)).toEqual([]);
  });
});

it('orders texts as their UTF-8 bytes are ordered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(isBefore(one, other)).toBe(Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0);
    }),
  );
});
