import { useEffect, useMemo, useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { words } from '../../words/words';
import styles from './long-table.module.css';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  /** A track of a CSS grid: `80px`, `2fr`. */
  width: string;
  cell: (row: Row, index: number) => ReactNode;
}

interface LongTableProps<Row> {
  label: string;
  columns: Column<Row>[];
  /** A row that is still being read is `undefined`. */
  rows: readonly (Row | undefined)[];
  /** Keeps what a row holds, such as a field being edited, with it; without it rows are known by their place. */
  rowKey?: (row: Row, index: number) => string;
  /** Rows in all, when more can be loaded; -1 while nobody knows. */
  total?: number;
  /** Called when the last rows come into view. */
  onEnd?: (() => void) | undefined;
  /** Called with the first and the last row in view. */
  onSee?: ((first: number, last: number) => void) | undefined;
  isLoadingMore?: boolean;
  /** A press on a row, for the pointer; by the keyboard, a button in the row does the same. */
  onChoose?: ((row: Row) => void) | undefined;
  rowHeightPixels?: number;
}

const overscanRows = 12;

/** A table of any length: only the rows in view are in the document. */
export function LongTable<Row>(props: LongTableProps<Row>) {
  const { label, columns, rows, rowKey, total, onEnd, onSee, isLoadingMore, onChoose } = props;
  const { rowHeightPixels = 45 } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // Its keys are places: keys of rows would be made for every row of the list each time.
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPixels,
    overscan: overscanRows,
  });
  const items = virtual.getVirtualItems();
  const keyOf = (index: number) => {
    const row = rows[index];
    return row === undefined || !rowKey ? index : rowKey(row, index);
  };
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  // Asked anew whenever rows have come: a page may have brought too few, or none.
  useEffect(() => {
    if (last < 0) return;
    onSee?.(first, last);
    if (last >= rows.length - overscanRows) onEnd?.();
  }, [first, last, rows, onSee, onEnd]);
  const gridTemplateColumns = useMemo(() => columns.map((column) => column.width).join(' '), [columns]);
  return (
    <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={label}>
      <div
        className={styles.table}
        role="table"
        aria-label={label}
        aria-rowcount={total === -1 ? -1 : (total ?? rows.length) + 1}
      >
        <Header columns={columns} gridTemplateColumns={gridTemplateColumns} />
        <div className={styles.body} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => (
            <div
              key={keyOf(item.index)}
              ref={virtual.measureElement}
              data-index={item.index}
              className={styles.row}
              role="row"
              aria-rowindex={item.index + 2}
              aria-busy={rows[item.index] === undefined}
              style={{ gridTemplateColumns, transform: `translateY(${item.start}px)` }}
              data-chosen-by-press={onChoose !== undefined || undefined}
              onClick={(event) => choose(event, rows[item.index], onChoose)}
            >
              <Cells columns={columns} row={rows[item.index]} index={item.index} />
            </div>
          ))}
        </div>
      </div>
      {isLoadingMore && (
        <p className={styles.end} role="status">
          {words.common.loadingMore}
        </p>
      )}
    </div>
  );
}

/** Not where something in the row takes the press itself, or where its text is being selected. */
function choose<Row>(
  { target, currentTarget }: MouseEvent<HTMLElement>,
  row: Row | undefined,
  onChoose: ((row: Row) => void) | undefined,
): void {
  const isTaken = target instanceof Element && target.closest('button, a, input, select, label') !== null;
  const isSelecting = window.getSelection()?.isCollapsed === false;
  if (row !== undefined && !isTaken && !isSelecting && currentTarget.isConnected) onChoose?.(row);
}

interface CellsProps<Row> {
  columns: Column<Row>[];
  row: Row | undefined;
  index: number;
}

function Cells<Row>({ columns, row, index }: CellsProps<Row>) {
  return columns.map((column) => (
    <div key={column.key} className={styles.cell} role="cell">
      {row === undefined ? <Unread /> : column.cell(row, index)}
    </div>
  ));
}

const Unread = () => (
  <span className={styles.unread}>
    <span className="visually-hidden">{words.common.loading}</span>
  </span>
);

interface HeaderProps<Row> {
  columns: Column<Row>[];
  gridTemplateColumns: string;
}

function Header<Row>({ columns, gridTemplateColumns }: HeaderProps<Row>) {
  return (
    <div className={styles.head} role="rowgroup">
      <div className={styles.header} role="row" aria-rowindex={1} style={{ gridTemplateColumns }}>
        {columns.map(({ key, header }) => (
          <div key={key} className={styles.cell} role="columnheader">
            {header}
          </div>
        ))}
      </div>
    </div>
  );
}
