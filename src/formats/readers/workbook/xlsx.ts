import type { Sheet, SheetRow } from '../../../domain/list/table/sheet';
import type { CountCells } from '../../content-limits';
import { linkedText } from '../linked-text';
import { readXml } from '../read-xml';
import { textPartsOf } from './zip';

const wantedParts =
  /^(?:xl\/(?:workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/(?:_rels\/)?[^/]+\.(?:xml|rels)))$/i;

/**
 * The sheets of an Excel workbook (Office Open XML, ECMA-376 part 1, 18): cells as text, the results of formulas as they were
 * saved. Numbers and dates stay as they are stored. Throws `ContentFault`.
 */
export function readXlsx(bytes: Uint8Array, bytesAtMost: number, count: CountCells): Sheet[] {
  const parts = textPartsOf(bytes, bytesAtMost, (name) => wantedParts.test(name));
  const partOf = (name: string): string => parts.get(name) ?? parts.get(name.toLowerCase()) ?? '';
  const strings = sharedStrings(partOf('xl/sharedStrings.xml'));
  const targets = relations(partOf('xl/_rels/workbook.xml.rels'));
  return sheetsNamed(partOf('xl/workbook.xml')).map(({ name, hidden, relation }) => {
    const target = (targets.get(relation) ?? '').replace(/^\/?(?:xl\/)?/, '');
    const links = relations(partOf(`xl/${target.replace(/([^/]+)$/, '_rels/$1.rels')}`));
    return { name, hidden, rows: rowsOf(partOf(`xl/${target}`), { strings, links, count }) };
  });
}

interface NamedSheet {
  name: string;
  hidden: boolean;
  relation: string;
}

function sheetsNamed(workbook: string): NamedSheet[] {
  const sheets: NamedSheet[] = [];
  readXml(workbook, {
    open(name, attributes) {
      if (local(name) !== 'sheet') return;
      const { name: title = '', state } = attributes;
      sheets.push({
        name: title,
        hidden: state?.includes('idden') ?? false,
        relation: attributes['r:id'] ?? '',
      });
    },
  });
  return sheets;
}

const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

function relations(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  readXml(xml, {
    open(name, { Id, Target }) {
      if (local(name) === 'Relationship' && Id && Target) targets.set(Id, Target);
    },
  });
  return targets;
}

/** Texts that cells share; a text can be in several runs, and how it is spoken is no part of it. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let spoken = 0;
  readXml(xml, {
    open(name) {
      const tag = local(name);
      if (tag === 'si') current = '';
      if (tag === 'rPh') spoken += 1;
      inText = tag === 't' && spoken === 0;
    },
    text(part) {
      if (inText) current += part;
    },
    close(name) {
      const tag = local(name);
      inText = false;
      if (tag === 'rPh') spoken -= 1;
      if (tag === 'si') strings.push(unescaped(current));
    },
  });
  return strings;
}

/** Characters that XML cannot hold stand as `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

interface Surroundings {
  strings: readonly string[];
  links: ReadonlyMap<string, string>;
  count: CountCells;
}

function rowsOf(xml: string, { strings, links, count }: Surroundings): SheetRow[] {
  const rows: SheetRow[] = [];
  const hyperlinks = new Map<string, string>();
  const rowAt = new Map<number, SheetRow>();
  let row: SheetRow | undefined;
  let cell: { index: number; type: string; text: string } | undefined;
  let isValue = false;
  readXml(xml, {
    open(name, attributes) {
      const tag = local(name);
      if (tag === 'row') {
        const line = Number(attributes['r']) || (rows.at(-1)?.line ?? 0) + 1;
        row = {
          line,
          cells: [],
          ...(attributes['hidden'] &&
            attributes['hidden'] !== '0' &&
            attributes['hidden'] !== 'false' && { hidden: true }),
        };
        rows.push(row);
        rowAt.set(line, row);
      } else if (tag === 'c' && row) {
        cell = {
          index: columnOf(attributes['r']) ?? row.cells.length,
          type: attributes['t'] ?? 'n',
          text: '',
        };
      } else if (tag === 'hyperlink') {
        const target = links.get(attributes['r:id'] ?? '');
        if (target && attributes['ref']) hyperlinks.set(attributes['ref'].split(':')[0] ?? '', target);
      }
      isValue = cell !== undefined && (tag === 'v' || tag === 't');
    },
    text(part) {
      if (isValue && cell) cell.text += part;
    },
    close(name) {
      const tag = local(name);
      isValue = false;
      if (tag === 'c' && cell && row) {
        setCell(row, cell.index, valueOf(cell, strings), count);
        cell = undefined;
      }
      if (tag === 'row') row = undefined;
    },
  });
  for (const [reference, target] of hyperlinks) {
    const linked = rowAt.get(Number(/\d+$/.exec(reference)?.[0]));
    const index = columnOf(reference);
    if (linked && index !== undefined)
      setCell(linked, index, linkedText(linked.cells[index] ?? '', target), count);
  }
  return rows;
}

/** Excel has no more columns than these. */
const mostColumns = 16_384;
const mostLetters = 3;

/** `BC12` is the column 54, counted from 0. */
function columnOf(reference: string | undefined): number | undefined {
  let index = 0;
  for (let place = 0; place < mostLetters; place += 1) {
    const letter = (reference?.charCodeAt(place) ?? 0) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    index = index * 26 + letter;
  }
  return index === 0 ? undefined : Math.min(index, mostColumns) - 1;
}

function setCell(row: SheetRow, index: number, text: string, count: CountCells): void {
  // A cell far out that holds nothing would fill its row with blanks.
  if (text === '' && index > row.cells.length) return;
  count(Math.max(1, index + 1 - row.cells.length));
  count(1, text.length);
  while (row.cells.length < index) row.cells.push('');
  row.cells[index] = text;
}

function valueOf({ type, text }: { type: string; text: string }, strings: readonly string[]): string {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  return type === 'e' ? '' : unescaped(text);
}
