import { hasAt } from '../list/table/find-sections';
import { unmerged } from '../list/table/merged/unmerged';
import { columnsOf, rowsOf, type WrittenRow } from '../list/table/merged/written-cells';
import type { SheetRow } from '../list/table/sheet';
import { nodeOf, shownBy, type DocumentNode } from './document-node';

/** A line of a document, or a table in it. */
export type DocumentBlock = DocumentLine | { rows: SheetRow[] };

export interface DocumentLine {
  text: string;
  /** Whether it is a lozenge, such as `INACTIVE`: it says something of whom the line names, and is no part of the name. */
  parts: { text: string; isStatus: boolean }[];
}

/** Deeper than the editor nests, and shallow enough for whoever writes documents by hand. */
const deepestLevel = 60;
const inline = new Set([
  ...['text', 'mention', 'emoji', 'hardBreak', 'inlineCard', 'status', 'date'],
  ...['inlineExtension', 'mediaInline', 'placeholder'],
]);

/**
 * Whether those who are mentioned are told by their names. Outside of a table it is not known whose name that is: whoever is
 * asked to invite somebody stands beside their address.
 */
type TellsNames = boolean | undefined;

/**
 * What a document of Atlassian's editor says, as a person reads it: a block a line, its tables, and the address that a link
 * leads to where its words do not say it. Who is mentioned is no address. What is not understood is read for the text inside
 * it; anything but a document says nothing.
 * https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export const blocksOf = (document: unknown): DocumentBlock[] => read(document, 0, undefined);

function read(document: unknown, level: number, tellsNames: TellsNames): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let line: DocumentLine = { text: '', parts: [] };
  const endLine = (): void => {
    if (line.text.trim() !== '') blocks.push(line);
    line = { text: '', parts: [] };
  };
  const write = (text: string, type: string): void => {
    if (text === '') return;
    line.text += text;
    line.parts.push({ text, isStatus: type === 'status' && !hasAt(text) });
  };
  const walk = (value: unknown, depth: number): void => {
    const node = nodeOf(value);
    if (!node || depth > deepestLevel) return;
    const { type, content = [] } = node;
    const rows = rowsIn(node);
    if (rows) {
      endLine();
      blocks.push({ rows: tableOf(rows, depth, tellsNames) });
      return;
    }
    if (type === 'hardBreak') endLine();
    else if (type !== 'mention' || tellsNames) write(shownBy(node), type);
    if (type === 'expand' || type === 'nestedExpand') endLine();
    for (const child of content) walk(child, depth + 1);
    if (!inline.has(type)) endLine();
  };
  walk(document, level);
  endLine();
  return blocks;
}

/** The rows of a table, or of a part of one. */
function rowsIn(node: DocumentNode): DocumentNode[] | undefined {
  if (node.type === 'tableRow') return [node];
  if (node.type !== 'table') return undefined;
  const rows = (node.content ?? []).flatMap((row) => nodeOf(row) ?? []);
  return rows.every((row) => row.type === 'tableRow') ? rows : undefined;
}

function tableOf(rows: readonly DocumentNode[], depth: number, tellsNames: TellsNames): SheetRow[] {
  if (depth > deepestLevel) return [];
  const written = rows.map(({ content = [] }, place): WrittenRow => ({
    line: place + 1,
    cells: content.map((cell) => {
      const { type, attrs } = nodeOf(cell) ?? {};
      return {
        text: textOfCell(cell, depth + 1, tellsNames),
        isHeading: type === 'tableHeader',
        columns: columnsOf(attrs?.['colspan']),
        rows: rowsOf(attrs?.['rowspan']),
      };
    }),
  }));
  // As long as a document may be, what its cells say of their size grows to little.
  return unmerged(written, () => undefined);
}

/** A mention alone in its cell is a name; beside an address it is not known to be the name of that. */
function textOfCell(cell: unknown, depth: number, tellsNames: TellsNames): string {
  const whole = textOfBlocks(read(cell, depth, tellsNames ?? true));
  const text = tellsNames === undefined && hasAt(whole) ? textOfBlocks(read(cell, depth, false)) : whole;
  return text.replace(/\s+/g, ' ').trim();
}

/** Blocks as text: cells stand between tabs, as many in each row of a table. */
export function textOfBlocks(blocks: readonly DocumentBlock[]): string {
  const lines = blocks.flatMap((block) => {
    if (!('rows' in block)) return [block.text];
    const width = block.rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
    return block.rows.map(({ cells }) => cells.join('\t') + '\t'.repeat(width - Math.max(1, cells.length)));
  });
  return lines.join('\n').trim();
}
