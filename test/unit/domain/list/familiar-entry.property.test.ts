import fc from 'fast-check';
import { familiarEntry } from '../../../../src/domain/list/line/familiar-entry';
import { foldCharacters } from '../../../../src/domain/list/words/fold-characters';
import { entriesOf } from '../../../../src/domain/list/line/line-entries';

/** Pieces of which the two familiar forms consist, and what is close to them. */
const piece = fc.constantFrom(
  ...[
    'Ada',
    'ada',
    'Ådné',
    'O’Neil',
    "O'Neil",
    'Dr.',
    'von',
    'E-Mail',
    'mail',
    'To:',
    'Bob2',
    '3',
    '-',
    '_',
    '×',
  ],
  ...[' ', ' ', '  ', '<', '>', ',', '.', '@', '(', ')', '"', '\u200b', '\u00a0'],
  ...[
    'ada@example.org',
    'Ada.B+x@Example.ORG',
    'a..b@example.org',
    'ada@example',
    'ada@x.org.',
    'ada@exämple.org',
  ],
);
const line = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join(''));
const familiarLine = fc
  .tuple(
    fc.array(piece, { maxLength: 4 }),
    fc.constantFrom('', ' '),
    fc.constantFrom('ada@x.org', 'a.b-c@x-y.org'),
  )
  .map(([name, gap, address]) => `${name.join('')}${gap}<${address}>`);

describe('familiarEntry', () => {
  it('finds what entriesOf finds, wherever it finds anything', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(line, familiarLine), (text) => {
        const entry = familiarEntry(text);
        if (!entry) return;
        found += 1;
        expect([...entriesOf(foldCharacters(text))]).toEqual([entry]);
      }),
      { numRuns: 20_000 },
    );
    expect(found).toBeGreaterThan(500);
  });

  it.each([
    ['ada@example.org', undefined],
    ['Ada Byron <ada@example.org>', 'Ada Byron'],
    ["Ådné St. John-O'Neil 3 <ada@example.org>", "Ådné St. John-O'Neil 3"],
  ])('reads %s', (text, name) => {
    expect(familiarEntry(text)).toEqual({
      start: 0,
      end: text.length,
      address: 'ada@example.org',
      ...(name !== undefined && { name }),
    });
  });

  it.each([
    'E-mail <ada@example.org>',
    'Byron, Ada <ada@example.org>',
    '3. Ada <ada@example.org>',
    ' ada@example.org',
  ])('leaves “%s” to the reading of whole lines', (text) => {
    expect(familiarEntry(text)).toBeUndefined();
  });
});
