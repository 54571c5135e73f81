import PostalMime, { type Address, type Email } from 'postal-mime';
import { hasAt } from '../../domain/list/table/find-sections';
import type { Beside } from '../../domain/list/beside';
import type { ListContent } from '../../domain/list/table/list-content';
import { addressesIn } from '../addresses-in';
import { withLinkedAddresses } from '../linked-addresses';
import { readHtml } from './html';
import { plainSheet } from './plain-sheet';

/** Columns of a mail message. What stands in its text is taken first; to whom it went, where the text names nobody. */
const header = ['E-mail in the text', 'Name', 'Recipients: contact e-mail', 'Sender e-mail'];

/** The line that begins each message of a mailbox. */
const mailboxLine = /(?:^|\n\r?\n)From \S+ [^\r\n]*\d\d:\d\d[^\r\n]*\r?\n/;

/**
 * The people of a mail message (RFC 5322, MIME) or of a mailbox of them (RFC 4155): lines of the text with an address, and those of the
 * head apart, since they are mostly not who is meant. Identifiers are nobody's addresses; attachments are not read. A `string` was
 * decoded as a whole; a mailbox comes as one.
 */
export async function readMail(source: Uint8Array | string): Promise<ListContent> {
  const rows: string[][] = [header];
  const beside: Beside[] = [];
  const messages = typeof source === 'string' ? messagesOf(source) : [source];
  for (const message of messages) addMessage(await PostalMime.parse(message), rows, beside);
  return { sheets: [plainSheet(rows)], beside };
}

function addMessage(message: Email, rows: string[][], beside: Beside[]): void {
  const { subject = '', from, sender, replyTo = [], to = [], cc = [], bcc = [] } = message;
  const { lines, left } = textOf(message.text ?? '', message.html ?? '');
  for (const line of lines) rows.push([line, '', '', '']);
  for (const { name, address } of peopleOf([...to, ...cc, ...bcc])) rows.push(['', name, address, '']);
  for (const { name, address } of peopleOf([from, sender, ...replyTo])) rows.push(['', name, '', address]);
  for (const text of [subject, ...left]) if (hasAt(text)) beside.push({ line: 0, text });
}

/** What was decoded already is in one encoding, whatever the messages say. */
function messagesOf(text: string): string[] {
  const inUnicode = /\P{ASCII}/u.test(text)
    ? text.replace(/\bcharset\s*=\s*"?[\w.:-]+"?/gi, 'charset=utf-8')
    : text;
  return inUnicode
    .replace(/^\uFEFF/, '')
    .trimStart()
    .split(mailboxLine)
    .filter((message) => message !== '');
}

/** The lines with an address, of the plain text where it has any; what the HTML beside it shows more stands beside. */
function textOf(text: string, html: string): { lines: string[]; left: string[] } {
  const page = readHtml(html);
  const rows = 'sheets' in page ? page.sheets.flatMap((sheet) => sheet.rows) : [];
  const shown = 'text' in page ? page.text : rows.map(({ cells }) => cells.join(' ')).join('\n');
  const notes = (page.beside ?? []).map((one) => one.text);
  const plain = linesOf(withLinkedAddresses(text, html));
  if (!hasAt(text)) return { lines: linesOf(shown), left: notes };
  const known = new Set(plain.flatMap(addressesIn));
  const more = linesOf(shown).filter((line) => addressesIn(line).some((address) => !known.has(address)));
  return { lines: plain, left: [...more, ...notes] };
}

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/).filter(hasAt);

/** A group's members stand for it. */
const peopleOf = (addresses: (Address | undefined)[]): { name: string; address: string }[] =>
  addresses.flatMap((one) => {
    if (!one) return [];
    const members = one.address === undefined ? (one.group ?? []) : [one];
    return members.flatMap(({ name, address }) => (address ? [{ name, address }] : []));
  });
