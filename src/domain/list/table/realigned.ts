import type { SheetRow } from './sheet';
import { looksLikeAddress, type TableColumn } from './table-columns';

/**
 * A row with a separator too many, as in `Berg, Eva,eva@x.example`: the cells of the name are put together again, so that
 * the addresses stand below their headings, and what goes on behind a last column of addresses belongs to it. The row itself
 * where nothing has to be done.
 */
export function realigned(
  row: SheetRow,
  header: SheetRow | undefined,
  columns: readonly TableColumn[],
): SheetRow {
  if (!header) return row;
  const width = header.cells.length;
  if (row.cells.length <= width) return row;
  const extra = row.cells.length - width;
  if (extra > 5 || row.cells.slice(width).every((cell) => cell === '')) return row;
  const own = columns.find(({ role }) => role === 'own');
  if (own?.index === width - 1 && row.cells.slice(width).some(looksLikeAddress))
    return { ...row, cells: [...row.cells.slice(0, own.index), row.cells.slice(own.index).join(', ')] };
  if (!own || looksLikeAddress(row.cells[own.index] ?? '')) return row;
  if (!looksLikeAddress(row.cells[own.index + extra] ?? '')) return row;
  const name =
    columns.find(({ role, index }) => role === 'name' && index < own.index)?.index ?? own.index - 1;
  if (name < 0) return row;
  const cells = row.cells.toSpliced(name, extra + 1, row.cells.slice(name, name + extra + 1).join(', '));
  return { ...row, cells };
}
