import fc from 'fast-check';
import {
  invitesNobodyElse,
  other,
  person,
  remark,
  word,
  written,
} from '../../support/lists/told-addresses.ts';
import { ods, xlsx, type BuiltSheet } from '../../support/lists/workbooks.ts';

const runs = { numRuns: 60 };

describe('each address of a workbook is told, and nobody is invited by what stands beside its cells', () => {
  it('of Excel', async () => {
    const cell = fc.oneof(
      word,
      person.map((shared) => ({ shared })),
      person.map((address) => ({ link: `mailto:${address}`, text: 'Ana' })),
      fc.tuple(person, other).map(([text, link]) => ({ link: `mailto:${link}`, text })),
      person.map((address) => ({ formula: `HYPERLINK("mailto:${address}","Ana")`, value: 'Ana' })),
      other.map((address) => ({ formula: `"${address}"`, value: '' })),
    );
    const sheet: fc.Arbitrary<BuiltSheet> = fc.record({
      name: fc.constant('People'),
      rows: fc
        .array(cell, { minLength: 1, maxLength: 6 })
        .map((cells) => [{ cells: ['Email', 'Name'] }, ...cells.map((one) => ({ cells: [one, 'x'] }))]),
      comments: remark.map((text) => ({ B2: text })),
      box: remark,
      footer: remark.map((text) => `&L&"Arial,Bold"${text}&RPage &P`),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 2 }), (sheets) =>
        invitesNobodyElse(xlsx(sheets), written(JSON.stringify(sheets))),
      ),
      runs,
    );
  });

  it('of OpenDocument', async () => {
    const td = (inner: string): string => `<table:table-cell>${inner}</table:table-cell>`;
    const p = (inner: string): string => `<text:p>${inner}</text:p>`;
    const odsCell = fc.oneof(
      person.map((address) => td(p(address))),
      person.map((address) => td(p(`<text:a xlink:href="mailto:${address}">Ana</text:a>`))),
      fc
        .tuple(person, person)
        .map((both) =>
          td(p(both.map((one) => `<text:a xlink:href="mailto:${one}">Ana</text:a>`).join(' and '))),
        ),
      fc
        .tuple(person, remark)
        .map(([address, text]) =>
          td(
            `<office:annotation><dc:creator>Ana</dc:creator>${p('Note')}${p(text)}</office:annotation>${p(address)}`,
          ),
        ),
      person.map((address) => `<table:table-cell office:string-value="${address}"/>`),
      person.map(
        (address) =>
          `<table:table-cell table:formula='of:=HYPERLINK("mailto:${address}";"Ana")'><text:p>Ana</text:p></table:table-cell>`,
      ),
    );
    const odsTable = fc
      .tuple(remark, fc.array(odsCell, { minLength: 1, maxLength: 5 }))
      .map(
        ([box, cells]) =>
          `<table:table table:name="P"><table:shapes><draw:frame>${p(box)}</draw:frame></table:shapes>${[td(p('Email')) + td(p('Name')), ...cells.map((one) => one + td(p('x')))].map((one) => `<table:table-row>${one}</table:table-row>`).join('')}</table:table>`,
      );
    await fc.assert(
      fc.asyncProperty(odsTable, (tables) => invitesNobodyElse(ods(tables), written(tables))),
      runs,
    );
  });
});
