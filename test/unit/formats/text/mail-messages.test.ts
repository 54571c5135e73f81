import { strToU8 } from 'fflate';
import { tableOfContent } from '../../../../src/domain/list/table/list-content.ts';
import { readUnattended } from '../../../../src/domain/list/unattended-list.ts';
import { openFile, openText } from '../../../../src/formats/open-content.ts';
import type { ListContent } from '../../../../src/domain/list/table/list-content.ts';

const today = '2026-11-29';
const ana = 'ana@x.example';
const head = 'From: Boss <boss@x.example>\r\nTo: it@x.example\r\nMessage-ID: <abc123@mail.x.example>';
const body = `\r\n\r\nPlease invite ${ana}`;

const mailboxLine = (year = '2026') => `From boss@x.example Mon Nov  2 17:00:00 ${year}`;

const peopleOf = (content: ListContent): string[] =>
  readUnattended(content, today).recipients.map(({ email }) => email);
async function peopleOfFile(file: string | Uint8Array): Promise<string[]> {
  const content = await openFile(typeof file === 'string' ? strToU8(file) : file);
  return typeof content === 'string' ? [content] : peopleOf(content);
}

describe('whoever a message is from and went to is told apart from whom it names', () => {
  it.each([
    'Content-Type: text/plain; charset=utf-8',
    'Reply-To: <reply@x.example>',
    'Sender: sender@x.example',
    'Authentication-Results: mx.x.example;\r\n spf=pass smtp.mailfrom=bounce@x.example',
    'ARC-Seal: i=1; d=x.example; b=ab@cd.example',
    'ARC-Authentication-Results: i=1; mx.x.example; smtp.mailfrom=bounce@x.example',
    'References: <r1@mail.x.example>\r\n\t<r2@mail.x.example>',
    'In-Reply-To: <r1@mail.x.example>',
    'List-Unsubscribe: <mailto:leave@x.example>',
    'Thread-Topic: New people',
    'Received-SPF: pass (x.example: bounce@x.example)',
    'X-Original-To: it@x.example',
    'Return-Path: <bounce@x.example>',
    'From boss@x.example Mon Nov 30 17:00:00 2026',
    '\uFEFF\r\nReceived: from mail.x.example',
  ])('where it begins with %j', async (first) => {
    const message = `${first}\r\n${head}${body}`;
    expect(await peopleOfFile(message)).toEqual([ana]);
    expect(peopleOf(await openText(message))).toEqual([ana]);
  });

  it('in UTF-16 as well', async () => {
    const message = `\uFEFF${head}${body}`;
    const units = Uint16Array.from(message, (character) => character.charCodeAt(0));
    expect(await peopleOfFile(new Uint8Array(units.buffer))).toEqual([ana]);
  });

  it('in the encoding that it tells of itself', async () => {
    const message = `${head}\r\nContent-Type: text/plain; charset=iso-8859-2\r\n\r\nB\u00f8etislav <${ana}>`;
    const content = await openFile(Uint8Array.from(message, (character) => character.charCodeAt(0)));
    const { recipients } = readUnattended(typeof content === 'string' ? { text: '' } : content, today);
    expect(recipients).toEqual([expect.objectContaining({ name: 'Břetislav', email: ana })]);
  });

  it('with the letters that were pasted, whatever the message says of them', async () => {
    const message = `${head}\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nJörg Berg <${ana}>`;
    const { recipients } = readUnattended(await openText(message), today);
    expect(recipients).toEqual([expect.objectContaining({ name: 'Jörg Berg', email: ana })]);
  });
});

it.each([
  ['quoted-printable', `J=F6rg M=FCller <${ana}>`],
  ['quoted-printable', `Hello,\n\nJörg Müller <${ana}>`],
  ['QUOTED-PRINTABLE', `J=F6rg M=FCller=20=\n<${ana}>`],
  ['base64', btoa(`J\u00f6rg M\u00fcller <${ana}>`)],
])('decodes what was pasted as %s by its own charset, beside letters in its head', async (encoding, text) => {
  const fields = `Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: ${encoding}`;
  const whole = `From: Zoë <zoe@x.example>\nTo: it@x.example\n${fields}\n\n${text}\n`;
  const plain = 'Content-Type: text/plain; charset=iso-8859-1\n\nJürgen <ben@x.example>\n';
  const parts = `From: Zoë <zoe@x.example>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n${plain}--b\n${fields}\n\n${text}\n--b--\n`;
  const named = { name: 'Jörg Müller', email: ana };
  const peopleIn = async (content: string) => readUnattended(await openText(content), today).recipients;
  expect(await peopleIn(whole)).toMatchObject([named]);
  expect(await peopleIn(parts)).toMatchObject([{ name: 'Jürgen', email: 'ben@x.example' }, named]);
});

