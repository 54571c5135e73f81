import { checkAddress } from '../people/address';
import type { RecipientRow } from '../list/recipient-list';

export type CsvCell = string | number | boolean | null | undefined;

/**
 * What makes a spreadsheet take a cell for a formula, also behind blanks or invisible characters and in full width:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const formulaStart = /^(?:[\t\r\n]|[\s\p{Cf}\0]*[=+\-@＝＋－＠])/u;
const needsQuotes = /[",;\t\r\n]|^\s|\s$/;

/**
 * A table as CSV (RFC 4180, lines ending in CRLF, the last one too). A text that a spreadsheet would run as a formula gets
 * an apostrophe in front; numbers stay numbers.
 */
export function toCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [csvLine(header)];
  for (const row of rows) lines.push(csvLine(row));
  return lines.join('');
}

/**
 * The rows as a list, one a line, that reads back as the same addresses and names. A row without an address appears as it
 * was typed.
 */
export function formatRecipientRows(rows: Iterable<RecipientRow>): string {
  const lines: string[] = [];
  for (const row of rows) lines.push(recipientLine(row));
  return lines.join('\n');
}

function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A text that a spreadsheet takes for a text, wherever it comes from. */
export const withoutFormula = (cell: string): string => (formulaStart.test(cell) ? `'${cell}` : cell);

function csvCell(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell === null || cell === undefined ? '' : String(cell);
  const text = withoutFormula(cell);
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function recipientLine(row: RecipientRow): string {
  if (!('address' in row) || row.address === undefined || !checkAddress(row.address).ok) return row.text;
  if (row.name === undefined) return needsAngles.test(row.address) ? `<${row.address}>` : row.address;
  return `"${row.name.replace(/["\\]/g, '\\$&')}" <${row.address}>`;
}

/** An address that could be read as one with something around it. */
const needsAngles = /^[^a-z0-9]|[{}|]/i;
