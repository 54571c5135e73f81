import type { Beside } from '../list/beside';
import { hasAt, isHeaded } from '../list/table/find-sections';
import type { Sheet } from '../list/table/sheet';
import { blocksOf, textOfBlocks, type DocumentLine } from './document-blocks';

/**
 * What a part of an issue says: a text, or tables where it has them. `byStatus` is a text by its lines, with what lozenges say
 * of whom they name: for running text, since a table that is written as text loses its columns by it.
 */
export type IssueContent =
  | { text: string; byStatus?: { sheets: Sheet[] } }
  | { sheets: Sheet[]; beside?: Beside[] };

/**
 * A document as a list. Where it has a table of people, that is the list, and the lines around it stand beside; where it says
 * by lozenges who is active, its lines are one. As a mere text it would lose its columns, and statuses would be names.
 */
export function contentOfDocument(document: unknown): IssueContent {
  if (typeof document === 'string') return { text: document };
  const blocks = blocksOf(document);
  const tables = blocks.flatMap((block) => ('rows' in block ? [sheetOf(block.rows)] : []));
  const lines = blocks.flatMap((block) => ('rows' in block || !hasAt(block.text) ? [] : [block]));
  if (tables.some(({ rows }) => isHeaded(rows) && rows.some(({ cells }) => cells.some(hasAt))))
    return { sheets: tables, beside: lines.map(({ text }) => ({ line: 0, text: text.trim() })) };
  if (lines.some(({ parts }) => parts.some(({ isStatus }) => isStatus)))
    return { text: textOfBlocks(blocks), byStatus: { sheets: [...tables, sheetOfLines(lines)] } };
  return { text: textOfBlocks(blocks) };
}

const sheetOf = (rows: Sheet['rows']): Sheet => ({ name: '', hidden: false, rows });

/** Lines with an address: whoever they name, and what lozenges say of those. */
const sheetOfLines = (lines: readonly DocumentLine[]): Sheet =>
  sheetOf(
    [
      ['E-mail in the text', 'Status'],
      ...lines.map(({ parts }) => {
        const of = (wanted: boolean): string =>
          parts
            .flatMap(({ text, isStatus }) => (isStatus === wanted ? [text] : []))
            .join('')
            .trim();
        return [of(false), of(true)];
      }),
    ].map((cells, place) => ({ line: place + 1, cells })),
  );
