import Papa from 'papaparse';
import type { FileColumn } from './list-messages';

export interface Columns {
  delimiter: string;
  columns: FileColumn[];
  /** The column with the most addresses; absent where no cell looks like one. */
  best: number | undefined;
  /** The cells of a column, one a line, so that a row's line is the record's number in the file. */
  textOf: (column: number) => string;
}

const delimiters = [',', '\t', ';', '|', Papa.RECORD_SEP, Papa.UNIT_SEP, '^', '~', '¦'];
const sampleRecords = 100;
const looksLikeAddress = (cell: string) => /[^\s@]@[^\s@]/.test(cell);

/** The columns of a delimited file; undefined where there is just one, which is read as plain text. */
export function readColumns(text: string): Columns | undefined {
  const delimiter = delimiterOf(text);
  const records = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false }).data;
  const width = records.reduce((most, record) => Math.max(most, record.length), 0);
  if (width < 2) return undefined;
  const hasHeader = !(records[0] ?? []).some(looksLikeAddress);
  const columns = Array.from({ length: width }, (_, index) => columnOf(records, index, hasHeader));
  const best = columns.reduce((a, b) => (b.addresses > a.addresses ? b : a));
  return {
    delimiter,
    columns,
    best: best.addresses > 0 ? best.index : undefined,
    textOf: (column) => linesOf(records, column, hasHeader),
  };
}

/** Guessed from lines that hold something; the lines themselves are counted later, blank ones too. */
const delimiterOf = (text: string) =>
  Papa.parse(text, { delimitersToGuess: delimiters, skipEmptyLines: true, preview: sampleRecords }).meta
    .delimiter;

function columnOf(records: string[][], index: number, hasHeader: boolean): FileColumn {
  const addresses = records.filter((record) => looksLikeAddress(record[index] ?? '')).length;
  const name = hasHeader ? (records[0]?.[index] ?? '').trim() : '';
  return { index, name, addresses };
}

function linesOf(records: string[][], column: number, hasHeader: boolean): string {
  return records
    .map((record, line) => (hasHeader && line === 0 ? '' : (record[column] ?? '').replace(/[\r\n]+/g, ' ; ')))
    .join('\n');
}
