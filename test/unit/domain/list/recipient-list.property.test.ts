import fc from 'fast-check';
import { checkAddress } from '../../../../src/domain/people/address.ts';
import { formatRecipientRows } from '../../../../src/domain/audit/csv.ts';
import {
  parseRecipientList,
  parseRecipientListInPieces,
  type RecipientRow,
} from '../../../../src/domain/list/recipient-list.ts';
import { anyCharacter } from '../../../support/any-character.ts';

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
/** Text made of what lists are made of, so that most of it means something. */
const listText = fc
  .array(
    fc.constantFrom(
      ...[
        'jane@x.com',
        'Bob@x.com',
        'bob@X.com',
        'al@gmial.com',
        'a@b@c.com',
        'x@münchen.de',
        '\u0430b@x.com',
        'jane@',
        '@x.com',
        '@',
      ],
      ...[
        'Jane',
        'Doe',
        'nope',
        'john.smith',
        '12',
        'Email',
        'To:',
        'mailto:',
        '"john doe"@x.com',
        "'",
        '’',
        'İ',
        '\ud800',
        '🙂',
      ],
      ...[
        '<',
        '>',
        '<<',
        '(',
        ')',
        '[',
        ']',
        '](',
        '{',
        '}',
        '"',
        '""',
        '\\',
        '“',
        '”',
        '«',
        '•',
        '-',
        '*',
        '.',
        '。',
        '?',
        '…',
        '|',
        ':',
      ],
      ...[
        ',',
        ';',
        '\t',
        ' ',
        ' ',
        ' ',
        '\n',
        '\r\n',
        '\u2028',
        '，',
        '、',
        '；',
        '\u200b',
        '\ufeff',
        '\0',
        '\u00a0',
        '\u3000',
      ],
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));
const list = fc.oneof(anyText, listText);

/** What separates or surrounds tokens, as far as every reader of a list agrees. */
const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const betweenTokens = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point},;，；、､،؛\u037e﹐﹑﹔\u2800\ufffc]+/u;

const withAddress = (rows: RecipientRow[]): (string | undefined)[][] =>
  rows.flatMap((row) => ('address' in row ? [[row.status, row.address, row.name]] : []));

describe('parseRecipientList, for any text', () => {
  it('loses no token: each lies in rows of its line, one after the other', () => {
    fc.assert(
      fc.property(list, (text) => {
        const rows = parseRecipientList(text);
        for (const [index, line] of text.split(lineBreak).entries()) {
          let rest = line;
          for (const row of rows.filter((candidate) => candidate.line === index + 1)) {
            const start = rest.indexOf(row.text);
            expect(start).toBeGreaterThanOrEqual(0);
            expect(rest.slice(0, start).split(betweenTokens).join('')).toBe('');
            expect(row.text).not.toBe('');
            rest = rest.slice(start + row.text.length);
          }
          expect(rest.split(betweenTokens).join('')).toBe('');
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('gives every token that is a plain address a row of its own', () => {
    const plainAddress = fc.stringMatching(/^[a-z]{1,8}[0-9]{0,3}@[a-z]{4,12}\.example$/);
    const separator = fc.constantFrom(',', ';', '\t', ' ', '\n', ', ', ' ; ', '\r\n', '，', '\n\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(plainAddress, separator), { maxLength: 30 }), (tokens) => {
        const rows = parseRecipientList(tokens.flat().join(''));
        expect(rows.map((row) => 'address' in row && row.address)).toEqual(
          tokens.map(([address]) => address),
        );
      }),
    );
  });

  it('reads back what was printed as the same addresses and names', () => {
    fc.assert(
      fc.property(list, (text) => {
        const rows = parseRecipientList(text);
        expect(withAddress(parseRecipientList(formatRecipientRows(rows)))).toEqual(withAddress(rows));
      }),
      { numRuns: 3_000 },
    );
  });

  it('reads back a row without an address from the line it was printed on, whole or in parts, and without an address', () => {
    const letters = (texts: string[]): string => texts.join('').split(betweenTokens).join('');
    fc.assert(
      fc.property(list, (text) => {
        const rows = parseRecipientList(text);
        const again = parseRecipientList(formatRecipientRows(rows));
        for (const [index, row] of rows.entries()) {
          if ('address' in row) continue;
          const parts = again.filter((part) => part.line === index + 1);
          expect(letters(parts.map((part) => part.text))).toBe(letters([row.text]));
          expect(parts.some((part) => 'address' in part)).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('calls nothing an address that the strict check refuses, and repeats none', () => {
    fc.assert(
      fc.property(list, (text) => {
        const seen = new Set<string>();
        for (const row of parseRecipientList(text)) {
          if (!('address' in row) || row.address === undefined) continue;
          expect(checkAddress(row.address)).toEqual({
            ok: true,
            address: row.address,
            comparable: row.comparable,
          });
          expect(seen.has(row.comparable ?? '')).toBe(row.status === 'duplicate');
          seen.add(row.comparable ?? '');
        }
      }),
    );
  });

  it('suggests only addresses that the strict check accepts', () => {
    fc.assert(
      fc.property(list, (text) => {
        for (const { suggestion } of parseRecipientList(text)) {
          if (suggestion !== undefined) expect(checkAddress(suggestion).ok).toBe(true);
        }
      }),
    );
  });

  it('finds a repeated address in whatever case it is written', () => {
    const cased = fc.stringMatching(/^[a-z]{1,9}@[a-z]{1,9}\.com$/).chain((address) =>
      fc.tuple(
        fc.constant(address),
        fc
          .array(fc.boolean(), { minLength: address.length, maxLength: address.length })
          .map((upper) =>
            [...address].map((letter, index) => (upper[index] ? letter.toUpperCase() : letter)).join(''),
          ),
      ),
    );
    fc.assert(
      fc.property(cased, ([address, other]) => {
        expect(parseRecipientList(`${address}\n${other}`)).toMatchObject([
          { status: 'ok' },
          { status: 'duplicate', duplicateOf: 1 },
        ]);
      }),
    );
  });

  it('reads the same rows in pieces', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 50 }), (text, pieceLength) => {
        expect([...parseRecipientListInPieces(text, pieceLength)].flat()).toEqual(parseRecipientList(text));
      }),
    );
  });
});
