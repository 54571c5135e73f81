import fc from 'fast-check';
import { readTable, type Table } from '../../../../src/domain/list/table/read-table.ts';
import { splitRows } from '../../../../src/domain/list/table/split-rows.ts';
import { tableRows } from '../../../../src/domain/list/table/table-rows.ts';

const address = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom('x.example', 'home.example'))
  .map(([number, domain]) => `p${String(number)}@${domain}`);
const cell = fc.oneof(
  { weight: 3, arbitrary: address },
  fc.constantFrom(
    '',
    '',
    'Ana',
    'n/a',
    'Suspended',
    'Total',
    '-',
    '27" screen',
    "O'Neil",
    '"',
    '"Ana',
    'ana@@x',
    'GROUP',
    'Ana "A" B',
  ),
);
const heading = fc.constantFrom(
  'Email',
  'Manager',
  'Name',
  'Status',
  'Private e-mail',
  'Login',
  'Member 1',
  'Member 2',
  'Type',
  'Any',
  '',
);
const table = fc
  .tuple(
    fc.array(heading, { maxLength: 5 }),
    fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 12 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([headings, rows, end]) => [headings, ...rows].map((cells) => cells.join(',')).join(end));

const readAll = (text: string) => {
  const found = readTable(text, { isTable: true });
  return found && { found, verdicts: [...tableRows(found, '2026-11-29')].flat() };
};
const dataRows = ({ sections }: Table) =>
  sections.flatMap(({ rows, columns }) => rows.map((row) => ({ row, columns })));

it('names each row that is not blank: as people, as left out, or as not understood', () => {
  fc.assert(
    fc.property(table, (text) => {
      const read = readAll(text);
      if (!read) return;
      const named = new Set(read.verdicts.map(({ line }) => line));
      const lines = [...read.found.titles, ...dataRows(read.found).map(({ row }) => row)].map(
        ({ line }) => line,
      );
      expect([...named].sort((one, other) => one - other)).toEqual(
        [...lines].sort((one, other) => one - other),
      );
      expect(lines).toHaveLength(read.found.rowCount);
      const filled = splitRows(text, read.found.delimiter ?? ',').rows.filter(({ cells }) =>
        cells.some((it) => it !== ''),
      );
      expect(filled).toHaveLength(read.found.rowCount);
    }),
    { numRuns: 500 },
  );
});

it('gives each address of the text one place: a verdict, or the count of what was not taken', () => {
  fc.assert(
    fc.property(table, (text) => {
      const read = readAll(text);
      if (!read) return;
      const typed = text.match(/p\d+@(?:x|home)\.example/g) ?? [];
      const judged = dataRows(read.found).flatMap(({ row, columns }) =>
        columns
          .filter(({ role }) => role === 'own')
          .flatMap(({ index }) => (row.cells[index] ?? '').match(/p\d+@/g) ?? []),
      );
      const aside = read.found.aside.reduce((sum, [, count]) => sum + count, 0);
      const asideCells = dataRows(read.found).flatMap(({ row, columns }) =>
        columns
          .filter(({ role }) => role !== 'own')
          .flatMap(({ index }) =>
            (row.cells[index] ?? '').match(/[^\s@]@[^\s@]/) ? [row.cells[index] ?? ''] : [],
          ),
      );
      expect(aside).toBe(asideCells.length);
      expect(judged.length + asideCells.flatMap((it) => it.match(/p\d+@/g) ?? []).length).toBe(typed.length);
      const own = read.verdicts.filter((row) => row.status !== 'invalid').length;
      expect(own).toBe(judged.length);
    }),
    { numRuns: 500 },
  );
});

// What is quadratic in such text takes minutes and more: the tests' own limit ends it.
describe('pathological text is read to its end', () => {
  const address100k = Array.from(
    { length: 100_000 },
    (_, place) => `Ana ${String(place)},boss@x.example,p${String(place)}@x.example,active`,
  );
  it.each([
    ['100,000 rows', `Name,Manager,Email,Status\n${address100k.join('\n')}`],
    [
      '64,000 rows, one of 64,000 commas',
      `Name,Email\n${'a,a@x.example\n'.repeat(64_000)}${','.repeat(64_000)}`,
    ],
    ['a line of 5 MB', `Name,Email\n${'x'.repeat(5_000_000)},a@x.example`],
    ['a line of 5 MB of commas', `Name,Email\n${'x,'.repeat(2_500_000)}`],
    ['a line of 5 MB of open quotes', `Name,Email\n${'"a,'.repeat(1_700_000)}`],
    ['100,000 open quotes', `Name,Email\n${'"a,a@x.example\n'.repeat(100_000)}`],
    ['100,000 open quotes without an address', `Name,Email\n${'"a\n'.repeat(100_000)}a,a@x.example`],
    ['5 MB of quotes', `Name,Email\n${'"'.repeat(5_000_000)}`],
    ['5 MB of blanks', `Name,Email\n${' '.repeat(5_000_000)}a,a@x.example`],
    ['nested brackets', `Name,Email\nAna,${'<('.repeat(500_000)}a@x.example`],
    ['headings again and again', 'Name,Email,x\na,a@x.example\nName,Email,y\n'.repeat(20_000)],
  ])(
    '%s',
    (_, text) => {
      expect(readAll(text)?.verdicts.length).toBeGreaterThan(0);
    },
    120_000,
  );
});
