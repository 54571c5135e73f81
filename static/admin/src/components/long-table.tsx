import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { words } from '../words';
import styles from './long-table.module.css';

export interface Column<Row> {
  key: string;
  header: string;
  /** A track of a CSS grid: `80px`, `2fr`. */
  width: string;
  cell: (row: Row, index: number) => ReactNode;
}

interface LongTableProps<Row> {
  label: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string;
  /** Rows in all, when more can be loaded; -1 while nobody knows. */
  total?: number;
  /** Called when the last rows come into view. */
  onEnd?: (() => void) | undefined;
  isLoadingMore?: boolean;
  rowHeightPixels?: number;
}

const overscanRows = 12;

/** A table of any length: only the rows in view are in the document. */
export function LongTable<Row>(props: LongTableProps<Row>) {
  const { label, columns, rows, rowKey, total, onEnd, isLoadingMore, rowHeightPixels = 45 } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPixels,
    overscan: overscanRows,
    getItemKey: (index) => rowKey(rows[index] as Row, index),
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - overscanRows) onEnd?.();
  }, [last, rows.length, onEnd]);
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
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={styles.row}
              role="row"
              aria-rowindex={item.index + 2}
              style={{ gridTemplateColumns, transform: `translateY(${item.start}px)` }}
            >
              {columns.map((column) => (
                <div key={column.key} className={styles.cell} role="cell">
                  {column.cell(rows[item.index] as Row, item.index)}
                </div>
              ))}
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
