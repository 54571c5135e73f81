import { strToU8, zipSync } from 'fflate';
import { openFile } from '../../../src/formats/open-content.ts';
import { ods, xlsx } from '../../support/lists/workbooks.ts';

const limits = { unpackedBytes: 1024 * 1024, characters: 100_000 };
const open = (bytes: Uint8Array | string) =>
  openFile(typeof bytes === 'string' ? strToU8(bytes) : bytes, limits);

/** A workbook whose directory says of each part that it has one byte. */
function lying(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(file);
  const directoryEntry = Buffer.from([0x50, 0x4b, 1, 2]);
  for (let at = bytes.indexOf(directoryEntry); at >= 0; at = bytes.indexOf(directoryEntry, at + 4))
    bytes.writeUInt32LE(1, at + 24);
  return bytes;
}
const sheetOf = (xml: string): Uint8Array => {
  const parts = {
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="P" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>`,
    'xl/worksheets/s.xml': `<worksheet><sheetData>${xml}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])));
};

describe('a file that says little and grows to much', () => {
  const small = xlsx([{ name: 'P', rows: [{ cells: ['Email'] }, { cells: ['ana@x.example'] }] }]);

  it('is read as long as it keeps within its limits', async () => {
    expect(await open(small)).toMatchObject({ encoding: 'XLSX' });
    expect(await open(lying(small))).toMatchObject({ encoding: 'XLSX' });
  });

  it('is refused by what it unpacks to, whatever its directory says', async () => {
    const bomb = lying(sheetOf(`<row r="1"><c r="A1"><v>${'0'.repeat(16 * 1024 * 1024)}</v></c></row>`));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await open(bomb)).toBe('too-large');
  });

  it.each<[string, () => Uint8Array | string]>([
    [
      'cells far out in every row',
      () =>
        sheetOf(Array.from({ length: 100 }, (_, at) => `<row><c r="XFD${at}"><v>1</v></c></row>`).join('')),
    ],
    ['one long text in every cell', () => sheetOf('<row><c t="s"><v>0</v></c></row>'.repeat(10))],
    [
      'cells that repeat one another',
      () =>
        ods(
          `<table:table>${'<table:table-row><table:table-cell table:number-columns-repeated="16384"/><table:table-cell/></table:table-row>'.repeat(10)}</table:table>`,
        ),
    ],
    [
      'objects that have next to nothing in common',
      () =>
        JSON.stringify([
          ...Array.from({ length: 200 }, (_, at) => ({ [`m${at}`]: 'a@x.example' })),
          ...Array.from({ length: 1_000 }, () => ({ m: 1 })),
        ]),
    ],
    [
      'elements that have next to nothing in common',
      () =>
        `<people>${Array.from({ length: 200 }, (_, at) => `<u m${at}="a@x.example"/>`).join('')}${'<u m="1"/>'.repeat(1_000)}</people>`,
    ],
  ])('is refused: %s', async (_, file) => {
    expect(await open(file())).toBe('too-large');
  });
});

describe('a zip file that is broken', () => {
  const whole = xlsx([{ name: 'P', rows: [{ cells: ['ana@x.example'] }] }]);
  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['ends early', (bytes) => bytes.subarray(0, bytes.length - 30)],
    ['points outside of itself', (bytes) => (bytes.writeUInt32LE(0xfffffff0, bytes.length - 6), bytes)],
    [
      'is packed in a way that nobody knows',
      (bytes) => (bytes.writeUInt16LE(99, bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 10), bytes),
    ],
  ])('%s, and is unreadable', async (_, broken) => {
    expect(['unreadable', 'binary']).toContain(await open(broken(Buffer.from(whole))));
  });
});
