import { strToU8, zipSync } from 'fflate';
import { readFile as read } from '../../support/lists/read-list-file.ts';
import { ods, xlsx } from '../../support/lists/workbooks.ts';

const ana = 'ana@x.example';
const ben = 'ben@x.example';
const cleo = 'cleo@x.example';

describe('an Excel workbook', () => {
  it('is read sheet by sheet: shared texts, results of formulas, links', async () => {
    const file = xlsx([
      {
        name: 'People',
        rows: [
          { cells: ['Name', 'Email', 'Manager email'] },
          { cells: [{ shared: 'Ana & Co' }, { shared: ana }, 'boss@x.example'] },
          { cells: ['Ben', { formula: 'LOWER("BEN@x.example")', value: ben }, ''] },
        ],
      },
      {
        name: 'More',
        rows: [
          { cells: ['Login', 'E-Mail'] },
          { cells: ['c', { link: `mailto:${cleo}?subject=Hi`, text: 'Cleo' }] },
        ],
      },
    ]);
    expect(await read(file, 'people.xlsx')).toMatchObject({
      people: [ana, ben, cleo],
      names: expect.arrayContaining(['Ana & Co', 'Ben']) as string[],
      aside: { manager: 1 },
    });
  });

  it('leaves out what is hidden, and says so', async () => {
    const file = xlsx([
      { name: 'People', rows: [{ cells: ['Email'] }, { cells: [ana] }, { cells: [ben], hidden: true }] },
      { name: 'Former', hidden: true, rows: [{ cells: ['Email'] }, { cells: [cleo] }] },
    ]);
    expect(await read(file)).toMatchObject({ people: [ana], unseen: { rows: 1, sheets: ['Former'] } });
  });

  it('keeps whoever it calls inactive apart', async () => {
    const file = xlsx([
      {
        name: 'P',
        rows: [{ cells: ['Email', 'Status'] }, { cells: [ana, 'Active'] }, { cells: [ben, 'Suspended'] }],
      },
    ]);
    expect(await read(file)).toMatchObject({ people: [ana], inactive: [ben] });
  });

  it('gives people of columns without headings, wherever they stand', async () => {
    const file = xlsx([
      { name: 'P', rows: [{ cells: ['', '', ana] }, { cells: [] }, { cells: ['', '', ben] }] },
    ]);
    expect((await read(file)).people).toEqual([ana, ben]);
  });

  it.each([
    [
      'of an old kind, or with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'old-workbook',
    ],
    ['that is a zip file of something else', zipSync({ 'note.txt': strToU8(ana) }), 'binary'],
    ['that is cut off', xlsx([{ name: 'P', rows: [{ cells: [ana] }] }]).subarray(0, 300), 'unreadable'],
    [
      'without an address',
      xlsx([{ name: 'P', rows: [{ cells: ['Name'] }, { cells: ['Ana'] }] }]),
      'no-addresses',
    ],
  ])('%s is refused', async (_, file, refused) => {
    expect(await read(file)).toMatchObject({ people: [], refused });
  });

  it('whose parts say that they grow to more than a list can be is refused before it is unpacked', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/sharedStrings.xml': strToU8('<sst/>'),
    });
    const bytes = Buffer.from(bomb);
    const entry = bytes.lastIndexOf('PK\u0001\u0002');
    const sizeAt = 24;
    bytes.writeUInt32LE(2 ** 30, entry + sizeAt);
    expect((await read(bytes)).refused).toBe('too-large');
  });

  it('does not expand what its XML declares', async () => {
    const file = zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="P" r:id="a"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8('<R><Relationship Id="a" Target="worksheets/s.xml"/></R>'),
      'xl/worksheets/s.xml': strToU8(
        `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(50)}"><!ENTITY c "&a;&a;">]><sheetData><row><c t="str"><v>&c;</v></c></row><row><c t="str"><v>${ana}</v></c></row></sheetData>`,
      ),
    });
    expect((await read(file)).people).toEqual([ana]);
  });

  it('of twenty thousand rows is read at once', async () => {
    const rows = Array.from({ length: 20_000 }, (_, place) => ({
      cells: [`Person ${place}`, { shared: `p${place}@x.example` }],
    }));
    const file = xlsx([{ name: 'P', rows: [{ cells: ['Name', 'Email'] }, ...rows] }]);
    expect((await read(file)).people).toHaveLength(20_000);
  });
});

describe('an OpenDocument spreadsheet', () => {
  const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
  const row = (cells: string, attributes = ''): string =>
    `<table:table-row${attributes}>${cells}</table:table-row>`;

  it('is read with its repeated cells, links and comments', async () => {
    const file = ods(
      `<table:table table:name="P">${row(cell('Name') + cell('E-Mail'))}${row(
        `${cell('Ana')}<table:table-cell><office:annotation><text:p>not@x.example</text:p></office:annotation><text:p>${ana}</text:p></table:table-cell>`,
      )}${row(`<table:table-cell table:number-columns-repeated="1"/><table:table-cell><text:p><text:a xlink:href="mailto:${ben}">Ben</text:a></text:p></table:table-cell>`)}${row(
        '<table:table-cell table:number-columns-repeated="16384"/>',
        ' table:number-rows-repeated="1048570"',
      )}</table:table>`,
    );
    expect((await read(file)).people).toEqual([ana, ben]);
  });

  it('leaves out what is hidden, and says so', async () => {
    const file = ods(
      `<table:table table:name="P">${row(cell('E-Mail'))}${row(cell(ana))}${row(cell(ben), ' table:visibility="filter"')}</table:table><table:table table:name="Old" table:style-name="off">${row(cell(cleo))}</table:table>`,
    );
    expect(await read(file)).toMatchObject({ people: [ana], unseen: { rows: 1, sheets: ['Old'] } });
  });
});

