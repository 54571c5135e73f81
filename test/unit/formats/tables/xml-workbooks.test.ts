import { readFile as read } from '../../../support/lists/read-list-file.ts';

const ana = 'ana@x.example';
const ben = 'ben@x.example';
const cleo = 'cleo@x.example';
const boss = 'boss@x.example';

const data = (text: string): string => (text === '' ? '' : `<Data ss:Type="String">${text}</Data>`);
const cell = (text: string, attributes = ''): string => `<Cell ${attributes}>${data(text)}</Cell>`;
const row = (cells: string[], attributes = ''): string =>
  `<Row ${attributes}>${cells.map((one) => (one.startsWith('<') ? one : cell(one))).join('')}</Row>`;
const sheet = (rows: string[], options = '', name = 'P'): string =>
  `<Worksheet ss:Name="${name}"><Table><Column ss:Width="9"/>${rows.join('')}</Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">${options}</WorksheetOptions></Worksheet>`;
const workbook = (...sheets: string[]): string =>
  `<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><DocumentProperties><Author>writer@x.example</Author></DocumentProperties>${sheets.join('')}</Workbook>`;

describe('a workbook of Excel 2003 in XML', () => {
  it('is a table, and keeps whoever it calls inactive apart', async () => {
    const file = workbook(
      sheet([
        row(['Name', 'Email', 'Manager email', 'Status']),
        row(['Ana', ana, boss, 'inactive']),
        row(['Ben', ben, boss, 'active']),
      ]),
    );
    expect(await read(file, 'people.xls')).toMatchObject({
      people: [ben],
      names: ['Ben'],
      inactive: [ana],
      beside: [],
      aside: { manager: 2 },
    });
  });

  it('has each cell where it says that it stands, and where it goes over others', async () => {
    const file = workbook(
      sheet([
        row([cell('Name', 'ss:MergeAcross="1"'), 'Email', 'Manager email', 'Status']),
        row(['Ana', 'Berg', ana, boss, cell('inactive', 'ss:MergeDown="1"')]),
        row([cell(ben, 'ss:Index="3"')], 'ss:Index="9"'),
        row([cell('Cleo', 'ss:MergeAcross="1"'), cell(cleo), cell('active', 'ss:Index="5"')]),
      ]),
    );
    expect(await read(file)).toMatchObject({ people: [cleo], names: ['Cleo'], inactive: [ana, ben] });
  });

  it('leaves out what is hidden, and says so', async () => {
    const file = workbook(
      sheet([row(['Email', 'Name']), row([ana, 'Ana']), row([ben, 'Ben'], 'ss:Hidden="1"')]),
      sheet([row(['Email', 'Name']), row([cleo, 'Cleo'])], '<Visible>SheetHidden</Visible>', 'Former'),
    );
    expect(await read(file)).toMatchObject({
      people: [ana],
      beside: [],
      unseen: { rows: 1, sheets: ['Former'] },
    });
  });

  it('gives links, and tells what is in no cell', async () => {
    const comment = `<Comment ss:Author="writer@x.example"><ss:Data><B>Ask ${boss}</B></ss:Data></Comment>`;
    const file = workbook(
      sheet(
        [
          row(['Email', 'Name']),
          row([cell('Ana', `ss:HRef="mailto:${ana}"`), 'x']),
          row([`<Cell><Data ss:Type="String"><B>ben</B>@x.example</Data>${comment}</Cell>`, 'Ben']),
        ],
        `<PageSetup><Header x:Data="&amp;L${cleo}"/></PageSetup>`,
      ),
    );
    expect(await read(file)).toMatchObject({ people: [ana, ben], beside: [boss, cleo] });
  });

  it('that says that it is huge takes no more than it has', async () => {
    const far = cell('x', 'ss:Index="16384" ss:MergeAcross="999999999" ss:MergeDown="999999999"');
    const file = workbook(
      sheet([row(['Email', 'Name', far]), ...Array<string>(5_000).fill(row([ana, 'Ana']))]),
    );
    expect((await read(file)).people).toEqual([ana]);
  });
});

it('an OpenDocument spreadsheet in one file of XML is read as any other', async () => {
  const cells = (...texts: string[]): string =>
    `<table:table-row>${texts.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`;
  const file = `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ${'xmlns:a="urn:b" '.repeat(300)} office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="P">${cells('Name', 'Email', 'Status')}${cells('Ana', ana, 'inactive')}${cells('Ben', ben, 'active')}</table:table></office:spreadsheet></office:body></office:document>`;
  expect(await read(file, 'people.fods')).toMatchObject({ people: [ben], names: ['Ben'], inactive: [ana] });
});
