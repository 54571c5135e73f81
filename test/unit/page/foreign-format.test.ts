import { isForeignFormat } from '../../../static/admin/src/lists/foreign-format';

describe('a file of a format that is not read', () => {
  it.each([
    [
      'a mail message',
      'Received: by mx.example id <a1@mx.example>\r\nMessage-ID: <b2@mx.example>\r\n\r\nHello',
    ],
    [
      'a mail message with folded lines',
      'From: Ada <ada@example.com>\nTo: ben@example.com,\n cleo@example.com\n',
    ],
    ['vCard', 'BEGIN:VCARD\nVERSION:4.0\nEMAIL:ada@example.com\nEND:VCARD'],
    ['LDIF', 'version: 1\n\ndn: uid=ada,dc=example,dc=com\nmail: ada@example.com'],
    ['LDIF without its version', 'dn:: dWlkPWFkYQ==\nmail: ada@example.com'],
    ['a page', '<!DOCTYPE html><html><body>ada@example.com'],
    ['a table of a page under the name of a workbook', '\uFEFF\n<table><tr><td>ada@example.com'],
    ['JSON', '[{"mail":"ada@example.com"}]'],
    ['a JSON object', '{ "value": [] }'],
  ])('is %s', (_, text) => {
    expect(isForeignFormat(text)).toBe(true);
  });

  it.each([
    ['a heading and rows', 'Name,Email\nAda,ada@example.com'],
    ['a column called From', 'From,To\nada@example.com,ben@example.com'],
    ['one address with its name', 'Ada <ada@example.com>'],
    ['addresses in angle brackets', '<ada@example.com>\n<ben@example.com>'],
    ['a line that begins with To', 'To: ada@example.com; ben@example.com'],
    ['addresses in square brackets', '[ada@example.com]'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(isForeignFormat(text)).toBe(false);
  });
});
