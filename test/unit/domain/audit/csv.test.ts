import fc from 'fast-check';
import Papa from 'papaparse';
import { formatRecipientRows, toCsv } from '../../../../src/domain/audit/csv.ts';
import { parseRecipientList } from '../../../../src/domain/list/recipient-list.ts';
import { anyCharacter } from '../../../support/any-character.ts';

describe('toCsv', () => {
  it('ends each line with a carriage return and a line feed', () => {
    expect(
      toCsv(
        ['email', 'tries'],
        [
          ['a@x.com', 2],
          ['b@x.com', undefined],
        ],
      ),
    ).toBe('email,tries\r\na@x.com,2\r\nb@x.com,\r\n');
  });

  it('quotes cells with separators, quotes or line breaks', () => {
    expect(toCsv(['a;b'], [['Doe, "Jane"'], ['two\nlines']])).toBe(
      '"a;b"\r\n"Doe, ""Jane"""\r\n"two\nlines"\r\n',
    );
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '  =1+1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff@x',
    '＝1+1',
    '\n=1',
  ])('keeps a spreadsheet from running %j', (cell) => {
    const [, [written] = []] = Papa.parse<string[]>(toCsv(['cell'], [[cell]]), { newline: '\r\n' }).data;
    expect(written).toBe(`'${cell}`);
  });

  it('leaves numbers numbers', () => {
    expect(toCsv(['n'], [[-5]])).toBe('n\r\n-5\r\n');
  });

  it('is read by a CSV parser as the same cells, formulas aside', () => {
    const cell = fc
      .string({ unit: anyCharacter })
      .filter((text) => !/^(?:[\t\r\n]|[\s\p{Cf}\0]*[=+\-@＝＋－＠])/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant('x'), cell), { minLength: 1 }), (rows) => {
        const parsed = Papa.parse<string[]>(toCsv(['a', 'b'], rows), {
          newline: '\r\n',
          delimiter: ',',
        }).data;
        expect(parsed).toEqual([['a', 'b'], ...rows, ['']]);
      }),
    );
  });
});

describe('formatRecipientRows', () => {
  it('puts an address in angle brackets that would otherwise be taken apart', () => {
    expect(formatRecipientRows(parseRecipientList('<a|b@x.com> <{c}@x.com>'))).toBe(
      '<a|b@x.com>\n<{c}@x.com>',
    );
  });

  it('prints one recipient a line, and what is no recipient as it was typed', () => {
    const rows = parseRecipientList('Doe, Jane <jane@x.com>; bob@x.com, nope; "Al \\"A\\"" <al@x.com>');
    expect(formatRecipientRows(rows)).toBe(
      '"Doe, Jane" <jane@x.com>\nbob@x.com\nnope\n"Al \\"A\\"" <al@x.com>',
    );
  });
});
