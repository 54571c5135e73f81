import { roleOfHeading, type ColumnRole } from './column-roles';
import { statusNamed } from './row-status';
import { hasAt, type Section } from './find-sections';

export interface TableColumn {
  /** By which it is chosen: counted through all tables of the file. */
  key: number;
  /** The place of its cells in a row. */
  index: number;
  name: string;
  role: ColumnRole;
  /** Cells that look like an address. */
  addresses: number;
  /** The first cells that hold something, shortened. */
  samples: string[];
}

/** Roles that the admin gave to columns, by their key. */
export type RoleChoice = Readonly<Record<number, ColumnRole>>;

/** Where several columns have addresses and none is headed as a person’s own: the first of these that is there. */
const insteadOfOwn: readonly (ColumnRole | undefined)[] = [
  'member',
  'login',
  undefined,
  'name',
  'alias',
  'private',
  'other',
];
const samplesPerColumn = 2;
const sampleCharacters = 32;
const mostKeys = 1_000;

interface Counted {
  /** Cells that hold something. */
  filled: number;
  addresses: number;
  different: Set<string>;
  samples: Set<string>;
  /** Which statuses its cells name; undefined once one of them names none. */
  statuses: Set<string> | undefined;
}

const emptyColumn = (): Counted => ({
  filled: 0,
  addresses: 0,
  different: new Set(),
  samples: new Set(),
  statuses: new Set(),
});
const none = emptyColumn();

/** The columns of a table with the role of each. Takes time in proportion to the cells that hold something. */
export function columnsOf(section: Section, place: number, choice: RoleChoice): TableColumn[] {
  const counted = countCells(section);
  const heading = (index: number) => (section.header?.cells[index] ?? '').trim();
  const indexes = [
    ...new Set([
      ...counted.keys(),
      ...(section.header?.cells ?? []).flatMap((cell, index) => (cell.trim() ? [index] : [])),
    ]),
  ];
  indexes.sort((one, other) => one - other);
  const named = new Map<number, ColumnRole | undefined>();
  for (const index of indexes)
    named.set(
      index,
      roleHeaded(heading, index, named) ?? (isOfStatuses(counted.get(index) ?? none) ? 'status' : undefined),
    );
  const own = ownColumns(section, named, counted, heading);
  return indexes.map((index) => {
    const { addresses = 0, samples = [], filled = 0 } = counted.get(index) ?? {};
    const key = place * mostKeys + index;
    const role = choice[key] ?? (own.has(index) ? 'own' : roleBeside(named.get(index), addresses, filled));
    return { key, index, name: heading(index), role, addresses, samples: [...samples] };
  });
}

/** Whether all that stands in a column says who is active and who is not: then it needs no heading. */
const isOfStatuses = ({ statuses }: Counted): boolean => statuses?.size === 2;

/** A heading over several columns stands in the first of them. */
function roleHeaded(
  heading: (index: number) => string,
  index: number,
  named: ReadonlyMap<number, ColumnRole | undefined>,
) {
  if (heading(index)) return roleOfHeading(heading(index));
  const before = named.get(index - 1);
  return before === 'own' || before === 'member' ? before : undefined;
}

/** What a column that gives no people is called. Names may have an address among them, of whom no name is known. */
function roleBeside(role: ColumnRole | undefined, addresses: number, filled: number): ColumnRole {
  if (role === 'name' && addresses * 2 <= filled) return role;
  if (role === undefined || role === 'own' || role === 'member' || role === 'name')
    return addresses > 0 ? 'other' : role === 'own' || role === undefined ? 'none' : role;
  return role;
}

function countCells({ rows }: Section): Map<number, Counted> {
  const counted = new Map<number, Counted>();
  for (const { cells } of rows)
    cells.forEach((cell, index) => {
      if (cell === '') return;
      let column = counted.get(index);
      if (!column) counted.set(index, (column = emptyColumn()));
      column.filled += 1;
      const status = column.statuses && statusNamed(cell);
      if (status === undefined) column.statuses = undefined;
      else column.statuses?.add(status);
      if (column.samples.size < samplesPerColumn) column.samples.add(shortened(cell));
      if (!looksLikeAddress(cell)) return;
      column.addresses += 1;
      column.different.add(cell.toLowerCase());
    });
  return counted;
}

/** The columns whose addresses are the people: all of the first role that has any. Counts decide only between columns without a role. */
function ownColumns(
  { rows, header }: Section,
  named: ReadonlyMap<number, ColumnRole | undefined>,
  counted: ReadonlyMap<number, Counted>,
  heading: (index: number) => string,
): Set<number> {
  const having = [...named.keys()].filter((index) => (counted.get(index)?.addresses ?? 0) > 0);
  const ofRole = (role: ColumnRole | undefined) => having.filter((index) => named.get(index) === role);
  const headed = [...named.keys()].filter((index) => named.get(index) === 'own');
  if (ofRole('own').length > 0) return new Set(headed);
  if (having.length === 0) return new Set(headed);
  if (!header && areAllAddresses(rows)) return new Set(having);
  for (const role of insteadOfOwn) {
    const columns = ofRole(role);
    if (columns.length === 0) continue;
    if (role === 'member')
      return new Set([
        ...[...named.keys()].filter((index) => named.get(index) === role),
        ...having.filter((index) => /lead|leit/i.test(heading(index))),
      ]);
    return new Set(
      columns.toSorted((one, other) => countsOf(counted, other) - countsOf(counted, one)).slice(0, 1),
    );
  }
  return new Set(headed);
}

/** Everybody has an address of their own, while others stand in many rows. */
const countsOf = (counted: ReadonlyMap<number, Counted>, index: number) =>
  counted.get(index)?.different.size ?? 0;

/** Rows of nothing but addresses are people beside each other. */
function areAllAddresses(rows: Section['rows']): boolean {
  let others = 0;
  let all = 0;
  for (const { cells } of rows)
    for (const cell of cells)
      if (cell !== '') {
        all += 1;
        if (!hasAt(cell)) others += 1;
      }
  return others * 10 <= all;
}

export const looksLikeAddress = (cell: string) => /[^\s@＠][@＠][^\s@＠]/.test(cell);

function shortened(cell: string): string {
  const line = cell.slice(0, 200).replace(/\s+/g, ' ');
  return line.length > sampleCharacters ? `${line.slice(0, sampleCharacters - 1)}…` : line;
}
