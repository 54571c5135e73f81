import { useCallback, useMemo, useState } from 'react';
import Checkbox from '@atlaskit/checkbox';
import type { Column } from './long-table';

/** Rows that an act is meant for, in the order in which they were chosen. */
export interface Selection<Row> {
  rows: Row[];
  has: (row: Row) => boolean;
  set: (rows: readonly Row[], isChosen: boolean) => void;
  clear: () => void;
}

export function useSelection<Row>(keyOf: (row: Row) => string): Selection<Row> {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map());
  const clear = useCallback(() => setChosen(new Map()), []);
  return useMemo(
    () => ({
      rows: [...chosen.values()],
      has: (row) => chosen.has(keyOf(row)),
      set: (rows, isChosen) =>
        setChosen((before) => {
          const after = new Map(before);
          for (const row of rows)
            if (isChosen) after.set(keyOf(row), row);
            else after.delete(keyOf(row));
          return after;
        }),
      clear,
    }),
    [chosen, clear, keyOf],
  );
}

interface SelectColumn<Row> {
  rows: readonly Row[];
  selection: Selection<Row>;
  labelOf: (row: Row) => string;
  labelOfAll: string;
}

/** A check box for each row, and one over them for all that have been read. */
export function selectColumn<Row>({ rows, selection, labelOf, labelOfAll }: SelectColumn<Row>): Column<Row> {
  const isAll = rows.length > 0 && rows.every(selection.has);
  return {
    key: 'select',
    width: '48px',
    header: (
      <Checkbox
        aria-label={labelOfAll}
        isChecked={isAll}
        isIndeterminate={!isAll && rows.some(selection.has)}
        onChange={(event) => selection.set(rows, event.target.checked)}
      />
    ),
    cell: (row) => (
      <Checkbox
        aria-label={labelOf(row)}
        isChecked={selection.has(row)}
        onChange={(event) => selection.set([row], event.target.checked)}
      />
    ),
  };
}
