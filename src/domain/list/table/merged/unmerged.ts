import type { SheetRow } from '../sheet';
import { belowHeadings, joinedHeadings } from './merged-headings';
import { firstFrom } from './first-from';
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
  const { placed, all } = placedRows(rows, count);
  leaveEmptyColumns(all);
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

/** A cell as it is repeated, until the row with that place. */
interface OpenCell {
  cell: PlacedCell;
  until: number;
}

/** A cell that is repeated is one object in all its rows, and a place in each of them. */
const repeatedCost = 10;

/** Each cell in all rows over which it goes, and all cells once. */
function placedRows(
  rows: readonly WrittenRow[],
  count: CountCells,
): { placed: PlacedRow[]; all: PlacedCell[] } {
  const all: PlacedCell[] = [];
  let open: OpenCell[] = [];
  let group: number | undefined;
  const placed = rows.map((row, place): PlacedRow => {
    count(open.length);
    open = row.group === group ? open.filter(({ until }) => until >= place) : [];
    group = row.group;
    const { own, begun } = ownCells(row, open, place);
    // A row without a text of its own says nothing of anybody.
    const repeated = own.some(({ text }) => text !== '') ? open.map(({ cell }) => cell) : [];
    for (const { text } of repeated) count(repeatedCost, text.length);
    if (begun.length > 0) open = merged(open, begun, ({ cell }) => cell.from);
    for (const cell of own) all.push(cell);
    for (const { cell } of begun) all.push(cell);
    return { row, cells: merged(repeated, own, ({ from }) => from) };
  });
  return { placed, all };
}

/** Two lists in the order of their places as one. */
function merged<T>(some: readonly T[], others: readonly T[], placeOf: (one: T) => number): T[] {
  const all: T[] = [];
  let next = 0;
  for (const one of some) {
    for (let other = others[next]; other && placeOf(other) < placeOf(one); other = others[(next += 1)])
      all.push(other);
    all.push(one);
  }
  for (; next < others.length; next += 1) all.push(others[next] as T);
  return all;
}

/** The cells that are written in a row, where those of the rows above leave room. */
function ownCells(
  { cells }: WrittenRow,
  open: readonly OpenCell[],
  place: number,
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
    if (rows === 1) continue;
    const repeated = { ...cell, text: text.length > longestRepeated ? '' : text, isRepeated: true };
    begun.push({ cell: repeated, until: rows === 0 ? Infinity : place + rows - 1 });
  }
  return { own, begun };
}

/** Counts columns without those in which no cell begins. */
function leaveEmptyColumns(cells: readonly PlacedCell[]): void {
  const sorted = [...new Set(cells.map(({ from }) => from))].sort((one, other) => one - other);
  const placeOf = new Map(sorted.map((start, place) => [start, place]));
  for (const cell of cells) {
    cell.to = placeOf.get(cell.to) ?? firstFrom(sorted, cell.to);
    cell.from = placeOf.get(cell.from) ?? 0;
  }
}
