import PostalMime, { type Address } from 'postal-mime';
import type { Sheet } from '../../domain/list/table/sheet';
import { readHtml } from './html';
import { plainSheet } from './plain-sheet';

/** Columns of a mail message. What stands in its text is taken first; to whom it went, where the text names nobody. */
const header = ['E-mail in the text', 'Name', 'Recipients: contact e-mail', 'Sender e-mail'];

/**
 * The people of a mail message (RFC 5322, MIME): lines of its text with an address, and those of its head apart, since they
 * are mostly not who is meant. Its identifiers are nobody's addresses; attachments are not read.
 */
export async function readMail(bytes: Uint8Array): Promise<Sheet> {
  const { text, html, from, sender, replyTo = [], to = [], cc = [] } = await PostalMime.parse(bytes);
  return plainSheet([
    header,
    ...linesOf(text, html).map((line) => [line, '', '', '']),
    ...peopleOf([...to, ...cc]).map(({ name, address }) => ['', name, address, '']),
    ...peopleOf([from, sender, ...replyTo]).map(({ name, address }) => ['', name, '', address]),
  ]);
}

function linesOf(text: string | undefined, html: string | undefined): string[] {
  const shown = text?.includes('@') ? text : textOf(html ?? '');
  return shown.split(/\r\n|\r|\n/).filter((line) => line.includes('@'));
}

function textOf(html: string): string {
  const content = readHtml(html);
  if ('text' in content) return content.text;
  return content.sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells.join(' '))).join('\n');
}

/** A group's members stand for it. */
const peopleOf = (addresses: (Address | undefined)[]): { name: string; address: string }[] =>
  addresses.flatMap((one) => {
    if (!one) return [];
    const members = one.address === undefined ? (one.group ?? []) : [one];
    return members.flatMap(({ name, address }) => (address ? [{ name, address }] : []));
  });
