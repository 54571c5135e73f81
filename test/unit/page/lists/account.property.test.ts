import fc from 'fast-check';
import { accountOf, type Account } from '../../../../static/admin/src/lists/account.ts';
import { judgeList, type Correction } from '../../../../static/admin/src/lists/corrections.ts';
import type { TableFacts } from '../../../../static/admin/src/lists/list-messages.ts';
import { readList } from '../../../../static/admin/src/lists/read-list.ts';
import {
  keyOf,
  readListOf,
  splitLines,
  type ListPiece,
} from '../../../../static/admin/src/lists/list-pieces.ts';
import { words } from '../../../../static/admin/src/words/words.ts';
import { xlsx } from '../../../support/lists/workbooks.ts';
import '../../../support/words/speak-english.ts';

const word = fc.constantFrom(
  ...['ana@x.example', 'ben@x.example', 'Ana@x.example', 'cy@gmial.com', 'dee@other.example', 'ana@@x'],
  ...[
    'Ana',
    '"',
    '(',
    '<',
    'Total',
    'Suspended',
    'noreply@x.example',
    '',
    'n/a',
    'Name',
    'a@x.example/b@x.example',
  ],
);
const line = (separator: string) =>
  fc.array(word, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(separator));
const heading = fc.constantFrom(
  'Name,Email,Status',
  'Email,Manager',
  'Team,Member 1,Member 2',
  'Email,Email 2,Type',
);
const text = fc.oneof(
  fc.array(line(' '), { maxLength: 12 }).map((lines) => lines.join('\n')),
  fc.array(line('; '), { maxLength: 12 }).map((lines) => lines.join('\n')),
  fc
    .tuple(heading, fc.array(line(','), { maxLength: 12 }))
    .map(([first, lines]) => [first, ...lines].join('\n')),
);
const decision = fc.constantFrom<Correction | undefined>(
  undefined,
  undefined,
  { kind: 'left-out' },
  { kind: 'address', address: 'ana@x.example' },
  { kind: 'address', address: 'new@x.example' },
  { kind: 'address', address: 'no address' },
);
const domains = fc.constantFrom<string[]>([], ['x.example']);

async function read(source: string | Uint8Array, allowedDomains: string[] = []) {
  const pieces: ListPiece[] = [];
  let table: TableFacts | undefined;
  const request =
    typeof source === 'string'
      ? ({ kind: 'text', text: source } as const)
      : ({ kind: 'file', name: 'list', bytes: new Uint8Array(source).buffer } as const);
  for await (const message of readList({ source: request, allowedDomains, today: '2026-11-29' })) {
    if (message.type === 'piece') pieces.push(message.piece);
    if (message.type === 'table') table = message.table;
  }
  return { list: readListOf(pieces), table };
}

const sumOf = ({ parts }: Account) => parts.reduce((sum, [, count]) => sum + count, 0);

it('counts every entry once, whatever was typed and decided', async () => {
  await fc.assert(
    fc.asyncProperty(
      text,
      domains,
      fc.array(decision, { maxLength: 20 }),
      async (typed, allowed, decisions) => {
        const { list, table } = await read(typed, allowed);
        const others = list.pieces.flatMap((piece) => piece.others);
        const corrections = new Map<string, Correction>();
        others.forEach((other, place) => {
          const correction = decisions[place];
          if (correction) corrections.set(keyOf(other), correction);
        });
        const judged = judgeList(list, corrections, allowed);
        const account = accountOf(list, judged, table);
        expect(sumOf(account)).toBe(account.entries);
        const plain = list.pieces.flatMap((piece) => splitLines(piece.plain.addresses));
        expect(account.entries).toBe(plain.length + others.length);
        expect(judged.recipients()).toHaveLength(judged.ready);
      },
    ),
    { numRuns: 400 },
  );
});

it('has at least one entry for each row of a table that holds something', async () => {
  const table = fc
    .tuple(heading, fc.array(line(','), { minLength: 1, maxLength: 12 }))
    .map(([first, lines]) => [first, ...lines].join('\n'));
  await fc.assert(
    fc.asyncProperty(table, async (typed) => {
      // An open quote may hold a line break: what a row is then, splitRows tells in its own tests.
      if (typed.includes('"')) return;
      const found = await read(typed);
      if (!found.table) return;
      const { entries, rows = 0 } = accountOf(found.list, judgeList(found.list, new Map(), []), found.table);
      const filled = typed.split('\n').filter((row) => /[^,\s]/.test(row)).length;
      expect(rows).toBe(filled);
      expect(entries).toBeGreaterThanOrEqual(rows);
    }),
    { numRuns: 300 },
  );
});

it('says in one sentence where the rows of a workbook went, hidden ones as well', async () => {
  const { list, table } = await read(
    xlsx([
      {
        name: 'People',
        rows: [
          { cells: ['Name', 'Email', 'Status'] },
          { cells: ['Ana', 'ana@x.example', 'Active'] },
          { cells: ['Ben', 'ben@x.example', 'Suspended'] },
          { cells: ['Cy', 'cy@x.example', ''], hidden: true },
          { cells: ['Ana again', 'ANA@x.example', ''] },
          { cells: ['Dee', '', ''] },
        ],
      },
    ]),
  );
  const account = accountOf(list, judgeList(list, new Map(), []), table);
  expect(words.table.account(account)).toBe(
    'Of 6 entries in 6 rows: 1 to be checked, 1 not ready, 1 duplicate, 1 not active by the list, 1 heading or line of no entry and 1 hidden row.',
  );
});
