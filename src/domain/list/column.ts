import { checkAddress } from '../people/address';
import { bareAddress } from './bare-address';
import { foldCharacters } from './fold-characters';
import { isAddressHeading } from './heading-words';
import { itemsOf } from './line-items';

type Table = readonly (readonly string[])[];

/**
 * The column of a table (counted from 0) that holds the addresses: the one with the most of them; among equals the one that
 * is headed like one, then the leftmost. Undefined when no cell holds an address and no column is headed like one.
 */
export function findAddressColumn(rows: Table): number | undefined {
  const counts: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      if (holdsAddress(cell)) counts[column] = (counts[column] ?? 0) + 1;
    }
  }
  const headed = (rows[0] ?? []).findIndex(isAddressHeading);
  const most = Math.max(0, ...Object.values(counts));
  if (most === 0 || counts[headed] === most) return headed < 0 ? undefined : headed;
  return counts.indexOf(most);
}

/**
 * One column of a table as a list for `parseRecipientList`: line n is row n, so that a row of the table can be named by its
 * line. Line breaks inside a cell separate addresses.
 */
export function rowsToList(rows: Table, column: number): string {
  return rows
    .map((row) => (row[column] ?? '').trim().replace(/[\n\v\f\r\u0085\u2028\u2029]+/g, '; '))
    .join('\n');
}

function holdsAddress(cell: string): boolean {
  if (!/[@＠﹫]/.test(cell)) return false;
  const line = foldCharacters(cell);
  const address = itemsOf(line).find((item) => item.kind === 'address');
  return address !== undefined && checkAddress(bareAddress(line.slice(address.from, address.to))).ok;
}
