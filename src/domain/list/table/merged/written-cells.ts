import type { SheetRow } from '../sheet';

/** A cell as it is written: it stands in the first of the columns and rows over which it goes. */
export interface WrittenCell {
  text: string;
  columns?: number;
  /** 0 for all that follow in its group. */
  rows?: number;
  /** Written as the heading of a row or a column. */
  isHeading?: boolean;
  /** Where the file says it, from 0; else it stands behind the one before. */
  column?: number;
}

export interface WrittenRow extends Omit<SheetRow, 'cells'> {
  cells: WrittenCell[];
  /** The head, body or foot of a table: no cell goes on beyond it. */
  group?: number;
}

/** A cell in one of the rows over which it goes. */
export interface PlacedCell {
  text: string;
  /** The columns over which it goes: the first, and the one behind the last. */
  from: number;
  to: number;
  isHeading: boolean;
  /** Whether it is written in a row above. */
  isRepeated: boolean;
}

export interface PlacedRow {
  row: WrittenRow;
  cells: PlacedCell[];
}

/** Told of so many cells with so long a text before they are made; throws where that is too much. */
export type CountCells = (cells: number, textLength?: number) => void;

const mostColumns = 16_384;
const mostRows = 1_048_576;

/** Over how many columns a cell goes, as a file says it. */
export const columnsOf = (said: unknown): number => spanOf(said, 1, mostColumns);

/** Over how many rows. */
export const rowsOf = (said: unknown): number => spanOf(said, 0, mostRows);

function spanOf(said: unknown, least: number, most: number): number {
  const span = typeof said === 'number' ? Math.trunc(said) : Number.parseInt(String(said), 10);
  return Number.isNaN(span) || span < least ? 1 : Math.min(span, most);
}
