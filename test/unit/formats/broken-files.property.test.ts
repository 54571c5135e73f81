import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readUnattended } from '../../../src/domain/list/unattended-list.ts';
import { openFile } from '../../../src/formats/open-content.ts';
import { ods, xlsx } from '../../support/lists/workbooks.ts';

const email = 'ana@x.example';
const limits = { unpackedBytes: 4 * 1024 * 1024, characters: 2_000_000 };
const table = `<table><tr><th colspan="2">Name<th>Email<tr><td rowspan=3>Ana<td>&#99;<td><a href="mailto:${email}">x</a></table>`;
const mail = [
  `From: Ana <${email}>\nTo: team: ${email}, b@x.example;\nMIME-Version: 1.0`,
  'Content-Type: multipart/mixed; boundary="B"\n\n--B\nContent-Type: text/plain; charset=iso-2022-jp\n',
  `=?utf-8?Q?=40?= ${email}\n--B\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n`,
  `${table.replace(/=/g, '=3D')}\n--B\nContent-Type: message/rfc822\n\nTo: ${email}\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n`,
  `${Buffer.from(table).toString('base64')}\n--B--`,
].join('\n');
const files: [string, Uint8Array][] = [
  [
    'xlsx',
    xlsx([
      { name: 'P', rows: [{ cells: ['Email', { formula: 'A1', value: email }] }], comments: { A1: email } },
    ]),
  ],
  [
    'ods',
    ods(
      `<table:table table:name="P"><table:table-row><table:table-cell><text:p>${email}</text:p></table:table-cell></table:table-row></table:table>`,
    ),
  ],
  [
    'zip',
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8('<a'),
    }),
  ],
  ...Object.entries({
    csv: `Name;E-Mail;Status\n"Ana ""A""";${email};aktiv\n`,
    utf16: `\uFEFFName\tEmail\nAna\t${email}\n`,
    vcard: `BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:=C3=A9;x\nEMAIL;TYPE=WORK:${email}\nAGENT:\nBEGIN:VCARD\nEMAIL:${email}\nEND:VCARD\nEND:VCARD`,
    calendar: `BEGIN:VCALENDAR\nATTENDEE;CN="Ana";DELEGATED-TO="mailto:${email}":mailto:${email}\nEND:VCALENDAR`,
    ldif: `version: 1\n\ndn:: Y249YQ==\nmail:: ${Buffer.from(email).toString('base64')}\nuserAccountControl: 514\n`,
    json: JSON.stringify({
      users: [{ mail: email, teams: [{ value: email, primary: true }], x: { y: [1, null] } }],
    }),
    xml: `<?xml version="1.0"?><people><p mail="${email}">x<b/></p><!-- ${email} --></people>`,
    workbook: `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row Index="3"><Cell Index="2" MergeAcross="1" MergeDown="1" HRef="mailto:${email}"><Data>${email}</Data></Cell></Row></Table></Worksheet></Workbook>`,
    flat: `<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><table:table><table:table-row><table:table-cell><text:p>${email}</text:p></table:table-cell></table:table-row></table:table></office:document>`,
    html: `<html>${table}`,
    mail,
    records: `Name: Ana\nEmail: ${email}\nManager:\n  Email: ${email}\nName: Ben\nEmail: ${email}\n`,
  }).map(([name, text]): [string, Uint8Array] => [
    name,
    name === 'utf16' ? new Uint8Array(Buffer.from(text, 'utf16le')) : strToU8(text),
  ]),
];

const piece = fc.oneof(
  fc.uint8Array({ maxLength: 4 }),
  fc
    .constantFrom(
      ...['"', '<', '>', '</table>', '&#x110000;', '&#xD800;', '%zz', '=ZZ', '{"a":', ']', '\n\n', '\0', '@'],
    )
    .map((text) => strToU8(text)),
);
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat({ max: 40 }),
  put: piece,
});

/** A file with parts cut out and others put in, which may end early. */
function damaged(file: Uint8Array, damages: { at: number; cut: number; put: Uint8Array }[], share: number) {
  let bytes = Buffer.from(file);
  for (const { at, cut, put } of damages) {
    const from = Math.floor(at * bytes.length);
    bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + cut)]);
  }
  return new Uint8Array(bytes.subarray(0, Math.ceil(share * bytes.length)));
}

it.each(files)(
  'a broken file is read, or refused by its reader, and never surprises: %s',
  async (_, file) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(damage, { maxLength: 5 }),
        fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
        async (damages, share) => {
          const content = await openFile(damaged(file, damages, share), limits);
          if (typeof content !== 'string') readUnattended(content, '2026-11-29');
        },
      ),
      { numRuns: 200 },
    );
  },
);

const emailAt = (at: number): string => `p${at}@x.example`;
const many = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join('');

it.each([
  [
    'parts within parts',
    many(300, (at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`),
    'unreadable',
  ],
  ['a head of more than 2 MB', `To: ${many(120_000, (at) => `${emailAt(at)}, `)}\n\nHello`, 'unreadable'],
  ['elements within elements of a page', `<html>${'<div>'.repeat(300_000)}`, 'too-large'],
  ['elements within elements', `<?xml version="1.0"?>${'<a>'.repeat(300_000)}`, 'too-large'],
  [
    'cells that all go over all rows',
    `<table><tr>${'<td rowspan=65534>x'.repeat(5_000)}${'<tr><td>y'.repeat(5_000)}`,
    'too-large',
  ],
  [
    'cells that all go over all columns',
    `<table><tr>${'<td>x'.repeat(5_000)}${'<tr><td colspan=4999><td>y'.repeat(5_000)}`,
    'too-large',
  ],
  [
    'rows of nothing below cells that go over them',
    `<table><tr>${'<td rowspan=65534>x'.repeat(5_000)}${'<tr>'.repeat(5_000)}`,
    'too-large',
  ],
])('is refused: %s', async (name, text, fault) => {
  const isMail = /parts|head/.test(name);
  expect(
    await openFile(strToU8(isMail ? `From: a@x.example\nMIME-Version: 1.0\n${text}` : text), limits),
  ).toBe(fault);
});

it('a cell that names more people than a call takes arguments is read', async () => {
  const content = await openFile(strToU8(`Name,Email\nAna,"${many(200_000, (at) => `${emailAt(at)}; `)}"\n`));
  if (typeof content === 'string') throw new Error(content);
  expect(readUnattended(content, '2026-11-29').recipients).toHaveLength(200_000);
});
