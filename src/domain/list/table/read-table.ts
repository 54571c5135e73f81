import { withoutWikiMarks } from '../text/wiki-tables';
import type { ColumnRole } from './column-roles';
import { delimiterOf } from './delimiter';
import { filledCells, findSections, hasAt, isHeaderRow, type Section } from './find-sections';
import { readFixedWidth } from './fixed-width';
import { withoutPrivate } from './labelled-addresses';
import { realigned } from './realigned';
import type { SheetRow } from './sheet';
import { splitRows } from './split-rows';
import { columnsOf, type RoleChoice, type TableColumn } from './table-columns';

export interface ReadSection extends Section {
  columns: TableColumn[];
}

export interface Table {
  delimiter?: string;
  sections: ReadSection[];
  titles: SheetRow[];
  /** Rows of the file that hold something. */
  rowCount: number;
  /** Lines whose quotes or separators were repaired, in order. */
  repaired: number[];
  /** Addresses that were not taken, by the role of their column. */
  aside: [ColumnRole, number][];
}

export interface TableQuestion {
  delimiter?: string | undefined;
  /** The file says by its name that it is a table; other text must show it by its headings. */
  isTable: boolean;
  choice?: RoleChoice | undefined;
}

/** A text as a table; undefined for running text, and for a single column. */
export function readTable(
  written: string,
  { delimiter: given, isTable, choice }: TableQuestion,
): Table | undefined {
  const fixed = given === undefined ? readFixedWidth(written) : undefined;
  if (fixed) return tableOf(fixed, [], { guess: false, choice: choice ?? {} });
  const text = withoutWikiMarks(written);
  const delimiter = given ?? delimiterOf(text);
  if (delimiter === undefined) return undefined;
  if (!isTable && !startsWithHeadings(text, delimiter) && !isCopiedFromCells(text, delimiter))
    return undefined;
  const { rows, repaired } = splitRows(text, delimiter);
  if (!rows.some(({ cells }) => cells.length > 1)) return undefined;
  return {
    ...tableOf(rows, repaired, { guess: isTable || delimiter === '\t', choice: choice ?? {} }),
    delimiter,
  };
}

/** The same for rows that come without separators; `from` tables of the file were read before. */
export function tableOf(
  rows: readonly SheetRow[],
  repaired: readonly number[],
  { guess, choice, from = 0 }: { guess: boolean; choice: RoleChoice; from?: number },
): Table {
  const { sections, titles } = findSections(rows, guess);
  const mended: number[] = [...repaired];
  let atHome = 0;
  const read = sections.map((found, place) => {
    const { section, left } = withoutPrivate(found);
    atHome += left;
    const columns = columnsOf(section, from + place, choice);
    const fitted = section.rows.map((row) => {
      const fit = realigned(row, section.header, columns);
      if (fit !== row) mended.push(row.line);
      return fit;
    });
    const aligned = { ...section, rows: fitted };
    return { ...aligned, columns: columnsOf(aligned, from + place, choice) };
  });
  return {
    sections: read,
    titles,
    rowCount: titles.length + read.reduce((sum, section) => sum + section.rows.length, 0),
    repaired: [...new Set(mended)].sort((one, other) => one - other),
    aside: asideOf(read, atHome),
  };
}

function asideOf(sections: readonly ReadSection[], atHome: number): [ColumnRole, number][] {
  const counts = new Map<ColumnRole, number>(atHome > 0 ? [['private', atHome]] : []);
  for (const { role, addresses } of sections.flatMap(({ columns }) => columns))
    if (role !== 'own' && addresses > 0) counts.set(role, (counts.get(role) ?? 0) + addresses);
  return [...counts];
}

const sampleCharacters = 20_000;

/** Running text may have commas too: only headings make it a table, with rows like them below. */
function startsWithHeadings(text: string, delimiter: string): boolean {
  const start = text.slice(0, sampleCharacters);
  if (
    !/mail|e-?post|courriel|correo|upn|principal|smtp|proxy|メール|邮|郵|이메일|почт|lectronique|m(?:ember|itglied|embre|iembro|embro)/i.test(
      start,
    )
  )
    return false;
  const rows = splitRows(start, delimiter).rows.filter((row) => filledCells(row).length > 0);
  const header = rows.slice(0, 20).findIndex(isHeaderRow);
  if (header < 0) return false;
  const below = rows.slice(header + 1);
  return (
    below.some(({ cells }) => cells.some(hasAt)) &&
    below.filter(({ cells }) => cells.length > 1).length * 2 >= below.length &&
    !rows.slice(0, header).some(({ cells }) => cells.some(hasAt))
  );
}

/** Cells of a spreadsheet arrive with tabs, as many in each line, and each line is somebody. */
function isCopiedFromCells(text: string, delimiter: string): boolean {
  if (delimiter !== '\t') return false;
  const start = text.slice(0, sampleCharacters);
  const whole = text.length > sampleCharacters ? start.slice(0, start.lastIndexOf('\n')) : start;
  const rows = splitRows(whole, delimiter).rows.filter((row) => filledCells(row).length > 0);
  const width = rows[0]?.cells.length;
  const having = rows.filter(({ cells }) => cells.some(hasAt)).length;
  return (
    rows.length > 1 &&
    rows.every((row) => row.cells.length === width && filledCells(row).length > 1) &&
    having * 2 >= rows.length
  );
}