it.each([
  `user-email: ${ana}\nuser-status: new\n\nuser-email: ben@x.example\nuser-status: new`,
  `user-1: ${ana}\nuser-2: ben@x.example`,
  `To: IT\nDate: Monday\nUser-Name: Ana\nUser-Email: ${ana}\nUser-Email: ben@x.example`,
  `content-lead: ${ana}\nreturn-to: ben@x.example`,
  `List-Owner: ${ana}\nList-Members: ben@x.example`,
])('takes no column for a field of a head: %j', async (text) => {
  expect(peopleOf(await openText(text))).toEqual([ana, 'ben@x.example']);
  expect(await peopleOfFile(text)).toEqual([ana, 'ben@x.example']);
});

it.each(['New-Hire', 'Resent-To', 'X-Contact', 'Sent', 'From', 'List-Owner'])(
  'tells of an address that only a field %s names',
  async (field) => {
    const { recipients, leftOut } = readUnattended(
      await openText(`${head}\r\n${field}: cleo@x.example${body}`),
      today,
    );
    expect(recipients.map(({ email }) => email)).toEqual([ana]);
    expect(leftOut.filter(({ why }) => why === 'beside').map(({ text }) => text)).toEqual([
      `${field}: cleo@x.example`,
    ]);
  },
);

it('tells of no identifier of a head, nor of whom it names twice', async () => {
  const fields =
    'X-Gm-Message-ID: <y@z.example>\nList-Owner: <mailto:o@x.example>\nX-Original-To: it@x.example';
  const { leftOut } = readUnattended(await openText(`${head}\n${fields}${body}`), today);
  expect(leftOut.filter(({ why }) => why === 'beside')).toEqual([]);
});

it('reads each message of a mailbox', async () => {
  const message = (who: string) =>
    `From boss@x.example Mon Nov 30 17:00:00 2026\n${head.replaceAll('\r', '')}\n\nJoining us:\n\nFrom now on: ${who}\n>From here too\n\n`;
  const content = await openFile(strToU8(message(ana) + message('ben@x.example')));
  if (typeof content === 'string') throw new Error(content);
  expect(peopleOf(content)).toEqual([ana, 'ben@x.example']);
  expect(tableOfContent(content, {}).table?.aside).toEqual([['other', 4]]);
});

it.each([
  'From Monday, 10:30, also ben@x.example',
  'From Monday, 10:30, also ben@x.example\nNote: today',
  'From Mon Nov 30 10:30 2026 also ben@x.example',
  'From ben@x.example Mon Nov 30 10:30 on\nNote: today',
  'From ben@x.example Mon Nov 30 17:00:00 2026\ntoday',
])('takes no sentence for the beginning of a message: %j', async (line) => {
  const message = `${mailboxLine()}\n${head.replaceAll('\r', '')}\n\nJoining us:\n\n${line}\n${ana}\n`;
  const people = await peopleOfFile(`${message}\n${message}`);
  expect(people.sort()).toEqual([ana, 'ben@x.example']);
});

it.each(['2026', '+0100 2026', '2026 +0100', 'CET 2026', '2026 remote from x'])(
  'knows where a message begins, with a year as %s',
  async (year) => {
    const message = (who: string) => `${mailboxLine(year)}\n${head.replaceAll('\r', '')}\n\n${who}\n\n`;
    expect(await peopleOfFile(message(ana) + message('ben@x.example'))).toEqual([ana, 'ben@x.example']);
  },
);

it('refuses a mailbox of more messages than it reads', async () => {
  const message = `${mailboxLine()}\nTo: it@x.example\nFrom: boss@x.example\n\n${ana}\n\n`;
  expect(await peopleOfFile(message.repeat(20_002))).toEqual(['too-large']);
});

it('takes all whom a copied head shows', async () => {
  const text = `From: Ada <ada@x.example>\nTo: ${ana}\nSubject: Hello`;
  expect(peopleOf(await openText(text))).toEqual(['ada@x.example', ana]);
});

it.each([
  'Message-ID: <abc123@mail.x.example>',
  '> Message-Id: <abc123@mail.x.example>',
  'References: <a1@mail.x.example> <a2@mail.x.example>',
  'X-Gm-Message-Id: <abc123@mail.x.example>',
])('asks about what names a message within a text: %s', async (line) => {
  const { recipients, leftOut } = readUnattended(await openText(`Hello,\n\n${line}\n${ana}`), today);
  expect(recipients.map(({ email }) => email)).toEqual([ana]);
  expect(leftOut.every(({ why }) => why === 'beside')).toBe(true);
  expect(leftOut).not.toEqual([]);
});
