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
  const table: Table = { sections: [], titles: [], rowCount: 0, repaired: [], aside: [] };
  const unseen: Unseen = { rows: 0, sheets: [] };
  const aside = new Map(table.aside);
  for (const { name, hidden, rows } of sheets) {
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    if (hidden && filled.length > 0) unseen.sheets.push(name);
    if (hidden) continue;
    const shown = filled.filter((row) => !row.hidden);
    unseen.rows += filled.length - shown.length;
    const read = tableOf(shown, [], { guess: true, choice, from: table.sections.length });
    table.sections.push(...read.sections);
    table.titles.push(...read.titles);
    table.rowCount += read.rowCount;
    table.repaired.push(...read.repaired);
    for (const [role, count] of read.aside) aside.set(role, (aside.get(role) ?? 0) + count);
  }
  return { table: { ...table, aside: [...aside] }, unseen };
}
