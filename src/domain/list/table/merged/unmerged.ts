import type { SheetRow } from '../sheet';
import { belowHeadings, joinedHeadings } from './merged-headings';
import type { CountCells, PlacedCell, PlacedRow, WrittenCell, WrittenRow } from './written-cells';

/** A longer text stands in the first of its rows alone: it is none that says something of each. */
const longestRepeated = 300;

/**
 * The rows of a table whose cells go over several columns and rows, with each cell below its heading: blank in its other
 * columns and once more in its other rows. A column in which no cell begins is none, however many there are said to be.
 * Headings above headings become one row, `Manager E-mail`, and what stands apart below one heading of names one name.
 * A text with an address over all columns is in none of them, and left. `count` is told of cells before they are made.
 */
export function unmerged(
  rows: readonly WrittenRow[],
  count: CountCells,
  leave?: (text: string, line: number) => void,
): SheetRow[] {
  if (rows.every(({ cells }) => cells.every(isPlain)))
    return rows.map((row) => {
      count(row.cells.length);
      return sheetRow({ row, cells: row.cells.map(({ text }, at) => cellAt(at, at + 1, text)) });
    });
  const placed = withoutEmptyColumns(placedRows(rows, count));
  const read = belowHeadings(joinedHeadings(placed, count), {
    count,
    leave: leave && (({ row, cells }) => cells.forEach(({ text }) => leave(text, row.line))),
  });
  return read.map((row) => {
    count(row.cells.at(-1)?.from ?? 0);
    return sheetRow(row);
  });
}

const isPlain = ({ columns = 1, rows = 1, column }: WrittenCell): boolean =>
  columns === 1 && rows === 1 && column === undefined;

const cellAt = (from: number, to: number, text: string): PlacedCell => ({
  text,
  from,
  to,
  isHeading: false,
  isRepeated: false,
});

function sheetRow({ row, cells }: PlacedRow): SheetRow {
  const { line, hidden } = row;
  const texts: string[] = [];
  for (const { from, text } of cells) {
    while (texts.length < from) texts.push('');
    texts[from] = text;
  }
  return { line, cells: texts, ...(hidden && { hidden }) };
}

/** A cell that goes on below the row under way, and in how many rows. */
interface OpenCell {
  cell: PlacedCell;
  rows: number;
}

/** Each cell in all rows over which it goes. */
function placedRows(rows: readonly WrittenRow[], count: CountCells): PlacedRow[] {
  let open: OpenCell[] = [];
  let group: number | undefined;
  return rows.map((row) => {
    if (row.group !== group) open = [];
    group = row.group;
    const { own, begun } = ownCells(row, open);
    // A row without a text of its own says nothing of anybody.
    const isFilled = own.some(({ text }) => text !== '');
    const repeated = isFilled ? open.map(({ cell }) => repeatedCell(cell)) : [];
    for (const { text } of repeated) count(1, text.length);
    open = [...open.map((one) => ({ ...one, rows: one.rows - 1 })), ...begun]
      .filter((one) => one.rows > 0)
      .sort((one, other) => one.cell.from - other.cell.from);
    const cells =
      repeated.length === 0 ? own : [...repeated, ...own].sort((one, other) => one.from - other.from);
    return { row, cells };
  });
}

const repeatedCell = (cell: PlacedCell): PlacedCell => ({
  ...cell,
  text: cell.text.length > longestRepeated ? '' : cell.text,
  isRepeated: true,
});

/** The cells that are written in a row, where those of the rows above leave room. */
function ownCells(
  { cells }: WrittenRow,
  open: readonly OpenCell[],
): { own: PlacedCell[]; begun: OpenCell[] } {
  const own: PlacedCell[] = [];
  const begun: OpenCell[] = [];
  let column = 0;
  let above = 0;
  for (const { text, columns = 1, rows = 1, column: said, isHeading = false } of cells) {
    column = Math.max(column, said ?? 0);
    for (let next = open[above]; next && next.cell.from <= column; next = open[(above += 1)])
      column = Math.max(column, next.cell.to);
    const cell = { ...cellAt(column, column + columns, text), isHeading };
    own.push(cell);
    column = cell.to;
    if (rows !== 1) begun.push({ cell, rows: rows === 0 ? Infinity : rows - 1 });
  }
  return { own, begun };
}

/** Counts columns without those in which no cell begins. */
function withoutEmptyColumns(rows: readonly PlacedRow[]): PlacedRow[] {
  const starts = new Set<number>();
  for (const { cells } of rows) for (const { from } of cells) starts.add(from);
  const sorted = [...starts].sort((one, other) => one - other);
  const placeOf = new Map(sorted.map((start, place) => [start, place]));
  return rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell) => ({
      ...cell,
      from: placeOf.get(cell.from) ?? 0,
      to: placeOf.get(cell.to) ?? firstFrom(sorted, cell.to),
    })),
  }));
}

/** The place of the first number that is no less. */
function firstFrom(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
