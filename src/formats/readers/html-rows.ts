import {
  columnsOf,
  rowsOf,
  type WrittenCell,
  type WrittenRow,
} from '../../domain/list/table/merged/written-cells';

/** A table of a page as far as it was read. */
export interface OpenTable {
  rows: WrittenRow[];
  row?: WrittenRow;
  cell?: WrittenCell;
  group: number;
}

export type Attributes = Record<string, string>;

/** Tags that begin a part of a table, and end the cell before. */
export const tableParts = new Set(['thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);

const cellOf = (name: string, { colspan, rowspan }: Attributes): WrittenCell => ({
  text: '',
  isHeading: name === 'th',
  ...(colspan !== undefined && { columns: columnsOf(colspan) }),
  ...(rowspan !== undefined && { rows: rowsOf(rowspan) }),
});

export function beginRow(table: OpenTable): WrittenRow {
  const { rows, group } = table;
  table.row = { line: rows.length + 1, cells: [], group };
  rows.push(table.row);
  return table.row;
}

export function beginPart(table: OpenTable, name: string, attributes: Attributes): void {
  if (name === 'tr') beginRow(table);
  else if (name === 'td' || name === 'th') table.cell = cellOf(name, attributes);
  else {
    table.group += 1;
    delete table.row;
  }
}
