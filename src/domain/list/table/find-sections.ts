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
  return filled.filter((cell) => roleOfHeading(cell) !== undefined).length * 2 >= Math.min(filled.length, 6);
}

/** Whether rows say what their columns are, one of them of addresses. */
export const isHeaded = (rows: readonly SheetRow[]): boolean =>
  rows.slice(0, rowsAboveHeadings).some(isHeaderRow);

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
    else if (place > first && isHeaderRow(row)) {
      titles.push(row, ...takeTitles(section.rows));
      if (!isSameHeader(section.header, row) && sections.length < mostSections)
        sections.push({ header: row, rows: [] });
    } else section.rows.push(row);
  });
  return { sections, titles };
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
  return (
    filled.length > 1 &&
    !filled.some(hasAt) &&
    filled.some((cell) => headingRoles.has(roleOfHeading(cell) ?? 'none'))
  );
}

/** Lines of one cell right above the headings of a further table. */
function takeTitles(rows: SheetRow[]): SheetRow[] {
  const last = rows.at(-1);
  const isTitle = last && filledCells(last).length === 1 && !last.cells.some(hasAt);
  return isTitle ? rows.splice(-1) : [];
}

const isSameHeader = (one: SheetRow | undefined, other: SheetRow) =>
  one !== undefined && one.cells.join('\0').trimEnd() === other.cells.join('\0').trimEnd();
