import { textFormatOf } from '../../../src/formats/text-format';

it.each([
  ['mail', 'Received: by mx.example id <a1@mx.example>\r\nMessage-ID: <b2@mx.example>\r\n\r\nHello'],
  ['mail', 'From: ada@example.com\nTo: ben@example.com\nX-Mailer: Pine'],
  ['mail', 'List-Owner: <mailto:ada@example.com>\nDate: 1 May\n\nHello'],
  ['shown-mail', 'From: Ada <ada@example.com>\nTo: ben@example.com,\n cleo@example.com\n'],
  ['vcard', 'BEGIN:VCARD\nVERSION:4.0\nEMAIL:ada@example.com\nEND:VCARD'],
  ['ldif', 'version: 1\n\ndn: uid=ada,dc=example,dc=com\nmail: ada@example.com'],
  ['ldif', '# Export\n#\n\nversion: 1\n# of all\r\ndn: uid=ada,dc=example,dc=com\nmail: ada@example.com'],
  ['ldif', 'dn:: dWlkPWFkYQ==\nmail: ada@example.com'],
  ['html', '<!DOCTYPE html><html><body>ada@example.com'],
  ['html', '\uFEFF\n<table><tr><td>ada@example.com'],
  ['json', '[{"mail":"ada@example.com"}]'],
  ['json', '{ "value": [] }'],
])('a text of format %s is told by its beginning: %j', (format, text) => {
  expect(textFormatOf(text)).toBe(format);
});

it.each([
  ['a heading and rows', 'Name,Email\nAda,ada@example.com'],
  ['a column called From', 'From,To\nada@example.com,ben@example.com'],
  ['one address with its name', 'Ada <ada@example.com>'],
  ['a pair that a message has too', 'Sender: ada@example.com\nReceiver: ben@example.com'],
  ['a day and who came', 'Date: 1 May\nAttendees: ada@example.com, ben@example.com'],
  ['people below whom it goes to', 'To: ada@example.com\nCc: ben@example.com\nInvite cleo@example.com'],
  ['a sentence from somebody', 'From Ada Mon 10:00\nada@example.com'],
  ['addresses in angle brackets', '<ada@example.com>\n<ben@example.com>'],
  ['a line that begins with To', 'To: ada@example.com; ben@example.com'],
  ['addresses in square brackets', '[ada@example.com]'],
  ['a comment that speaks of a name', '# all below dn: dc=example\nada@example.com'],
  ['names of columns that begin like fields', 'user-id: 1\nuser-email: ada@example.com\nuser-status: new'],
  ['a list with its owner', 'To: IT\nlist-owner: ada@example.com\nlist-members: ben@example.com'],
  ['fields of one program alone', 'X-Name: Ada\nX-Email: ada@example.com\n\nX-Name: Ben'],
  [
    'what a field is called like',
    'thread-topic: new\nthread-lead: ada@example.com\nreferences: ben@example.com',
  ],
  ['nothing', ''],
])('is of none: %s', (_, text) => {
  expect(textFormatOf(text)).toBeUndefined();
});
