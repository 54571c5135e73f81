import type { Sheet } from '../../domain/list/table/sheet';

/** Rows of a file that has no sheets of its own. */
export const plainSheet = (rows: readonly string[][]): Sheet => ({
  name: '',
  hidden: false,
  rows: rows.map((cells, place) => ({ line: place + 1, cells })),
});
