import Papa from 'papaparse';
import { isAddressHeading } from '../../../../src/domain/list/heading-words';
import type { FileColumn } from './list-messages';

export interface Columns {
  delimiter: string;
  columns: FileColumn[];
  /** The column that most likely has the addresses; absent where no cell looks like one. */
  best: number | undefined;
  /** The cells of a column, one a line, so that a row's line is the record's number in the file. */
  textOf: (column: number) => string;
}

const delimiters = [',', '\t', ';', '|', Papa.RECORD_SEP, Papa.UNIT_SEP, '^', '~', '¦'];
const sampleRecords = 100;
const samplesPerColumn = 2;
const sampleCharacters = 32;
const looksLikeAddress = (cell: string) => /[^\s@＠][@＠][^\s@＠]/.test(cell);
const isBlank = (record: string[]) => record.every((cell) => cell.trim() === '');

/** The columns of a delimited file; undefined where there is just one, which is read as plain text. */
export function readColumns(text: string, delimiter = delimiterOf(text)): Columns | undefined {
  const records = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false }).data;
  const width = records.reduce((most, record) => Math.max(most, record.length), 0);
  if (width < 2) return undefined;
  const first = records.findIndex((record) => !isBlank(record));
  const header = records[first]?.some(looksLikeAddress) ? -1 : first;
  const columns = Array.from({ length: width }, (_, index) => columnOf(records, index, header));
  return {
    delimiter,
    columns: columns.map(({ column }) => column),
    best: bestOf(columns),
    textOf: (column) => linesOf(records, column, header),
  };
}

/** Guessed from lines that hold something; the lines themselves are counted later, blank ones too. */
const delimiterOf = (text: string) =>
  Papa.parse(text, { delimitersToGuess: delimiters, skipEmptyLines: true, preview: sampleRecords }).meta
    .delimiter;

interface CountedColumn {
  column: FileColumn;
  /** Different addresses. */
  people: number;
}

function columnOf(records: string[][], index: number, header: number): CountedColumn {
  const name = (records[header]?.[index] ?? '').trim();
  const seen = new Set<string>();
  const samples = new Set<string>();
  let addresses = 0;
  records.forEach((record, line) => {
    const cell = record[index]?.trim();
    if (!cell || line === header) return;
    if (samples.size < samplesPerColumn) samples.add(shortened(cell));
    if (!looksLikeAddress(cell)) return;
    addresses++;
    seen.add(cell.toLowerCase());
  });
  return { column: { index, name, addresses, samples: [...samples] }, people: seen.size };
}

/**
 * Everybody has an address of their own, while a manager's stands in many rows: the most different addresses win. Where
 * two columns have as many, one that is headed as addresses are, then the fuller one, then the first.
 */
function bestOf(columns: CountedColumn[]): number | undefined {
  const rankOf = ({ column, people }: CountedColumn) => [
    people,
    isAddressHeading(column.name) ? 1 : 0,
    column.addresses,
  ];
  const [best] = columns.toSorted((one, other) => firstDifference(rankOf(other), rankOf(one)));
  return best && best.people > 0 ? best.column.index : undefined;
}

const firstDifference = (ones: number[], others: number[]) =>
  ones.map((one, place) => one - (others[place] ?? 0)).find((difference) => difference !== 0) ?? 0;

function shortened(cell: string): string {
  const line = cell.replace(/\s+/g, ' ');
  return line.length > sampleCharacters ? `${line.slice(0, sampleCharacters - 1)}…` : line;
}

function linesOf(records: string[][], column: number, header: number): string {
  return records
    .map((record, line) => (line === header ? '' : (record[column] ?? '').replace(/[\r\n]+/g, ' ; ')))
    .join('\n');
}
