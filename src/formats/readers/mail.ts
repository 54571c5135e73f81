import PostalMime, { type Address, type Email } from 'postal-mime';
import { hasAt, isHeaded } from '../../domain/list/table/find-sections';
import type { ListContent } from '../../domain/list/table/list-content';
import type { Sheet } from '../../domain/list/table/sheet';
import { addressesIn } from '../addresses-in';
import { ContentFault, type CountCells } from '../content-limits';
import { withLinkedAddresses } from '../linked-addresses';
import { mailboxLine, technicalField } from '../mail-head';
import { readPage } from './html';
import { plainSheet } from './plain-sheet';

/** Columns of a mail message. What stands in its text is taken first; to whom it went, where the text names nobody. */
const header = ['E-mail in the text', 'Name', 'Recipients: contact e-mail', 'Sender e-mail'];
const mostMessages = 20_000;
const longestMailboxLine = 500;
/** Messages that are forwarded within each other. */
const deepest = 10;

/**
 * The people of a mail message (RFC 5322, MIME) or of a mailbox of them (RFC 4155), and of those that they forward: lines of
 * its text with an address, and those of its head apart, since they are mostly not who is meant. Where its text has a table
 * of people, that is the list, and whatever else names somebody stands beside, as fields of its head do that are not known.
 * Its identifiers are nobody's addresses; attachments are not read. A `string` is a message that was decoded as a whole.
 * Throws `ContentFault`.
 */
