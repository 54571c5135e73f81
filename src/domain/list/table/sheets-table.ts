import type { ColumnRole } from './column-roles';
import { tableOf, type Table } from './read-table';
import type { Sheet } from './sheet';
import type { RoleChoice } from './table-columns';

/** What a workbook holds that whoever looks at it does not see. */
export interface Unseen {
  /** Hidden rows that hold something, of the sheets that are shown. */
  rows: number;
  /** Names of hidden sheets that hold something. */
  sheets: string[];
}

/** The sheets of a file as one table: what is hidden in it is not read, and named. */
export function tableOfSheets(
  sheets: readonly Sheet[],
  choice: RoleChoice,
): { table: Table; unseen: Unseen } {
  const unseen: Unseen = { rows: 0, sheets: [] };
  const tables: Table[] = [];
  let from = 0;
  for (const { name, hidden, rows } of sheets) {
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    if (hidden && filled.length > 0) unseen.sheets.push(name);
    if (hidden) continue;
    const shown = filled.filter((row) => !row.hidden);
    unseen.rows += filled.length - shown.length;
    const table = tableOf(shown, [], { guess: true, choice, from });
    from += table.sections.length;
    tables.push(table);
  }
  return { table: joined(tables), unseen };
}

function joined(tables: readonly Table[]): Table {
  const aside = new Map<ColumnRole, number>();
  for (const [role, count] of tables.flatMap((table) => table.aside))
    aside.set(role, (aside.get(role) ?? 0) + count);
  return {
    sections: tables.flatMap(({ sections }) => sections),
    titles: tables.flatMap(({ titles }) => titles),
    rowCount: tables.reduce((sum, { rowCount }) => sum + rowCount, 0),
    repaired: tables.flatMap(({ repaired }) => repaired),
    aside: [...aside],
  };
}
