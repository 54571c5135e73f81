import { namesAddresses, roleOfHeading, type ColumnRole } from './column-roles';
import type { SheetRow } from './sheet';

/** One table of a file: rows of people under the same headings. */
export interface Section {
  header?: SheetRow;
  rows: SheetRow[];
}

export interface Sections {
  sections: Section[];
  /** Rows that are no people: headings, titles above and between tables. */
  titles: SheetRow[];
}

const rowsAboveHeadings = 20;
const mostSections = 50;
/** How many rows with addresses are looked at below one that may be headings. */
const rowsBelowHeadings = 20;
const headingRoles: ReadonlySet<ColumnRole> = new Set([
  'own',
  'member',
  'login',
  'alias',
  'private',
  'manager',
  'other',
]);

export const hasAt = (cell: string) => /[@＠﹫]/.test(cell);
export const filledCells = (row: SheetRow) => row.cells.filter((cell) => cell.trim() !== '');

/** Whether a row is headings, one of them of addresses. */
export function isHeaderRow(row: SheetRow): boolean {
  const filled = filledCells(row);
  if (filled.length < 2 || filled.some(hasAt) || !filled.some(namesAddresses)) return false;
  return filled.filter(isWordOfHeadings).length * 2 >= Math.min(filled.length, 6);
}

/** Whether rows say what their columns are, one of them of addresses. */
export const isHeaded = (rows: readonly SheetRow[]): boolean =>
  rows.slice(0, rowsAboveHeadings).some(isHeaderRow);

const isWordOfHeadings = (cell: string): boolean =>
  roleOfHeading(cell) !== undefined || /(?:name|navn|naam|namn)\s*$/i.test(cell.slice(-60));

/**
 * The tables of a sheet. Every row that is not blank is in exactly one place: among the titles or in one table. `guess`
 * takes the first row of a file without known headings for headings where it has no address.
 */
export function findSections(sheetRows: readonly SheetRow[], guess: boolean): Sections {
  const rows = sheetRows.filter((row) => filledCells(row).length > 0);
  const titles: SheetRow[] = [];
  const first = firstHeader(rows, guess);
  const sections: Section[] = [first < 0 ? { rows: [] } : { header: rows[first], rows: [] }];
  rows.forEach((row, place) => {
    const section = sections.at(-1) as Section;
    if (place < first && !row.cells.some(hasAt)) titles.push(row);
    else if (place === first) titles.push(row);
    else if (place > first && isHeaderRow(row) && isFurtherHeader(rows, place, section)) {
      titles.push(row, ...takeTitles(section.rows));
      if (!isSameHeader(section.header, row) && sections.length < mostSections)
        sections.push({ header: row, rows: [] });
    } else section.rows.push(row);
  });
  return { sections, titles };
}

/**
 * Whether a row below the first headings is headings as well. In a column of how people are reached, `Email` is what stands in
 * somebody's row: so the rows below it must have their addresses where it says.
 */
function isFurtherHeader(
  rows: readonly SheetRow[],
  place: number,
  { header, rows: above }: Section,
): boolean {
  const row = rows[place] as SheetRow;
  if (isSameHeader(header, row)) return true;
  if (!isToldFromRow(row, rows[place - 1], header, above.length === 0)) return false;
  const blank = blankBeside(row);
  let having = 0;
  let isAbove = false;
  let isSurelyAbove = false;
  let isBelowBlank = false;
  for (let next = place + 1; next < rows.length && having < rowsBelowHeadings; next += 1) {
    const below = rows[next] as SheetRow;
    if (isHeaderRow(below)) break;
    if (below.cells.some(hasAt)) having += 1;
    for (const [index, cell] of below.cells.entries()) {
      if (!hasAt(cell)) continue;
      const heading = row.cells[index] ?? '';
      isBelowBlank ||= blank.has(index);
      isAbove ||= isOfAddresses(heading);
      isSurelyAbove ||= namesAddresses(heading);
    }
  }
  if (isBelowBlank) return isSurelyAbove && isApart(row, rows[place - 1]);
  return having > 0 ? isAbove : filledCells(row).every((cell) => roleOfHeading(cell) !== undefined);
}

/** Whether a blank line or a title stands before a row. */
const isApart = (row: SheetRow, before: SheetRow | undefined): boolean =>
  before === undefined || before.line + 1 < row.line || filledCells(before).length === 1;

/** Cells without a heading before the last one; one of addresses stands above all columns up to the next heading. */
function blankBeside({ cells }: SheetRow): Set<number> {
  const blank = new Set<number>();
  let heading = '';
  cells.forEach((cell, index) => {
    if (cell.trim() !== '') heading = cell;
    else if (!namesAddresses(heading)) blank.add(index);
  });
  return blank;
}

const isOfAddresses = (heading: string): boolean =>
  namesAddresses(heading) || headingRoles.has(roleOfHeading(heading) ?? 'none');

/** Two words of headings, one that stands above already, or a blank line or a title before it. */
function isToldFromRow(
  row: SheetRow,
  before: SheetRow | undefined,
  header: SheetRow | undefined,
  isFirst: boolean,
): boolean {
  const filled = filledCells(row);
  const named = filled.filter((cell) => roleOfHeading(cell) !== undefined);
  const known = filled.filter((cell) => !namesAddresses(cell) && header?.cells.includes(cell));
  return named.length > 1 || known.length > 0 || isFirst || isApart(row, before);
}

function firstHeader(rows: readonly SheetRow[], guess: boolean): number {
  const sure = rows.slice(0, rowsAboveHeadings).findIndex(isHeaderRow);
  if (sure >= 0 || !guess) return sure;
  const likely = rows.slice(0, rowsAboveHeadings).findIndex(isLikelyHeader);
  if (likely >= 0) return likely;
  const [row, next] = rows;
  return row && next && filledCells(row).length > 1 && !row.cells.some(hasAt) && next.cells.some(hasAt)
    ? 0
    : -1;
}

/** `Team,Lead,Colleague`: no heading of addresses, but one that often stands above them. */
function isLikelyHeader(row: SheetRow): boolean {
  const filled = filledCells(row);
  return filled.length > 1 && !filled.some(hasAt) && filled.some(isOfAddresses);
}

/** Lines of one cell right above the headings of a further table. */
function takeTitles(rows: SheetRow[]): SheetRow[] {
  const last = rows.at(-1);
  const isTitle = last && filledCells(last).length === 1 && !last.cells.some(hasAt);
  return isTitle ? rows.splice(-1) : [];
}

const isSameHeader = (one: SheetRow | undefined, other: SheetRow) =>
  one !== undefined && one.cells.join('\0').trimEnd() === other.cells.join('\0').trimEnd();
