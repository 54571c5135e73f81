import { hasAt } from '../../../domain/list/table/find-sections';
import { firstFrom } from '../../../domain/list/table/merged/first-from';
import { unmerged } from '../../../domain/list/table/merged/unmerged';
import type { WrittenCell } from '../../../domain/list/table/merged/written-cells';
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
    const kept = cells.flatMap((text, column): WrittenCell[] => {
      const over = open.find((one) => column >= one.column && column < one.column + one.columns);
      if (over && hasAt(text) && text !== over.text) leave(text, line);
      if (over || text === '') return [];
      const merge = starts?.get(column);
      if (!merge) return [{ text, column }];
      open.push({ ...merge, text });
      // Rows that hold nothing are none.
      return [{ text, column, columns: merge.columns, rows: firstFrom(lines, line + merge.rows) - place }];
    });
    count(cells.length * open.length);
    return { line, cells: kept, ...(hidden && { hidden }) };
  });
  return unmerged(written, count, leave);
}
