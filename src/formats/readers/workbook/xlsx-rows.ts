import type { Beside } from '../../../domain/list/beside';
import { hasAt } from '../../../domain/list/table/find-sections';
import type { SheetRow } from '../../../domain/list/table/sheet';
import { ContentFault, type CountCells } from '../../content-limits';
import { addressOfLink } from '../../mailto';
import { behindLink, linkedText } from '../linked-text';
import { readXml } from '../read-xml';
import { linkOfFormula } from './link-of-formula';
import { withMerges, type Merge } from './merged-sheet';

/** A name without its prefix. */
export const local = (name: string): string =>
  name.includes(':') ? name.slice(name.indexOf(':') + 1) : name;

/** Of a relation, under whatever prefix. */
export const idIn = (attributes: Record<string, string>): string =>
  Object.entries(attributes).find(([name]) => /:id$/i.test(name))?.[1] ?? '';

/** Characters that XML cannot hold stand as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

interface Surroundings {
  strings: readonly string[];
  links: ReadonlyMap<string, string>;
  count: CountCells;
  /** Takes what has an address and is in no cell. */
  left: Beside[];
}

/** The rows of a sheet: cells as text, with the addresses that their links lead to. */
export function rowsOf(xml: string, { strings, links, count, left }: Surroundings): SheetRow[] {
  const rows: SheetRow[] = [];
  const hyperlinks = new Map<string, string>();
  const merges: string[] = [];
  const rowAt = new Map<number, SheetRow>();
  let row: SheetRow | undefined;
  let cell: Cell | undefined;
  let part: 'value' | 'formula' | undefined;
  /** Headers, footers, choices: whatever is in no row. */
  let loose = '';
  readXml(xml, {
    open(name, attributes) {
      const tag = local(name);
      if (tag === 'row') {
        const line = Number(attributes['r']) || (rows.at(-1)?.line ?? 0) + 1;
        const isHidden = !['0', 'false', ''].includes(attributes['hidden'] ?? '');
        row = { line, cells: [], ...(isHidden && { hidden: true }) };
        rows.push(row);
        rowAt.set(line, row);
      } else if (tag === 'c' && row) {
        cell = {
          index: columnOf(attributes['r']) ?? row.cells.length,
          type: attributes['t'] ?? 'n',
          text: '',
          formula: '',
        };
      } else if (tag === 'hyperlink') {
        const target = links.get(idIn(attributes));
        if (target && attributes['ref']) hyperlinks.set(attributes['ref'].split(':')[0] ?? '', target);
      }
      if (tag === 'mergeCell') merges.push(attributes['ref'] ?? '');
      part = tag === 'v' || tag === 't' ? 'value' : tag === 'f' ? 'formula' : undefined;
    },
    text(text) {
      if (!row) loose += text;
      else if (cell && part === 'value') cell.text += text;
      else if (cell && part === 'formula') cell.formula += text;
    },
    close(name) {
      const tag = local(name);
      part = undefined;
      if (tag === 'c' && cell && row) {
        setCell(row, cell.index, shownIn(cell, strings, row.line, left), count);
        cell = undefined;
      }
      if (tag === 'row') row = undefined;
      else if (!row && loose !== '') {
        if (hasAt(loose)) left.push({ line: 0, text: loose.replace(formatCode, ' ').trim() });
        loose = '';
      }
    },
  });
  addLinks(rowAt, hyperlinks, { count, left });
  const found = merges.flatMap((reference) => mergeOf(reference) ?? []);
  return found.length === 0
    ? rows
    : withMerges(rows, found, count, (text, line) => left.push({ line, text }));
}

/** Links stand apart from their cells, by the reference of each. */
function addLinks(
  rowAt: ReadonlyMap<number, SheetRow>,
  hyperlinks: ReadonlyMap<string, string>,
  { count, left }: Pick<Surroundings, 'count' | 'left'>,
): void {
  for (const [reference, target] of hyperlinks) {
    const linked = rowAt.get(Number(/(?<!\d)\d+$/.exec(reference)?.[0]));
    const index = columnOf(reference) ?? 0;
    const shown = linked?.cells[index] ?? '';
    const behind = linked ? behindLink(shown, target) : addressOfLink(target);
    if (behind !== undefined) left.push({ line: linked?.line ?? 0, text: behind });
    if (linked) setCell(linked, index, linkedText(shown, target), count);
  }
}

/** `A1:B3`; undefined where a reference is none, or of one cell. */
function mergeOf(reference: string): Merge | undefined {
  const [, left, top, right, bottom] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(reference) ?? [];
  const [column, last] = [columnOf(left?.toUpperCase()), columnOf(right?.toUpperCase())];
  if (column === undefined || last === undefined) return undefined;
  const line = Number(top);
  return { line, column, rows: Number(bottom) - line + 1, columns: last - column + 1 };
}

interface Cell {
  index: number;
  type: string;
  text: string;
  formula: string;
}

/** `&L`, `&"Arial,Bold"`, `&14`, `&K0000FF`: how a header looks. */
export const formatCode = /&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z&])/gi;

/** What a cell shows, with the address its formula leads to; of a formula without a saved result, what has an address. */
function shownIn(cell: Cell, strings: readonly string[], line: number, left: Beside[]): string {
  const text = valueOf(cell, strings);
  const { formula } = cell;
  if (formula === '' || !hasAt(formula)) return text;
  const link = linkOfFormula(formula);
  if (link === undefined) {
    if (text === '') left.push({ line, text: formula });
    return text;
  }
  const behind = behindLink(text, link);
  if (behind !== undefined) left.push({ line, text: behind });
  return linkedText(text, link);
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

function shared(text: string | undefined): string {
  if (text === undefined) throw new ContentFault('unreadable');
  return text;
}

function valueOf({ type, text }: Cell, strings: readonly string[]): string {
  if (type === 's') return text === '' ? '' : shared(strings[Number(text)]);
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  return type === 'e' ? '' : unescaped(text);
}
