import { statusNamed } from '../../../domain/list/table/row-status';
import { hasAt } from '../../../domain/list/table/find-sections';
import type { Beside } from '../../../domain/list/beside';
import type { Sheet } from '../../../domain/list/table/sheet';
import type { CountCells } from '../../content-limits';
import { headingsOf } from '../headings-of';
import {
  deepest,
  isAddressed,
  isMembers,
  putIn,
  rowOf,
  textsIn,
  type Json,
  type JsonRow,
  type Members,
} from './json-cells';
import { holdsList, isRow, joined, labelsBeside, turned } from './json-lists';
import { listOfOthers, whoseIs } from './json-others';
import { jsonValues } from './json-values';
import { plainSheet } from '../plain-sheet';

/** Objects beside each other, and what the list of them is called. */
interface List {
  name: string;
  /** Of rows of cells: by their place. */
  objects: Members[];
  /** Of such rows: what their columns are called, as far as that stands beside them. */
  labels?: string[];
  /** Such as `managers`: they are not whom the rest lists. */
  whose: string;
}

/** What is found from the outside in: lists, and texts with an address that are in none. */
interface Found {
  lists: List[];
  beside: string[];
}

/** Tables, and what has an address and is in none of them. */
export interface FoundTables {
  sheets: Sheet[];
  beside: Beside[];
}

/**
 * The people of a JSON export: each list of objects in it that has addresses, a table, a row each. Members of members are
 * columns of their own; of several addresses the primary one is the person's. What is broken stands beside. Undefined where
 * there is no such list, and nothing broken: addresses alone.
 */
export function readJsonTables(text: string, count: CountCells): FoundTables | undefined {
  const { values, broken } = jsonValues(text);
  const { sheets, beside } = tablesOf(values.length === 1 ? (values[0] ?? null) : values, count);
  if (sheets.length === 0 && broken.length === 0) return undefined;
  return { sheets, beside: [...beside, ...broken.map(besideOf)] };
}

/** The same for what is built like JSON. */
export function tablesOf(content: Json, count: CountCells): FoundTables {
  const found: Found = { lists: [], beside: [] };
  search(content, { name: '', whose: '' }, 0, found);
  const isOne = found.lists.length === 0 && isMembers(content);
  const { lists, beside }: Found = isOne
    ? { lists: [{ name: '', whose: '', objects: [content] }], beside: [] }
    : found;
  // Managers alone are whom the whole lists.
  const hasOwn = lists.some(({ whose, objects }) => whose === '' && textsIn(objects).length > 0);
  const tables = lists.map((list) =>
    hasOwn && list.whose !== '' ? besideOthers(list) : tableOf(list, count),
  );
  return {
    sheets: tables.flatMap(({ sheets }) => sheets),
    beside: [...beside.map(besideOf), ...tables.flatMap((table) => table.beside)],
  };
}

const besideOthers = ({ whose, objects }: List): FoundTables => ({
  sheets: [],
  beside: objects.flatMap(textsIn).map((text) => besideOf(`${whose}: ${text}`)),
});

/**
 * What the name of a list says of everybody on it stands beside them: `suspended` or `groups`. A name with an at sign would
 * make a row of data of the headings.
 */
