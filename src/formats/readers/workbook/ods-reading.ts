import type { Beside } from '../../../domain/list/beside';
import { roleOfHeading } from '../../../domain/list/table/column-roles';
import { hasAt } from '../../../domain/list/table/find-sections';
import type { Sheet, SheetRow } from '../../../domain/list/table/sheet';
import type { CountCells } from '../../content-limits';

/** Where the reading is, and what was read. */
export interface Reading {
  count: CountCells;
  sheets: Sheet[];
  hiddenStyles: Set<string>;
  style: string;
  line: number;
  rowRepeats: number;
  row: SheetRow | undefined;
  header: SheetRow | undefined;
  cell: { text: string; repeats: number; paragraphs: number; saved: string; rows: number } | undefined;
  /** By the place of their column: cells that stand in the rows below as well, up to a line. */
  spans: Map<number, { text: string; to: number }>;
  /** Places of the row under way where such a cell covers it. */
  covered: number[];
  /** Where the text under way begins, and what it leads to. */
  link: { from: number; href: string } | undefined;
  /** Paragraphs in no cell, and those of comments; within how many of them. */
  loose: string;
  looseParagraphs: number;
  /** Whether the sheet under way is hidden: it is named, and nothing of it read. */
  isHidden: boolean;
  beside: Beside[];
  /** Within how many paragraphs, and comments, whose texts are no part of a cell. */
  paragraphs: number;
  notes: number;
}

export const startReading = (count: CountCells): Reading => ({
  count,
  sheets: [],
  hiddenStyles: new Set(),
  style: '',
  line: 0,
  rowRepeats: 1,
  row: undefined,
  header: undefined,
  cell: undefined,
  spans: new Map(),
  covered: [],
  link: undefined,
  loose: '',
  looseParagraphs: 0,
  isHidden: false,
  beside: [],
  paragraphs: 0,
  notes: 0,
});

/** What is hidden is named, and nothing of it read. */
export function tell({ isHidden, row, line, beside }: Reading, text: string): void {
  if (!isHidden && !row?.hidden) beside.push({ line: row ? line : 0, text: text.trim() });
}

export function tellLoose(reading: Reading): void {
  const { loose } = reading;
  reading.loose = '';
  if (hasAt(loose)) tell(reading, loose);
}

/** What merged cells show holds for all of their rows that hold something. */
export function repeatDown(reading: Reading, { cells, line }: SheetRow): void {
  const { covered, spans, count } = reading;
  reading.covered = [];
  if (covered.length === 0 || cells.every((text) => text === '')) return;
  const hasOwn = cells.some(hasAt);
  for (const at of covered) {
    const { text, to } = spans.get(at) ?? { text: '', to: 0 };
    const below = cells[at] ?? '';
    if (line > to || text === '') continue;
    if (hasAt(below) && below !== text) tell(reading, below);
    count(1, text.length);
    // A row with an address of its own may be of somebody else.
    cells[at] = hasOwn && roleOfHeading(reading.header?.cells[at] ?? '') === 'name' ? '' : text;
  }
}
