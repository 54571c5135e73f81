import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Virtualizer } from '@tanstack/react-virtual';
import { words } from '../../words/words';
import styles from './long-table.module.css';
import { TableRow, tellWhole } from './table-row';
import type { Column, RowDetail } from './table-row';

export type { Column } from './table-row';

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
  /** What a row shows under it once it is opened. */
  detail?: RowDetail<Row>;
  /** Rows take as many lines as they need: they are there to be decided, and nothing opens to say the rest. */
  wraps?: boolean;
}

const overscanRows = 12;
/** One line, its padding and the line under it. */
const rowHeightPixels = 41;
/** Beyond this a table has a frame of its own to scroll in, which shows a whole number of rows. */
const rowsWithoutFrame = 30;

/** A table of any length: only the rows in view are in the document. */
export function LongTable<Row>(props: LongTableProps<Row>) {
  const { label, columns, rows, total = rows.length, isLoadingMore, detail, wraps = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useRowsInView(props, scroller);
  const tracks = columns.map((column) => column.width).join(' ');
  const gridTemplateColumns = detail ? `40px ${tracks}` : tracks;
  const isFramed = rows.length > rowsWithoutFrame || total === -1 || total > rowsWithoutFrame;
  return (
    <div
      ref={scroller}
      className={`${styles.scroller} ${isFramed ? styles.framed : ''}`}
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <div
        className={styles.table}
        role="table"
        aria-label={label}
        aria-rowcount={total === -1 ? -1 : total + 1}
        data-one-line={!wraps || undefined}
      >
        <Header columns={columns} gridTemplateColumns={gridTemplateColumns} opens={detail !== undefined} />
        <Rows {...props} virtual={virtual} gridTemplateColumns={gridTemplateColumns} />
      </div>
      {isLoadingMore && (
        <p className={styles.end} role="status">
          {words.common.loadingMore}
        </p>
      )}
    </div>
  );
}

/** Which rows are in view; who has them is told as they come. In the component whose frame scrolls: it is there by then. */
function useRowsInView<Row>(
  { rows, onEnd, onSee }: LongTableProps<Row>,
  scroller: RefObject<HTMLDivElement>,
): Virtualizer<HTMLDivElement, Element> {
  // Its keys are places: keys of rows would be made for every row of the list each time.
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPixels,
    overscan: overscanRows,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  // Asked anew whenever rows have come: a page may have brought too few, or none.
  useEffect(() => {
    if (last < 0) return;
    onSee?.(first, last);
    if (last >= rows.length - overscanRows) onEnd?.();
  }, [first, last, rows, onSee, onEnd]);
  return virtual;
}

interface RowsProps<Row> extends LongTableProps<Row> {
  virtual: Virtualizer<HTMLDivElement, Element>;
  gridTemplateColumns: string;
}

function Rows<Row>(props: RowsProps<Row>) {
  const { columns, rows, rowKey, onChoose, detail, virtual, gridTemplateColumns } = props;
  const [opened, toggle] = useOpened();
  const keyOf = (index: number) => {
    const row = rows[index];
    return row === undefined || !rowKey ? index : rowKey(row, index);
  };
  return (
    <div className={styles.body} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map((item) => (
        <div
          key={keyOf(item.index)}
          ref={virtual.measureElement}
          data-index={item.index}
          className={styles.item}
          style={{ transform: `translateY(${item.start}px)` }}
        >
          <TableRow
            row={rows[item.index]}
            isOpen={opened.has(keyOf(item.index))}
            onToggle={() => toggle(keyOf(item.index))}
            index={item.index}
            {...{ columns, gridTemplateColumns, detail, onChoose }}
          />
        </div>
      ))}
    </div>
  );
}

/** Which rows are open, by their keys. */
function useOpened() {
  const [opened, setOpened] = useState<ReadonlySet<string | number>>(new Set());
  const toggle = useCallback(
    (key: string | number) =>
      setOpened((before) => {
        const after = new Set(before);
        if (!after.delete(key)) after.add(key);
        return after;
      }),
    [],
  );
  return useMemo(() => [opened, toggle] as const, [opened, toggle]);
}

interface HeaderProps {
  columns: { key: string; header: ReactNode }[];
  gridTemplateColumns: string;
  /** Whether rows have a first cell that opens them. */
  opens: boolean;
}

function Header({ columns, gridTemplateColumns, opens }: HeaderProps) {
  return (
    <div className={styles.head} role="rowgroup">
      <div className={styles.header} role="row" aria-rowindex={1} style={{ gridTemplateColumns }}>
        {opens && (
          <div className={styles.cell} role="columnheader">
            <span className="visually-hidden">{words.common.details}</span>
          </div>
        )}
        {columns.map(({ key, header }) => (
          <div key={key} className={styles.cell} role="columnheader" onMouseEnter={tellWhole}>
            {header}
          </div>
        ))}
      </div>
    </div>
  );
}
