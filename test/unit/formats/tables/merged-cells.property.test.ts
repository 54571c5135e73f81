import fc from 'fast-check';
import { other, person, tellsAll, word, written } from '../../../support/lists/told-addresses.ts';

const span = fc.constantFrom(
  '',
  '',
  '',
  'colspan=2',
  'colspan=3',
  'rowspan=2',
  'rowspan=0',
  'colspan=2 rowspan=2',
);
const heading = fc.constantFrom(
  'Name',
  'Email',
  'Manager email',
  'Status',
  'Person',
  'Manager',
  'Emails',
  '',
);
const cellOf = (tag: string, text: fc.Arbitrary<string>) =>
  fc.tuple(span, text).map(([spans, inner]) => `<${tag} ${spans}>${inner}</${tag}>`);
const rowOf = (cell: fc.Arbitrary<string>) =>
  fc.array(cell, { maxLength: 5 }).map((cells) => `<tr>${cells.join('')}</tr>`);

it('each address of a table is told, whatever its cells go over', async () => {
  const headings = fc.array(rowOf(cellOf('th', heading)), { maxLength: 3 });
  const body = fc.array(rowOf(cellOf('td', fc.oneof(person, other, word))), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(headings, body, fc.constantFrom('', '<p>text</p>'), async (above, rows, around) => {
      const page = `${around}<table>${above.join('')}${rows.join('')}</table>`;
      await tellsAll(`<html>${page}`, written(page));
      await tellsAll(`From: a <a>\nMIME-Version: 1.0\nContent-Type: text/html\n\n${page}`, written(page));
    }),
    { numRuns: 150 },
  );
});