describe('a file of contacts', () => {
  it('gives one address a person: the preferred, else the one at work', async () => {
    const file = [
      'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Öst',
      'EMAIL;TYPE=HOME:ana@home.example',
      `EMAIL;TYPE=WORK:${ana}\r\nEND:VCARD`,
      `BEGIN:VCARD\r\nVERSION:2.1\r\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:B=C3=A9n`,
      `item1.EMAIL;type=INTERNET;type=pref:ben@\r\n x.example\r\nEND:VCARD`,
    ].join('\r\n');
    const { people, names, aside } = await read(file, 'contacts.vcf');
    expect(people).toEqual([ana, ben]);
    expect(names).toEqual(['Ana Öst', 'Bén']);
    expect(aside).toEqual({ private: 1 });
  });
});

describe('an export of a directory', () => {
  it('gives entries with an address, the disabled apart', async () => {
    const file = [
      'version: 1\n\ndn: cn=ana,dc=x\ncn: Ana\nmail: ana@x.ex\n ample\nproxyAddresses: SMTP:ana@x.example\nproxyAddresses: smtp:a@x.example\nmanager: cn=boss',
      `dn:: Y249YmVu\ndisplayName:: QsOpbg==\nmail: ${ben}\nuserAccountControl: 514`,
      'dn: ou=people,dc=x\nobjectClass: organizationalUnit',
      `dn: cn=cleo,dc=x\nmail: ${cleo}\nuserAccountControl: 512`,
    ].join('\n\n');
    const { people, inactive } = await read(file, 'export.ldif');
    expect(people).toEqual([ana, cleo]);
    expect(inactive).toEqual([ben]);
  });
});

describe('JSON', () => {
  it.each<[string, unknown]>([
    ['a list of people', [{ mail: ana }, { mail: ben }]],
    [
      'a page of an API',
      {
        '@odata.context': 'x',
        value: [{ mail: ana, accountEnabled: true, manager: { mail: 'boss@x.example' } }, { mail: ben }],
      },
    ],
    [
      'addresses as SCIM has them',
      {
        Resources: [
          {
            emails: [
              { value: 'a@home.example', type: 'home' },
              { value: ana, primary: true },
            ],
          },
          { emails: [{ value: ben }] },
        ],
      },
    ],
    ['addresses alone', [ana, ben]],
  ])('%s gives each person one address', async (_, content) => {
    expect((await read(JSON.stringify(content), 'people.json')).people).toEqual([ana, ben]);
  });

  it('an object a line is read as well, and who is disabled stays apart', async () => {
    const lines = [
      { mail: ana, accountEnabled: true },
      { mail: ben, accountEnabled: false },
    ];
    const { people, inactive } = await read(lines.map((line) => JSON.stringify(line)).join('\n'));
    expect({ people, inactive }).toEqual({ people: [ana], inactive: [ben] });
  });
});

describe('a page', () => {
  it('gives the people of its tables, also under the name of a workbook', async () => {
    const file = `<html><style>p{content:"no@x.example"}</style><body><table><tr><th>Name<th>E-Mail<th>Supervisor e-mail</tr><tr><td>Ana<td>${ana}<td>boss@x.example</tr><tr><td>Ben</td><td><a href="mailto:${ben}">write</a></td></tr></table></body></html>`;
    expect(await read(file, 'people.xls')).toMatchObject({ people: [ana, ben], aside: { manager: 1 } });
  });

  it('gives the addresses of its text where they stand outside of tables', async () => {
    const file = `<!doctype html><body><p>Please invite <b>${ana}</b>,</p><ul><li><a href="mailto:${ben}">Ben</a><li>${cleo}</ul>`;
    expect((await read(file, 'mail.html')).people).toEqual(expect.arrayContaining([ana, ben, cleo]));
  });
});

describe('a mail message', () => {
  const head = [
    'Received: by mx.example id <a1@mx.example>',
    'Message-ID: <b2@mx.example>',
    'From: Boss <boss@x.example>',
    `To: "Öst, Ana" <${ana}>, ${ben}`,
    'Subject: New people',
    'MIME-Version: 1.0',
  ];

  it('gives the people of its text, and tells those of its head apart', async () => {
    const body = `Please invite\n- Cleo <${cleo}>\n- dan=40x.example`.replace('=40', '@');
    const text = [...head, 'Content-Type: text/plain; charset=utf-8', '', body].join('\r\n');
    const { people, aside } = await read(text, 'request.eml');
    expect(people).toEqual([cleo, 'dan@x.example']);
    expect(aside).toEqual({ other: 3 });
  });

  it('gives those whom it went to where its text names nobody', async () => {
    const text = [...head, '', 'Hello'].join('\r\n');
    expect((await read(text, 'hello.eml')).people).toEqual([ana, ben]);
  });

  it('reads what stands in HTML, encoded', async () => {
    const html = `<p>Please invite <a href="mailto:${cleo}">Cleo</a></p>`;
    const part = Buffer.from(html).toString('base64');
    const text = [
      ...head,
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      part,
    ].join('\r\n');
    expect((await read(text, 'request.eml')).people).toEqual([cleo]);
  });
});
