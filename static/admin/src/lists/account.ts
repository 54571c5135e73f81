import type { JudgedList } from './corrections';
import type { ReadList } from './list-pieces';
import type { TableFacts } from './list-messages';

/** What becomes of the entries of a list; `open`: nobody has decided, and it is not invited as it stands. */
export const fates = [
  'ready',
  'open',
  'left-out',
  'duplicate',
  'inactive',
  'no-person',
  'beside',
  'heading',
  'hidden',
] as const;
export type Fate = (typeof fates)[number];

/** Every entry of a list is in exactly one part; parts of none are left out. */
export interface Account {
  entries: number;
  /** Of a table: its rows that hold something, hidden ones as well. Each has one entry or more. */
  rows?: number;
  parts: [Fate, number][];
}

/** Where the entries of a list have gone: whatever came in is counted once. */
export function accountOf(list: ReadList, judged: JudgedList, table: TableFacts | undefined): Account {
  const hidden = table?.unseen?.rows ?? 0;
  const others = list.pieces.reduce((sum, piece) => sum + piece.others.length, 0);
  const counts = new Map<Fate, number>([
    ['ready', judged.ready],
    ['open', judged.open],
    ['hidden', hidden],
  ]);
  for (const { problem } of judged.leftOut) counts.set(problem, (counts.get(problem) ?? 0) + 1);
  const chosen = judged.problems.filter(
    ({ correction, isUnsettled }) => correction?.kind === 'left-out' && !isUnsettled,
  );
  counts.set('left-out', chosen.length);
  return {
    entries: list.plainCount + others + hidden,
    ...(table && { rows: table.rowCount + hidden }),
    parts: fates.flatMap((fate): [Fate, number][] => {
      const count = counts.get(fate) ?? 0;
      return count > 0 ? [[fate, count]] : [];
    }),
  };
}
