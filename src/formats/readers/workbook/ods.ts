import type { CountCells } from '../../content-limits';
import { behindLink, linkedText } from '../linked-text';
import { readXml } from '../read-xml';
import { linkOfFormula } from './link-of-formula';
import { withMerges } from './merged-sheet';
import { startReading, tell, tellLoose, type Reading } from './ods-reading';
import type { WorkbookContent } from './workbook-content';

/** Cells and blanks that repeat one another: more of them than this only fill a sheet up. */
const mostRepeated = 1_000;
const mostColumns = 16_384;

type Attributes = Record<string, string>;

/**
 * The sheets of an OpenDocument spreadsheet (OASIS OpenDocument 1.3, part 3), of its content and its styles or of both in one;
 * comments, text boxes, headers and footers stand beside. Throws `ContentFault`.
 */
export function readOds(parts: readonly string[], count: CountCells): WorkbookContent {
  const reading = startReading(count);
  for (const part of parts) {
    readXml(part, {
      open: (name, attributes) => openers[name]?.(reading, attributes),
      text: (text) => addText(reading, text),
      close: (name) => closers[name]?.(reading),
    });
    tellLoose(reading);
  }
  return { sheets: reading.sheets, beside: reading.beside };
}

function addText(reading: Reading, text: string): void {
  const { cell, looseParagraphs, paragraphs } = reading;
  if (looseParagraphs > 0) reading.loose += text;
  else if (cell && paragraphs > 0) cell.text += text;
}

const repeats = (value: string | undefined): number => Math.max(1, Number(value) || 1);

function openCell(reading: Reading, attributes: Attributes): void {
  const count = repeats(attributes['table:number-columns-repeated']);
  const saved = attributes['office:string-value'] ?? '';
  const rows = repeats(attributes['table:number-rows-spanned']);
  const columns = repeats(attributes['table:number-columns-spanned']);
  reading.cell = { text: '', repeats: count, paragraphs: 0, saved, rows, columns };
  const link = linkOfFormula(attributes['table:formula'] ?? '');
  reading.link = link === undefined ? undefined : { from: 0, href: link };
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
    reading.isHidden = hidden;
    reading.merges = [];
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
    if (!cell || notes > 0) return void (reading.looseParagraphs += 1);
    reading.paragraphs += 1;
    if (cell.paragraphs > 0) cell.text += '\n';
    cell.paragraphs += 1;
  },
  'text:a'(reading, attributes) {
    const { cell, notes } = reading;
    if (cell && notes === 0) reading.link = { from: cell.text.length, href: attributes['xlink:href'] ?? '' };
  },
  'text:s': (reading, attributes) => addBlanks(reading, repeats(attributes['text:c'])),
  'text:tab': (reading) => addBlanks(reading, 1),
  'text:line-break': (reading) => addBlanks(reading, 1),
};

function closeCell(reading: Reading): void {
  const { cell, row } = reading;
  reading.cell = undefined;
  reading.paragraphs = 0;
  // Rows that were deleted, which a file may keep, have cells as well.
  if (!cell || !row) return;
  endLink(reading, cell);
  const text = cell.text === '' ? cell.saved : cell.text;
  const room = mostColumns - row.cells.length;
  const count = Math.min(cell.repeats, room, text === '' ? mostColumns : mostRepeated);
  const { rows, columns } = cell;
  if (rows > 1 || columns > 1)
    reading.merges.push({ line: row.line, column: row.cells.length, rows, columns });
  reading.count(count, text.length);
  for (let at = 0; at < count; at += 1) row.cells.push(text);
}

/** Puts the address of the link under way behind what it shows. */
function endLink(reading: Reading, cell: NonNullable<Reading['cell']>): void {
  const { link } = reading;
  reading.link = undefined;
  if (!link) return;
  const shown = cell.text.slice(link.from);
  cell.text = cell.text.slice(0, link.from) + linkedText(shown, link.href);
  const behind = behindLink(shown, link.href);
  if (behind !== undefined) tell(reading, behind);
}

const closers: Record<string, (reading: Reading) => void> = {
  'office:annotation'(reading) {
    reading.notes -= 1;
    tellLoose(reading);
  },
  'text:a'(reading) {
    if (reading.cell && reading.notes === 0) endLink(reading, reading.cell);
  },
  'text:p'(reading) {
    if (reading.looseParagraphs > 0) {
      reading.looseParagraphs -= 1;
      reading.loose += '\n';
    } else if (reading.paragraphs > 0) reading.paragraphs -= 1;
  },
  'table:table-cell': closeCell,
  'table:covered-table-cell': closeCell,
  'table:table'(reading) {
    tellLoose(reading);
    const { merges, count, beside } = reading;
    const sheet = reading.sheets.at(-1);
    const hidden = new Set(sheet?.rows.flatMap((row) => (row.hidden ? [row.line] : [])));
    if (sheet && merges.length > 0)
      sheet.rows = withMerges(sheet.rows, merges, count, (text, line) => {
        if (!reading.isHidden && !hidden.has(line)) beside.push({ line, text: text.trim() });
      });
    reading.isHidden = false;
  },
  'table:table-row'(reading) {
    const { row, sheets } = reading;
    if (row?.cells.some((text) => text !== '')) sheets.at(-1)?.rows.push(row);
    reading.line += reading.rowRepeats - 1;
    reading.row = undefined;
  },
};
