import type { Beside } from '../../../domain/list/beside';
import { hasAt } from '../../../domain/list/table/find-sections';
import type { Sheet, SheetRow } from '../../../domain/list/table/sheet';
import type { CountCells } from '../../content-limits';
import type { Merge } from './merged-sheet';

/** Where the reading is, and what was read. */
export interface Reading {
  count: CountCells;
  sheets: Sheet[];
  hiddenStyles: Set<string>;
  style: string;
  line: number;
  rowRepeats: number;
  row: SheetRow | undefined;
  cell:
    | { text: string; repeats: number; paragraphs: number; saved: string; rows: number; columns: number }
    | undefined;
  /** Merged cells of the sheet under way. */
  merges: Merge[];
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
  cell: undefined,
  merges: [],
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
