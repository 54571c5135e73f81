import { strToU8, zipSync } from 'fflate';
import { readFile as read } from '../../support/lists/read-list-file.ts';
import { ods } from '../../support/lists/workbooks.ts';

const ana = 'ana@x.example';
const ben = 'ben@x.example';
const cleo = 'cleo@x.example';

const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
const cellsOf = (line: number, cells: string[]) =>
  cells
    .map((text, at) =>
      text === '' ? '' : `<c r="${'ABCDE'[at] ?? ''}${line}" t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    .join('');
const sheetOf = (rows: string[][], after = '') =>
  `<worksheet><sheetData>${rows.map((cells, at) => `<row r="${at + 1}">${cellsOf(at + 1, cells)}</row>`).join('')}</sheetData>${after}</worksheet>`;
const merged = (...references: string[]) =>
  `<mergeCells>${references.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
const people = sheetOf([
  ['Name', 'Email', 'Status'],
  ['Ana', ana, 'active'],
  ['Ben', ben, 'inactive'],
]);

interface Names {
  /** As the relation of the sheet has it. */
  target: string;
  part: string;
  prefix?: string;
  rels?: string;
}
const workbook = ({ target, part, prefix = 'r', rels = 'xl/_rels/workbook.xml.rels' }: Names) =>
  zip({
    'xl/workbook.xml': `<workbook><sheets><sheet name="P" sheetId="1" ${prefix}:id="a"/></sheets></workbook>`,
    [rels]: `<Relationships><Relationship Id="a" Type="x/worksheet" Target="${target}"/></Relationships>`,
    [part]: people,
  });

describe('a sheet of an Excel workbook is found by what refers to it', () => {
  it.each<[string, Names]>([
    ['in other letters', { target: 'worksheets/Sheet1.xml', part: 'xl/Worksheets/sheet1.xml' }],
    ['in a folder below', { target: 'worksheets/sub/sheet2.xml', part: 'xl/worksheets/sub/sheet2.xml' }],
    ['from the top', { target: '/xl/worksheets/sheet1.xml', part: 'xl/worksheets/sheet1.xml' }],
    ['from the top, elsewhere', { target: '/sheets/one.xml', part: 'sheets/one.xml' }],
    ['with the folder it is in', { target: 'xl/worksheets/sheet1.xml', part: 'xl/worksheets/sheet1.xml' }],
    ['beside it', { target: './sheet1.xml', part: 'xl/sheet1.xml' }],
    ['above it', { target: '../data/./x/../sheet.xml', part: 'data/sheet.xml' }],
    ['with strokes to the left', { target: 'worksheets\\s.xml', part: 'xl\\worksheets\\s.xml' }],
    ['under another prefix', { target: 'worksheets/s.xml', part: 'xl/worksheets/s.xml', prefix: 'rel' }],
    [
      'by relations in other letters',
      { target: 'worksheets/s.xml', part: 'xl/worksheets/s.xml', rels: 'xl/_rels/Workbook.xml.rels' },
    ],
  ])('%s', async (_, names) => {
    expect(await read(workbook(names))).toMatchObject({ people: [ana], inactive: [ben] });
  });

  it.each([
    ['a part that is not there', workbook({ target: 'worksheets/s.xml', part: 'xl/worksheets/t.xml' })],
    ['no part', zip({ 'xl/workbook.xml': '<workbook><sheets><sheet name="P"/></sheets></workbook>' })],
  ])('and where that is %s, nothing is taken for the whole', async (_, file) => {
    expect((await read(file)).refused).toBe('unreadable');
  });

  const shared = (part: string, relation: string) =>
    zip({
      'xl/workbook.xml': '<workbook><sheets><sheet name="P" r:id="a"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Target="worksheets/s.xml"/>${relation}</Relationships>`,
      'xl/worksheets/s.xml': `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" t="s"/></row></sheetData><hyperlinks><hyperlink ref="A2" x:id="l"/></hyperlinks></worksheet>`,
      'xl/worksheets/_rels/S.xml.rels': `<Relationships><Relationship Id="l" Target="mailto:${ana}"/></Relationships>`,
      [part]: `<sst>${['Email', 'Status', 'Ana', 'inactive'].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    });

  it.each([
    ['in other letters', 'xl/SharedStrings.xml', ''],
    [
      'elsewhere',
      'xl/texts/all.xml',
      '<Relationship Id="b" Type="http://x/relationships/sharedStrings" Target="texts/all.xml"/>',
    ],
  ])('with the texts that its cells share, %s', async (_, part, relation) => {
    expect(await read(shared(part, relation))).toMatchObject({ people: [], inactive: [ana] });
  });

  it('and a text that is nowhere makes it unreadable', async () => {
    expect((await read(shared('xl/other.xml', ''))).refused).toBe('unreadable');
  });
});

describe('merged cells of a workbook hold for all of their rows', () => {
  const xlsx = (rows: string[][], ...references: string[]) =>
    zip({
      'xl/workbook.xml': '<workbook><sheets><sheet name="P" r:id="a"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<R><Relationship Id="a" Target="worksheets/s.xml"/></R>',
      'xl/worksheets/s.xml': sheetOf(rows, merged(...references)),
    });
  const header = ['Status', 'Name', 'Email'];

  it('in Excel', async () => {
    const rows = [header, ['inactive', 'Ana', ana], ['', 'Ben', ben], ['active', 'Cleo', cleo], ['', '', '']];
    expect(await read(xlsx(rows, 'A2:A3', 'A4:A5', '$B$9:$C$9'))).toMatchObject({
      people: [cleo],
      inactive: [ana, ben],
    });
  });

  it('in their first column alone, and as far as rows go', async () => {
    const rows = [header, ['inactive', '', ana], ['', '', ben], ['', 'Cleo', cleo]];
    expect(await read(xlsx(rows, 'A2:B3', 'A2:B1048576'))).toMatchObject({
      people: [],
      inactive: [ana, ben, cleo],
    });
  });

  it('and an address that they cover is told', async () => {
    const rows = [header, ['inactive', 'Ana', ana], [cleo, 'Ben', ben]];
    expect(await read(xlsx(rows, 'A2:A3'))).toMatchObject({ inactive: [ana, ben], beside: [cleo] });
  });

  const cell = (text: string, attributes = ''): string =>
    `<table:table-cell${attributes}><text:p>${text}</text:p></table:table-cell>`;
  const covered = '<table:covered-table-cell/>';
  const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;

  it('and what they cover in a hidden row is not told', async () => {
    const file = ods(
      `<table:table table:name="P">${[
        row(header.map((text) => cell(text)).join('')),
        row(cell('inactive', ' table:number-rows-spanned="2"') + cell('Ana') + cell(ana)),
        `<table:table-row table:visibility="collapse"><table:covered-table-cell><text:p>${cleo}</text:p></table:covered-table-cell>${cell('Ben') + cell(ben)}</table:table-row>`,
      ].join('')}</table:table>`,
    );
    expect(await read(file)).toMatchObject({ people: [], inactive: [ana], beside: [] });
  });

  it('but for names, since each address of its own may be of somebody else', async () => {
    const rows = [header, ['active', 'Ana', ana], ['', '', ben], ['active', 'Cleo', cleo]];
    const down = ' table:number-rows-spanned="2"';
    const file = ods(
      `<table:table table:name="P">${[
        row(header.map((text) => cell(text)).join('')),
        row(cell('active', down) + cell('Ana', down) + cell(ana)),
        row(covered + covered + cell(ben)),
        row(cell('active') + cell('Cleo') + cell(cleo)),
      ].join('')}</table:table>`,
    );
    for (const one of [xlsx(rows, 'A2:A3', 'B2:B3'), file])
      expect(await read(one)).toMatchObject({ people: [ana, ben, cleo], names: ['Ana', '', 'Cleo'] });
  });

  it('in an OpenDocument spreadsheet', async () => {
    const file = ods(
      `<table:table table:name="P">${[
        row(header.map((text) => cell(text)).join('')),
        row(cell('inactive', ' table:number-rows-spanned="2"') + cell('Ana') + cell(ana)),
        row(covered + cell('Ben') + cell(ben)),
        row(cell('active', ' table:number-columns-spanned="2"') + covered + cell(cleo)),
        row(covered + covered + cell('')),
      ].join('')}</table:table>`,
    );
    expect(await read(file)).toMatchObject({ people: [cleo], inactive: [ana, ben], beside: [] });
  });

  it('and headings above headings both count', async () => {
    const people = [
      ['Ana', ana, 'Boss', 'boss@x.example'],
      ['Ben', ben, 'Chief', 'chief@x.example'],
    ];
    const rows = [['Name', 'Email', 'Manager', ''], ['', '', 'Name', 'Email'], ...people];
    const wide = ' table:number-columns-spanned="2"';
    const down = ' table:number-rows-spanned="2"';
    const file = ods(
      `<table:table table:name="P">${[
        row(cell('Name', down) + cell('Email', down) + cell('Manager', wide) + covered),
        row(covered + covered + cell('Name') + cell('Email')),
        ...people.map((texts) => row(texts.map((text) => cell(text)).join(''))),
      ].join('')}</table:table>`,
    );
    for (const one of [xlsx(rows, 'A1:A2', 'B1:B2', 'C1:D1'), file])
      expect(await read(one)).toMatchObject({ people: [ana, ben], names: ['Ana', 'Ben'] });
  });

  it('in time that grows with the rows, however many go on to the end', async () => {
    const people = 20_000;
    const rows = [header, ...Array.from({ length: people }, (_, at) => ['', 'x', `p${at}@x.example`])];
    const references = Array.from({ length: people }, (_, at) => `B${at + 2}:B${at + 3}`);
    expect((await read(xlsx(rows, ...references))).refused).toBeUndefined();
  });

  it('without more time than cells', async () => {
    const rows = [header, ...Array.from({ length: 2_000 }, (_, at) => ['', 'x', `p${at}@x.example`])];
    const file = xlsx(rows, ...Array.from({ length: 2_000 }, () => 'A1:A2001'));
    expect((await read(file)).refused).toBeUndefined();
  });
});

it('a spreadsheet without its content is unreadable', async () => {
  const file = zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'styles.xml': '<x/>' });
  expect((await read(file)).refused).toBe('unreadable');
});
