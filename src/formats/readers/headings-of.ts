import type { Beside } from '../../domain/list/beside';
import { hasAt } from '../../domain/list/table/find-sections';

const mostColumns = 200;

/** The names of all cells as headings, no more than a table has; what stands behind those with an address is left. */
export function headingsOf(rows: readonly ReadonlyMap<string, string>[]): {
  headings: string[];
  left: Beside[];
} {
  const names = [...new Set(rows.flatMap((cells) => [...cells.keys()]))];
  const headings = names.slice(0, mostColumns);
  return { headings, left: names.length > mostColumns ? cellsBeyond(rows, new Set(headings)) : [] };
}

const cellsBeyond = (rows: readonly ReadonlyMap<string, string>[], kept: ReadonlySet<string>): Beside[] =>
  rows.flatMap((cells) =>
    [...cells].flatMap(([name, text]) => (!kept.has(name) && hasAt(text) ? [{ line: 0, text }] : [])),
  );
