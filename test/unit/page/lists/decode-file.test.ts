import { decodeFile } from '../../../../src/domain/list/text/decode-file.ts';

const people = 'Name;E-Mail\r\nJosé;jose@example.org\r\nZoë;zoe@example.org\r\n';
const asian = '名前\tメール\n山田　太郎\tyamada@example.org\n王小明\twang@example.org\n';

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();
const withMark = (mark: number[], bytes: Buffer) => Buffer.concat([Buffer.from(mark), bytes]);

describe('a file of text', () => {
  it.each<[string, Buffer, string, string]>([
    ['UTF-8', Buffer.from(people), 'UTF-8', people],
    ['UTF-8 with a byte-order mark', withMark([0xef, 0xbb, 0xbf], Buffer.from(people)), 'UTF-8', people],
    ['plain ASCII', Buffer.from('ada@example.org'), 'UTF-8', 'ada@example.org'],
    ['Windows-1252', Buffer.from(people, 'latin1'), 'Windows-1252', people],
    ['Windows-1252 with its own signs', Buffer.from([0x80, 0x20, 0x93, 0x61, 0x94]), 'Windows-1252', '€ “a”'],
    ['UTF-16 LE with a mark', withMark([0xff, 0xfe], Buffer.from(people, 'utf16le')), 'UTF-16 LE', people],
    ['UTF-16 BE with a mark', withMark([0xfe, 0xff], bigEndian(people)), 'UTF-16 BE', people],
    ['UTF-16 LE without a mark', Buffer.from(people, 'utf16le'), 'UTF-16 LE', people],
    ['UTF-16 BE without a mark', bigEndian(people), 'UTF-16 BE', people],
    ['UTF-16 LE without a mark, half in other scripts', Buffer.from(asian, 'utf16le'), 'UTF-16 LE', asian],
    ['UTF-16 BE without a mark, half in other scripts', bigEndian(asian), 'UTF-16 BE', asian],
    ['no byte at all', Buffer.alloc(0), 'UTF-8', ''],
    ['a final end-of-file sign', Buffer.from('ada@example.org\n\u001a'), 'UTF-8', 'ada@example.org\n'],
    ['separators of records and units', Buffer.from('a\u001fb\u001e'), 'UTF-8', 'a\u001fb\u001e'],
  ])('in %s is read', (_, bytes, encoding, text) => {
    const doubt = encoding === 'Windows-1252' ? { doubt: 'guessed' } : {};
    expect(decodeFile(bytes)).toEqual({ encoding, text, ...doubt });
  });
});

const hex = (digits: string) => Buffer.from(digits.replaceAll(' ', ''), 'hex');
const longText = Buffer.from('somebody@example.org\n'.repeat(10_000));

describe('a file that is no text', () => {
  it.each<[string, Buffer]>([
    [
      'a workbook (zip)',
      hex('50 4b 03 04 14 00 06 00 08 00 00 00 21 00 62 ee 9d 68 5e 01 00 00 90 04 00 00 13 00 08 02'),
    ],
    ['an old workbook', hex('d0 cf 11 e0 a1 b1 1a e1 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00')],
    ['a PNG', hex('89 50 4e 47 0d 0a 1a 0a 00 00 00 0d 49 48 44 52 00 00 01 00 00 00 01 00 08 06 00 00 00')],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Author (ada@example.org) >>\nendobj\n', 'latin1')],
    ['a gzip', hex('1f 8b 08 00 00 00 00 00 00 03 4b 4c 49 74 48 ad 48 cc 2d c8 49')],
    ['zeros', Buffer.alloc(4_096)],
    ['small numbers of 16 bits', Buffer.from(Uint16Array.from({ length: 500 }, (_, n) => n % 20).buffer)],
    ['text that ends in zeros after the first 64 KB', Buffer.concat([longText, Buffer.alloc(64)])],
    [
      'UTF-16 that ends in zeros after the first 64 KB',
      Buffer.concat([Buffer.from(longText.toString(), 'utf16le'), Buffer.alloc(64)]),
    ],
  ])('such as %s is told', (_, bytes) => {
    expect(decodeFile(bytes)).toBeUndefined();
  });
});
