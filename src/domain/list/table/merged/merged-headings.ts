import { namesAddresses, roleOfHeading, type ColumnRole } from '../column-roles';
import { hasAt, isHeaderRow } from '../find-sections';
import type { CountCells, PlacedCell, PlacedRow } from './written-cells';

/** More headings above each other are none. */
const mostLevels = 4;

/**
 * Headings of several columns with those of each below them as one row: `Manager` above `Name` and `E-mail` says whose they
 * are. Told by how they are merged; a title above all columns is no heading of one.
 */
export function joinedHeadings(rows: readonly PlacedRow[], count: CountCells): PlacedRow[] {
  const width = widthOf(rows);
  const joined: PlacedRow[] = [];
  let levels = 1;
  let isBelowPeople = false;
  for (const row of rows) {
    const above = joined.at(-1);
    if (above && levels < mostLevels && isHeadingOf(above, row, { width, isBelowPeople })) {
      joined[joined.length - 1] = joinedRow(above, row, count);
      levels += 1;
      continue;
    }
    levels = 1;
    isBelowPeople ||= above?.cells.some(({ text }) => hasAt(text)) ?? false;
    joined.push(row);
  }
  return joined;
}

const widthOf = (rows: readonly PlacedRow[]): number =>
  rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.to ?? 0), 0);
const filled = ({ cells }: PlacedRow): PlacedCell[] => cells.filter(({ text }) => text !== '');
const textsOf = ({ row, cells }: PlacedRow) => ({ line: row.line, cells: cells.map(({ text }) => text) });
const isWide = ({ from, to }: PlacedCell): boolean => to - from > 1;

function isHeadingOf(
  upper: PlacedRow,
  lower: PlacedRow,
  { width, isBelowPeople }: { width: number; isBelowPeople: boolean },
): boolean {
  const above = filled(upper);
  const below = filled(lower);
  const own = below.filter(({ isRepeated }) => !isRepeated);
  const isMerged = above.some(isWide) || own.length < below.length;
  if (own.length === 0 || !isMerged || isTitle(above, width)) return false;
  if ([...above, ...below].some(({ text }) => hasAt(text))) return false;
  if ([...above, ...own].every(({ isHeading }) => isHeading)) return true;
  if (above.some(isWide) && isHeaderRow(textsOf(lower))) return true;
  // Each heading either goes over several columns, with one of each below it, or down to those.
  return !isBelowPeople && own.length < below.length && isBetween(above, lower);
}

/** A text alone in its row: of all columns, or of nothing that the table says. */
function isTitle(above: readonly PlacedCell[], width: number): boolean {
  const [first, second] = above;
  if (!first || second) return !first;
  return !isWide(first) || first.to - first.from >= width || (first.from === 0 && !first.isHeading);
}

function isBetween(above: readonly PlacedCell[], { cells }: PlacedRow): boolean {
  const starts = new Map(cells.map((cell) => [cell.from, cell]));
  return above.every((cell) => isWide(cell) !== (starts.get(cell.from)?.isRepeated ?? false));
}

/** The lower row, its headings behind those above them. */
function joinedRow(
  { cells: upper }: PlacedRow,
  { row, cells: lower }: PlacedRow,
  count: CountCells,
): PlacedRow {
  const above: PlacedCell[] = [];
  for (const { from, to } of [...upper, ...lower]) count(to - from);
  for (const cell of upper) for (let at = cell.from; at < cell.to; at += 1) above[at] = cell;
  const taken = new Set<PlacedCell>();
  const withoutUpper = new Map<PlacedCell, PlacedCell>();
  const cells = lower.map((cell): PlacedCell => {
    const texts = new Set<string>();
    for (let at = cell.from; at < cell.to; at += 1) {
      const heading = above[at];
      if (!heading) continue;
      taken.add(heading);
      texts.add(heading.text);
    }
    texts.delete('');
    const isOfNobody = [...texts].every((text) => roleOfHeading(text) === undefined);
    texts.add(cell.text);
    texts.delete('');
    const joined = { ...cell, text: [...texts].join(' '), isRepeated: false };
    if (isOfNobody && namesAddresses(cell.text) && roleOfHeading(joined.text) === 'other')
      withoutUpper.set(joined, { ...joined, text: cell.text });
    return joined;
  });
  const left = upper.filter((cell) => !taken.has(cell));
  const all = [...cells, ...left].sort((one, other) => one.from - other.from);
  // Those in `Team A` are people, unless others are: beside an `Employee`, `Team` has an address of its own.
  const havePeople = all.some(({ text }) => peopleRoles.has(roleOfHeading(text)));
  return { row, cells: havePeople ? all : all.map((cell) => withoutUpper.get(cell) ?? cell) };
}

