/** A row as it stands in its file. */
export interface SheetRow {
  /** The line or row of the file, counted from 1. */
  line: number;
  cells: string[];
  hidden?: boolean;
}

/** One table-like page of a file, whatever the file is. */
export interface Sheet {
  name: string;
  hidden: boolean;
  rows: SheetRow[];
}