export async function readMail(source: Uint8Array | string, count: CountCells): Promise<ListContent> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(inUnicode(source)) : source;
  const messages: Email[] = [];
  for (const message of messagesOf(bytes)) for (const one of await messagesIn(message, 0)) messages.push(one);
  const texts = messages.map(({ text = '', html = '' }) => textOf(text, html, count));
  const tables = texts.flatMap((one) => one.tables);
  const lines = texts.flatMap((one) => one.lines);
  const people = messages.flatMap(peopleOf);
  const heads = people.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`));
  const subjects = messages.map(({ subject = '' }) => subject);
  const fields = messages.flatMap(fieldsOf);
  const left = [...subjects, ...beyond([...heads, ...subjects], fields), ...texts.flatMap((one) => one.left)];
  if (tables.length === 0) {
    const rows = people.map(({ name, address, isSender }) =>
      isSender ? ['', name, '', address] : ['', name, address, ''],
    );
    return contentOf([plainSheet([header, ...lines.map((line) => [line, '', '', '']), ...rows])], left);
  }
  const isList = tables.some(({ rows }) => isHeaded(rows)) || lines.length === 0;
  const others = isList ? [] : [plainSheet([header.slice(0, 2), ...lines.map((line) => [line, ''])])];
  return contentOf([...tables, ...others], [...(isList ? lines : []), ...left, ...heads]);
}

const contentOf = (sheets: Sheet[], beside: readonly string[]): ListContent => ({
  sheets,
  beside: beside.filter(hasAt).map((text) => ({ line: 0, text })),
});

/**
 * What was decoded already is in one encoding, whatever the message says; only a part that is still written in ASCII alone has
 * to be decoded from its own.
 */
function inUnicode(text: string): string {
  if (isAscii(text)) return text;
  let isWritten = true;
  const blocks = text.split(/(?<=\n)(?=\r?\n|--)/).reverse();
  const inOne = blocks.map((block) => {
    const isHead = /^content-/im.test(block);
    const stays = !isHead || (isWritten && asciiPart.test(block));
    isWritten = isHead || (isWritten && isAscii(block));
    return stays ? block : block.replace(charset, 'charset=utf-8');
  });
  return inOne.reverse().join('');
}

const isAscii = (text: string): boolean => !/\P{ASCII}/u.test(text);
const asciiPart = /^content-transfer-encoding:\s*(?:quoted-printable|base64)/im;
const charset = /\bcharset\s*=\s*"?[\w.:-]+"?/gi;

/** The messages of a mailbox, each without the line that begins it; else the one message. */
function messagesOf(bytes: Uint8Array): Uint8Array[] {
  const messages: Uint8Array[] = [];
  let from = beginningOf(bytes);
  for (let at = from; at >= 0;) {
    const end = endOfMailboxLine(bytes, at);
    if (end > 0) {
      if (messages.length >= mostMessages) throw new ContentFault('too-large');
      if (at > from) messages.push(bytes.subarray(from, at));
      from = end;
    } else if (at === from) break;
    at = nextAfterBlankLine(bytes, Math.max(end, at));
  }
  return [...messages, bytes.subarray(from)];
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** A head begins behind blank lines and the mark of an encoding. */
function beginningOf(bytes: Uint8Array): number {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const first = bytes.subarray(start).findIndex((byte) => byte > 0x20);
  return start + Math.max(0, first);
}

/** Behind the line that begins a message; 0 where it is another one. */
function endOfMailboxLine(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== 0x46) return 0;
  const line = bytes.subarray(at, at + longestMailboxLine);
  const end = line.indexOf(lineFeed) + 1;
  return end > 0 && mailboxLine.test(new TextDecoder().decode(line)) ? at + end : 0;
}

/** -1 where no blank line follows. */
function nextAfterBlankLine(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(lineFeed, from); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) {
    if (bytes[at + 1] === lineFeed) return at + 2;
    if (bytes[at + 1] === carriageReturn && bytes[at + 2] === lineFeed) return at + 3;
  }
  return -1;
}

/** A message and those within its text, each with its own head: it would else be taken for text. */
async function messagesIn(bytes: Uint8Array, depth: number): Promise<Email[]> {
  if (depth > deepest) throw new ContentFault('too-large');
  const message = await parsed(bytes);
  const messages = [message];
  for (const { content, rfc822DepthExceeded } of message.attachments)
    if (rfc822DepthExceeded && typeof content !== 'string')
      messages.push(...(await messagesIn(new Uint8Array(content), depth + 1)));
  return messages;
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxRfc822NestingDepth: 0 });
  } catch (error) {
    throw new ContentFault('unreadable', error);
  }
}

interface MailText {
  tables: Sheet[];
  lines: string[];
  /** What the other of both texts shows more, and what the HTML does not show. */
  left: string[];
}

/**
 * The tables of the HTML with the lines around them. Where it has none of people, the lines with an address of the plain text,
 * if that has any.
 */
function textOf(text: string, html: string, count: CountCells): MailText {
  const { sheets, loose, outside, notes } = readPage(html, count);
  const tables = sheets.filter(isOfPeople);
  const layout = sheets.filter((sheet) => !tables.includes(sheet)).flatMap(({ rows }) => rows);
  const shown = linesOf([...layout.map(({ cells }) => cells.join(' ')), loose, outside].join('\n'));
  const unshown = notes.map((one) => one.text);
  if (!hasAt(text)) return { tables, lines: shown, left: unshown };
  const plain = linesOf(withLinkedAddresses(text, html));
  if (tables.length === 0) return { tables, lines: plain, left: [...beyond(plain, shown), ...unshown] };
  const rows = tables.flatMap((table) => table.rows.map(({ cells }) => cells.join(' ')));
  return { tables, lines: shown, left: [...beyond([...shown, ...rows], plain), ...unshown] };
}

/** The lines with an address that others do not have. */
function beyond(known: readonly string[], lines: readonly string[]): string[] {
  const addresses = new Set(known.flatMap(addressesIn));
  return lines.filter((line) => addressesIn(line).some((address) => !addresses.has(address)));
}

/** Whether a table is no layout of a text: it says what its columns are, or has somebody in each of its rows. */
function isOfPeople(sheet: Sheet): boolean {
  const rows = sheet.rows.map(({ cells }) => cells.filter((cell) => cell !== ''));
  const filled = rows.filter((cells) => cells.length > 0);
  const isEach = filled.length > 1 && filled.every((cells) => cells.length > 1 && cells.some(hasAt));
  return isEach || (isHeaded(sheet.rows) && filled.some((cells) => cells.some(hasAt)));
}

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/).filter(hasAt);

const fieldsOf = ({ headers }: Email): string[] =>
  headers
    .map(({ originalKey, value }) => `${originalKey}: ${value}`)
    .filter((field) => !technicalField.test(field));

/** Those of the head of a message; a group's members stand for it. */
function peopleOf({ from, sender, replyTo = [], to = [], cc = [], bcc = [] }: Email) {
  const named = (addresses: (Address | undefined)[], isSender: boolean) =>
    addresses
      .flatMap((one) => (one?.address === undefined ? (one?.group ?? []) : [one]))
      .flatMap(({ name, address }) => (address ? [{ name, address, isSender }] : []));
  return [...named([...to, ...cc, ...bcc], false), ...named([from, sender, ...replyTo], true)];
}