const peopleRoles = new Set<ColumnRole | undefined>(['own', 'member', 'login']);

/**
 * What stands below merged headings: what is apart below one of names is one name, `Ana` and `Berg`, and any other heading is
 * that of each of its columns. A text with an address that goes over all columns is below none of them, and is left.
 */
export function belowHeadings(
  rows: readonly PlacedRow[],
  { count, leave }: { count: CountCells; leave: ((row: PlacedRow) => void) | undefined },
): PlacedRow[] {
  const width = widthOf(rows);
  let names: PlacedCell[] | undefined;
  let columns = new Set<number>();
  return rows.map((one) => {
    const { row } = one;
    if (isHeaderRow(textsOf(one))) {
      const { cells } = one;
      names = cells.filter(isOfNames);
      columns = columnsOf(
        cells.filter(({ text }) => isOfName(text)),
        count,
      );
      return {
        row,
        cells: cells.flatMap((cell) => (isWide(cell) && !isOfNames(cell) ? eachOf(cell, count) : [cell])),
      };
    }
    const cells = withoutNameAbove(one, columns);
    const [first] = cells;
    if (leave && names && first && isWide(first) && first.to - first.from >= width && hasAt(first.text)) {
      leave({ row, cells: [first] });
      return { row, cells: cells.slice(1) };
    }
    return names === undefined || names.length === 0
      ? { row, cells }
      : { row, cells: withNames(cells, names) };
  });
}

const isOfName = (heading: string): boolean => roleOfHeading(heading) === 'name';
const isOfNames = (cell: PlacedCell): boolean => isWide(cell) && isOfName(cell.text);

function columnsOf(cells: readonly PlacedCell[], count: CountCells): Set<number> {
  const columns = new Set<number>();
  for (const { from, to } of cells) {
    count(to - from);
    for (let at = from; at < to; at += 1) columns.add(at);
  }
  return columns;
}

/** A row with an address of its own may be of somebody else than the one above. */
const withoutNameAbove = ({ cells }: PlacedRow, columns: ReadonlySet<number>): PlacedCell[] =>
  cells.some(({ isRepeated, text }) => !isRepeated && hasAt(text))
    ? cells.map((cell) => (cell.isRepeated && columns.has(cell.from) ? { ...cell, text: '' } : cell))
    : cells;

/** A heading over several columns as one of each. */
function eachOf(cell: PlacedCell, count: CountCells): PlacedCell[] {
  const { from, to } = cell;
  count(to - from, cell.text.length);
  return Array.from({ length: to - from }, (_, at) => ({ ...cell, from: from + at, to: from + at + 1 }));
}

function withNames(cells: readonly PlacedCell[], names: readonly PlacedCell[]): PlacedCell[] {
  const joined: PlacedCell[] = [];
  let place = 0;
  for (const cell of cells) {
    while ((names[place]?.to ?? Infinity) <= cell.from) place += 1;
    const name = names[place];
    const before = joined.at(-1);
    const isNext = name && before && name.from <= before.from && cell.to <= name.to;
    if (!isNext || hasAt(before.text + cell.text)) joined.push(cell);
    else joined[joined.length - 1] = { ...before, text: `${before.text} ${cell.text}`.trim(), to: cell.to };
  }
  return joined;
}
