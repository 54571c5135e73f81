import { hasAt } from '../../../domain/list/table/find-sections';
import { unmerged } from '../../../domain/list/table/merged/unmerged';
import type { SheetRow } from '../../../domain/list/table/sheet';
import type { CountCells } from '../../content-limits';

/** Cells that are one: where the first of them is, a row by its line, a column from 0; and over how many they go. */
export interface Merge {
  line: number;
  column: number;
  rows: number;
  columns: number;
}

type Open = Merge & { text: string };

/**
 * The rows of a sheet with what its merged cells show in each of their rows, below its heading. `leave` is told of an address
 * that a merged cell covers, or that stands over all columns.
 */
export function withMerges(
  rows: readonly SheetRow[],
  merges: readonly Merge[],
  count: CountCells,
  leave: (text: string, line: number) => void,
): SheetRow[] {
  const filled = rows.filter(({ cells }) => cells.some((text) => text !== ''));
  const lines = filled.map(({ line }) => line);
  const begun = new Map<number, Map<number, Merge>>();
  for (const merge of merges) {
    const { line, column, rows: height, columns } = merge;
    const inLine = begun.get(line) ?? new Map<number, Merge>();
    const other = inLine.get(column);
    if (!other || other.rows * other.columns < height * columns) inLine.set(column, merge);
    begun.set(line, inLine);
  }
  let open: Open[] = [];
  const written = filled.map(({ line, cells, hidden }, place) => {
    open = open.filter(({ line: from, rows: height }) => line < from + height);
    const starts = begun.get(line);
    const own: Open[] = [];
    const kept = cells.flatMap((text, column) => {
      const over = [...open, ...own].find((one) => column >= one.column && column < one.column + one.columns);
      if (over) {
        if (hasAt(text) && text !== over.text) leave(text, line);
        return [];
      }
      const merge = text === '' ? undefined : starts?.get(column);
      if (merge) own.push({ ...merge, text });
      return text === ''
        ? []
        : [
            {
              text,
              column,
              ...(merge && { columns: merge.columns, rows: rowsBefore(lines, line + merge.rows) - place }),
            },
          ];
    });
    count(cells.length * (open.length + own.length));
    open.push(...own);
    return { line, cells: kept, ...(hidden && { hidden }) };
  });
  return unmerged(written, count, leave);
}

/** How many rows stand above a line: those that hold nothing are none. */
function rowsBefore(lines: readonly number[], line: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
