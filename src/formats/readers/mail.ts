import PostalMime, { type Address } from 'postal-mime';
import { hasAt } from '../../domain/list/table/find-sections';
import type { ListContent } from '../../domain/list/table/list-content';
import { addressesIn } from '../addresses-in';
import type { CountCells } from '../content-limits';
import { withLinkedAddresses } from '../linked-addresses';
import { readHtml } from './html';
import { plainSheet } from './plain-sheet';

/** Columns of a mail message. What stands in its text is taken first; to whom it went, where the text names nobody. */
const header = ['E-mail in the text', 'Name', 'Recipients: contact e-mail', 'Sender e-mail'];

/**
 * The people of a mail message (RFC 5322, MIME): lines of its text with an address, and those of its head apart, since they
 * are mostly not who is meant. Its identifiers are nobody's addresses; attachments are not read.
 */
export async function readMail(bytes: Uint8Array, count: CountCells): Promise<ListContent> {
  const message = await PostalMime.parse(bytes);
  const { subject = '', from, sender, replyTo = [], to = [], cc = [], bcc = [] } = message;
  const { lines, left } = textOf(message.text ?? '', message.html ?? '', count);
  const sheet = plainSheet([
    header,
    ...lines.map((line) => [line, '', '', '']),
    ...peopleOf([...to, ...cc, ...bcc]).map(({ name, address }) => ['', name, address, '']),
    ...peopleOf([from, sender, ...replyTo]).map(({ name, address }) => ['', name, '', address]),
  ]);
  const beside = [subject, ...left].filter(hasAt).map((text) => ({ line: 0, text }));
  return { sheets: [sheet], beside };
}

/** The lines with an address, of the plain text where it has any; what the HTML beside it shows more stands beside. */
function textOf(text: string, html: string, count: CountCells): { lines: string[]; left: string[] } {
  const page = readHtml(html, count);
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
