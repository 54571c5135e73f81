import { useId } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { words } from '../../words/words';
import styles from './long-table.module.css';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  /** A track of a CSS grid: `80px`, `2fr`. */
  width: string;
  cell: (row: Row, index: number) => ReactNode;
}

/** What a row shows when it is opened. */
export interface RowDetail<Row> {
  /** Names the button that opens it. */
  label: (row: Row) => string;
  render: (row: Row) => ReactNode;
}

interface TableRowProps<Row> {
  columns: Column<Row>[];
  row: Row | undefined;
  index: number;
  gridTemplateColumns: string;
  detail: RowDetail<Row> | undefined;
  isOpen: boolean;
  onToggle: () => void;
  onChoose: ((row: Row) => void) | undefined;
}

/** A row of a long table, and under it what it shows when it is open. */
export function TableRow<Row>(props: TableRowProps<Row>) {
  const { columns, row, index, gridTemplateColumns, detail, isOpen, onToggle } = props;
  const id = useId();
  const onChoose = detail ? onToggle : props.onChoose;
  return (
    <>
      <div
        data-index={index}
        className={styles.row}
        role="row"
        aria-rowindex={index + 2}
        aria-busy={row === undefined}
        style={{ gridTemplateColumns }}
        data-chosen-by-press={onChoose !== undefined || undefined}
        data-open={(detail && isOpen) || undefined}
        onClick={(event) => choose(event, row, onChoose)}
      >
        {detail && (
          <div className={styles.toggleCell} role="cell" data-opens>
            {row !== undefined && (
              <Toggle label={detail.label(row)} isOpen={isOpen} controls={id} onToggle={onToggle} />
            )}
          </div>
        )}
        <Cells columns={columns} row={row} index={index} />
      </div>
      {detail && isOpen && row !== undefined && (
        <div id={id} role="row" className={styles.detail}>
          <div role="cell" aria-colspan={columns.length + 1}>
            {detail.render(row)}
          </div>
        </div>
      )}
    </>
  );
}

interface ToggleProps {
  label: string;
  isOpen: boolean;
  controls: string;
  onToggle: () => void;
}

function Toggle({ label, isOpen, controls, onToggle }: ToggleProps) {
  const Icon = isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-label={label}
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={onToggle}
    >
      <Icon label="" size="small" color="currentColor" />
    </button>
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
    <div key={column.key} className={styles.cell} role="cell" onMouseEnter={tellWhole}>
      {row === undefined ? <Unread /> : column.cell(row, index)}
    </div>
  ));
}

/** What the line cuts off is told to the pointer; to everybody, by what the row opens. */
export function tellWhole({ currentTarget: cell }: MouseEvent<HTMLElement>): void {
  if (cell.scrollWidth > cell.clientWidth) cell.title = cell.innerText;
  else cell.removeAttribute('title');
}

const Unread = () => (
  <span className={styles.unread}>
    <span className="visually-hidden">{words.common.loading}</span>
  </span>
);
