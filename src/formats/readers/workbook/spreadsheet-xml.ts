import type { Beside } from '../../../domain/list/beside';
import { hasAt } from '../../../domain/list/table/find-sections';
import { unmerged } from '../../../domain/list/table/merged/unmerged';
import {
  columnsOf,
  rowsOf,
  type WrittenCell,
  type WrittenRow,
} from '../../../domain/list/table/merged/written-cells';
import type { Sheet } from '../../../domain/list/table/sheet';
import type { CountCells } from '../../content-limits';
import { behindLink, linkedText } from '../linked-text';
import { readXml } from '../read-xml';
import { linkOfFormula } from './link-of-formula';
import type { WorkbookContent } from './workbook-content';
import { formatCode, local } from './xlsx-rows';

/** Where the reading is, and what was read. */
interface Reading {
  count: CountCells;
  sheets: Sheet[];
  beside: Beside[];
  sheet: { name: string; hidden: boolean; rows: WrittenRow[]; beside: Beside[] } | undefined;
  row: WrittenRow | undefined;
  cell: (WrittenCell & { link: string }) | undefined;
  /** What text belongs to: the cell, a comment on it, whether the sheet is shown, or what is no text of a list. */
  in: 'data' | 'comment' | 'visible' | 'other';
  /** In no cell. */
  loose: string;
}

const namespace = /urn:schemas-microsoft-com:office:spreadsheet/;

/** Whether XML is a workbook as Excel 2003 saves it, often under the name of an old one. */
export const isSpreadsheetXml = (beginning: string): boolean =>
  namespace.test(beginning) && /<(?:[\w.-]+:)?Workbook[\s>]/.test(beginning);

/** The sheets of such a workbook (SpreadsheetML 2003); comments and what else is in no cell stand beside. Throws `ContentFault`. */
export function readSpreadsheetXml(xml: string, count: CountCells): WorkbookContent {
  const reading: Reading = {
    ...{ count, sheets: [], beside: [], in: 'other', loose: '' },
    ...{ sheet: undefined, row: undefined, cell: undefined },
  };
  readXml(xml, {
    open: (name, attributes) => openers[local(name)]?.(reading, namesOf(attributes)),
    text: (text) => addText(reading, text),
    close: (name) => (closers[local(name)] ?? tellLoose)(reading),
    comment: (text) => tell(reading, text),
  });
  return { sheets: reading.sheets, beside: reading.beside };
}

type Attributes = Record<string, string>;

const namesOf = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));

function tell({ sheet, row, beside }: Reading, text: string): void {
  if (hasAt(text)) (sheet?.beside ?? beside).push({ line: row?.line ?? 0, text: text.trim() });
}

function addText(reading: Reading, text: string): void {
  const { cell } = reading;
  if (cell && reading.in === 'data') cell.text += text;
  else if (reading.in === 'visible' && reading.sheet) reading.sheet.hidden ||= text.includes('Hidden');
  else if (reading.sheet) reading.loose += text;
}

function tellLoose(reading: Reading): void {
  const { loose } = reading;
  if (reading.in === 'comment' || loose === '') return;
  reading.loose = '';
  tell(reading, loose);
}

/** A number that counts from 1. */
const numbered = (said: string | undefined): number | undefined =>
  said === undefined ? undefined : columnsOf(said) - 1;

const openers: Record<string, (reading: Reading, attributes: Attributes) => void> = {
  Worksheet(reading, { Name = '' }) {
    reading.sheet = { name: Name, hidden: false, rows: [], beside: [] };
  },
  Row(reading, { Index, Hidden }) {
    const rows = reading.sheet?.rows ?? [];
    const line = Number(Index) || (rows.at(-1)?.line ?? 0) + 1;
    reading.row = { line, cells: [], ...(Hidden === '1' && { hidden: true }) };
    rows.push(reading.row);
  },
  Cell(reading, { Index, MergeAcross, MergeDown, HRef, Formula }) {
    const column = numbered(Index);
    reading.cell = {
      text: '',
      link: HRef ?? linkOfFormula(Formula ?? '') ?? '',
      ...(column !== undefined && { column }),
      ...(MergeAcross !== undefined && { columns: columnsOf(Number(MergeAcross) + 1) }),
      ...(MergeDown !== undefined && { rows: rowsOf(Number(MergeDown) + 1) }),
    };
  },
  Comment(reading) {
    reading.in = 'comment';
  },
  Data(reading) {
    if (reading.in !== 'comment' && reading.cell) reading.in = 'data';
  },
  Visible(reading) {
    reading.in = 'visible';
  },
  Header: (reading, { Data = '' }) => tell(reading, Data.replace(formatCode, ' ')),
  Footer: (reading, { Data = '' }) => tell(reading, Data.replace(formatCode, ' ')),
};

const closers: Record<string, (reading: Reading) => void> = {
  Data(reading) {
    if (reading.in === 'data') reading.in = 'other';
  },
  Comment(reading) {
    reading.in = 'other';
    tellLoose(reading);
  },
  Visible(reading) {
    reading.in = 'other';
  },
  Cell(reading) {
    const { cell, row } = reading;
    reading.cell = undefined;
    tellLoose(reading);
    if (!cell || !row) return;
    const { link, text, ...place } = cell;
    const behind = behindLink(text, link);
    if (behind !== undefined) tell(reading, behind);
    const shown = linkedText(text, link).trim();
    reading.count(1, shown.length);
    row.cells.push({ ...place, text: shown });
  },
  Row(reading) {
    tellLoose(reading);
    reading.row = undefined;
  },
  Worksheet(reading) {
    const { sheet, sheets, beside, count } = reading;
    tellLoose(reading);
    reading.sheet = undefined;
    if (!sheet) return;
    const { name, hidden, rows } = sheet;
    const left = [...sheet.beside];
    const read = unmerged(rows, count, (text, line) => left.push({ line, text }));
    sheets.push({ name, hidden, rows: read });
    // What is hidden is named, and nothing of it read.
    const unseen = new Set(rows.flatMap((row) => (row.hidden ? [row.line] : [])));
    if (!hidden) for (const one of left) if (!unseen.has(one.line)) beside.push(one);
  },
};
