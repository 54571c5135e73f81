import type { Table } from '../../../../src/domain/list/table/read-table';
import type { Unseen } from '../../../../src/domain/list/table/sheets-table';
import type { TableFacts } from './list-messages';

const mostColumns = 60;
const mostLines = 5;

/** What the page says of a table. */
export function tableFacts(
  { delimiter, sections, rowCount, repaired, aside }: Table,
  unseen?: Unseen,
): TableFacts {
  const columns = sections.flatMap((section) => section.columns);
  return {
    ...(delimiter !== undefined && { delimiter }),
    // Those with addresses first, should there be more columns than anybody can look at.
    columns:
      columns.length > mostColumns
        ? columns.filter(({ addresses, role }) => addresses > 0 || role === 'own').slice(0, mostColumns)
        : columns,
    rowCount,
    repaired: { lines: repaired.slice(0, mostLines), count: repaired.length },
    aside,
    ...(unseen && { unseen }),
  };
}
