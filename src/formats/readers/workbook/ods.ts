import type { Sheet, SheetRow } from '../../../domain/list/table/sheet';
import type { CountCells } from '../../content-limits';
import { linkedText } from '../linked-text';
import { readXml } from '../read-xml';
import { textPartsOf } from './zip';

/** Cells and blanks that repeat one another: more of them than this only fill a sheet up. */
const mostRepeated = 1_000;
const mostColumns = 16_384;

/** Where the reading is, and what was read. */
interface Reading {
  count: CountCells;
  sheets: Sheet[];
  hiddenStyles: Set<string>;
  style: string;
  line: number;
  rowRepeats: number;
  row: SheetRow | undefined;
  cell: { text: string; repeats: number; link: string; paragraphs: number } | undefined;
  /** Within how many paragraphs, and comments, whose texts are no part of a cell. */
  paragraphs: number;
  notes: number;
}

type Attributes = Record<string, string>;

/** The sheets of an OpenDocument spreadsheet (OASIS OpenDocument 1.3, part 3). Throws `ContentFault`. */
export function readOds(bytes: Uint8Array, bytesAtMost: number, count: CountCells): Sheet[] {
  const content = textPartsOf(bytes, bytesAtMost, (name) => name === 'content.xml').get('content.xml') ?? '';
  const reading: Reading = {
    count,
    sheets: [],
    hiddenStyles: new Set(),
    style: '',
    line: 0,
    rowRepeats: 1,
    row: undefined,
    cell: undefined,
    paragraphs: 0,
    notes: 0,
  };
  readXml(content, {
    open: (name, attributes) => openers[name]?.(reading, attributes),
    text(part) {
      if (reading.paragraphs > 0 && reading.notes === 0 && reading.cell) reading.cell.text += part;
    },
    close: (name) => closers[name]?.(reading),
  });
  return reading.sheets;
}

const repeats = (value: string | undefined): number => Math.max(1, Number(value) || 1);

function openCell(reading: Reading, attributes: Attributes): void {
  const count = repeats(attributes['table:number-columns-repeated']);
  reading.cell = { text: '', repeats: count, link: '', paragraphs: 0 };
}

function addBlanks({ cell, paragraphs }: Reading, count: number): void {
  if (cell && paragraphs > 0) cell.text += ' '.repeat(Math.min(count, mostRepeated));
}

const openers: Record<string, (reading: Reading, attributes: Attributes) => void> = {
  'style:style'(reading, attributes) {
    reading.style = attributes['style:name'] ?? '';
  },
  'style:table-properties'({ hiddenStyles, style }, attributes) {
    if (attributes['table:display'] === 'false') hiddenStyles.add(style);
  },
  'table:table'(reading, attributes) {
    const hidden = reading.hiddenStyles.has(attributes['table:style-name'] ?? '');
    reading.line = 0;
    reading.sheets.push({ name: attributes['table:name'] ?? '', hidden, rows: [] });
  },
  'table:table-row'(reading, attributes) {
    reading.line += 1;
    reading.rowRepeats = repeats(attributes['table:number-rows-repeated']);
    const isHidden = /collapse|filter/.test(attributes['table:visibility'] ?? '');
    reading.row = { line: reading.line, cells: [], ...(isHidden && { hidden: true }) };
  },
  'table:table-cell': openCell,
  'table:covered-table-cell': openCell,
  'office:annotation'(reading) {
    reading.notes += 1;
  },
  'text:p'(reading) {
    const { cell, notes } = reading;
    if (!cell || notes > 0) return;
    reading.paragraphs += 1;
    if (cell.paragraphs > 0) cell.text += '\n';
    cell.paragraphs += 1;
  },
  'text:a'({ cell, notes }, attributes) {
    if (cell && notes === 0) cell.link = attributes['xlink:href'] ?? '';
  },
  'text:s': (reading, attributes) => addBlanks(reading, repeats(attributes['text:c'])),
  'text:tab': (reading) => addBlanks(reading, 1),
  'text:line-break': (reading) => addBlanks(reading, 1),
};

function closeCell(reading: Reading): void {
  const { cell, row } = reading;
  reading.cell = undefined;
  reading.paragraphs = 0;
  if (!cell || !row) return;
  const text = linkedText(cell.text, cell.link);
  const room = mostColumns - row.cells.length;
  const count = Math.min(cell.repeats, room, text === '' ? mostColumns : mostRepeated);
  reading.count(count, text.length);
  for (let at = 0; at < count; at += 1) row.cells.push(text);
}

const closers: Record<string, (reading: Reading) => void> = {
  'office:annotation'(reading) {
    reading.notes -= 1;
  },
  'text:p'(reading) {
    if (reading.notes === 0 && reading.paragraphs > 0) reading.paragraphs -= 1;
  },
  'table:table-cell': closeCell,
  'table:covered-table-cell': closeCell,
  'table:table-row'(reading) {
    const { row, sheets } = reading;
    if (row?.cells.some((text) => text !== '')) sheets.at(-1)?.rows.push(row);
    reading.line += reading.rowRepeats - 1;
    reading.row = undefined;
  },
};