function tableOf({ name, objects, labels }: List, count: CountCells): FoundTables {
  const read = objects.map(rowOf);
  const isTable = read.some(({ cells }) => [...cells.values()].some(hasAt));
  if (isTable) read.forEach(addMore);
  const rows = read.map(({ cells }) => cells);
  const { headings, left } = headingsOf(rows);
  const named = headings.filter(isAddressed).map(besideOf);
  if (!isTable)
    return {
      sheets: [],
      beside: [...named, ...read.flatMap(({ more }) => [...(more?.values() ?? [])]).map(besideOf)],
    };
  count(rows.length * headings.length);
  const beside: [string, string][] = [
    ['List: status', statusNamed(name) === 'inactive' ? name : ''],
    ['Type', listOfOthers.test(name) ? 'Group' : ''],
  ];
  const said = beside.filter(([heading, value]) => value !== '' && !headings.includes(heading));
  const shown = (one: string): string => {
    if (!labels || !/^\d+$/.test(one)) return one.replace(/[@＠﹫]/g, ' ').trim();
    // Only below headings is said what holds for all of a list.
    return (
      labels[Number(one)] ??
      (said.length > 0 && rows.some((cells) => hasAt(cells.get(one) ?? '')) ? 'Email' : '')
    );
  };
  const sheet = plainSheet([
    // A table has two columns at least: one alone would not show its heading as such.
    [
      ...headings.map(shown),
      ...said.map(([heading]) => heading),
      ...(headings.length + said.length < 2 && !labels ? ['Name'] : []),
    ],
    ...rows.map((cells) => [
      ...headings.map((one) => cells.get(one) ?? ''),
      ...said.map(([, value]) => value),
    ]),
  ]);
  return { sheets: [sheet], beside: [...named, ...left] };
}

function addMore({ cells, more }: JsonRow): void {
  for (const [column, text] of more ?? []) putIn(cells, column, text);
}

const besideOf = (text: string): Beside => ({ line: 0, text });

/** Looks from the outside in for lists of objects, and for what has an address and is in none. */
function search(value: Json, place: Pick<List, 'name' | 'whose'>, depth: number, found: Found): void {
  const { lists, beside } = found;
  const { name, whose } = place;
  const told = name === '' ? '' : `${name}: `;
  if (typeof value === 'string' && hasAt(value)) beside.push(told + value);
  if (typeof value !== 'object' || value === null) return;
  if (depth > deepest) for (const text of textsIn(value)) beside.push(told + text);
  else if (Array.isArray(value)) {
    const objects: Members[] = [];
    const pages: Members[] = [];
    const rows: Members[] = [];
    for (const item of value) {
      // Other lists within an object belong to its row.
      if (isMembers(item)) (holdsList(item) ? pages : objects).push(item);
      else if (isRow(item)) rows.push(item);
      else search(item, place, depth + 1, found);
    }
    if (objects.length > 0) lists.push({ ...place, objects });
    if (rows.length > 0) lists.push({ ...place, objects: rows, labels: [] });
    if (pages.length > 0) search(joined(pages), place, depth + 1, found);
  } else if (isByAddress(value)) lists.push({ ...place, objects: byAddress(value) });
  else {
    for (const key of Object.keys(value)) if (isAddressed(key)) beside.push(key);
    const columns = turned(value);
    if (isByKey(value)) lists.push({ ...place, objects: Object.values(value).filter(isMembers) });
    else if (columns) lists.push({ ...place, objects: columns });
    else
      for (const [key, member] of Object.entries(value)) {
        const from = lists.length;
        search(member, { name: key, whose: whoseIs(key, whose, value) }, depth + 1, found);
        const list = lists[from];
        if (list?.labels?.length === 0) list.labels = labelsBeside(list.objects, value);
      }
  }
}

/** Objects by a key that says nothing of them, each with an address. */
function isByKey(members: Members): boolean {
  const values = Object.values(members);
  return (
    values.length > 1 &&
    values.every(
      (value) =>
        isMembers(value) && Object.values(value).some((one) => typeof one === 'string' && one.includes('@')),
    )
  );
}

/** Objects by the address of each. */
const isByAddress = (members: Members): boolean => {
  const names = Object.keys(members);
  return names.length > 0 && names.every((name) => /^[^\s@]+@[^\s@]+$/.test(name));
};

const byAddress = (members: Members): Members[] =>
  Object.entries(members).map(([email, value]): Members => {
    if (!isMembers(value)) return { email, value };
    return 'email' in value ? { ...value, 'user name (key)': email } : { email, ...value };
  });
