import { roleOfHeading } from '../../domain/list/table/column-roles';
import { statusNamed } from '../../domain/list/table/row-status';
import type { Sheet } from '../../domain/list/table/sheet';
import type { CountCells } from '../content-limits';
import { plainSheet } from './plain-sheet';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Members = { [name: string]: Json };

/** Lists of what is no person. */
const listOfOthers = /^(?:groups?|bots?|rooms?|apps?|service_?accounts?|shared_?mailboxes)$/i;
const deepest = 32;
const mostColumns = 200;

/** Objects beside each other, and what the list of them is called. */
interface List {
  name: string;
  objects: Members[];
}

/**
 * The people of a JSON export: each list of objects in it that has addresses, a table, a row each. Members of members are
 * columns of their own; of several addresses the primary one is the person's. None where there is no such list.
 */
export function readJsonTables(text: string, count: CountCells): Sheet[] {
  const content = parsed(text);
  return content === undefined ? [] : tablesOf(content, count);
}

/** The same for what is built like JSON. */
export function tablesOf(content: Json, count: CountCells): Sheet[] {
  const lists = listsIn(content, '', 0);
  const all = lists.length > 0 || !isMembers(content) ? lists : [{ name: '', objects: [content] }];
  return all.flatMap(({ name, objects }) => {
    const rows = objects.map((members) => cellsOf(members, '', 0));
    return rows.some(hasAddress) ? [tableOf(name, rows, count)] : [];
  });
}

/** What the name of a list says of everybody on it stands beside them: `suspended` or `groups`. */
function tableOf(name: string, rows: readonly ReadonlyMap<string, string>[], count: CountCells): Sheet {
  const header = [...new Set(rows.flatMap((cells) => [...cells.keys()]))].slice(0, mostColumns);
  count(rows.length * header.length);
  const beside: [string, string][] = [
    ['List: status', statusNamed(name) === 'inactive' ? name : ''],
    ['Type', listOfOthers.test(name) ? 'Group' : ''],
  ];
  const said = beside.filter(([heading, value]) => value !== '' && !header.includes(heading));
  return plainSheet([
    // A table has two columns at least: one alone would not show its heading as such.
    [...header, ...said.map(([heading]) => heading), ...(header.length + said.length < 2 ? ['Name'] : [])],
    ...rows.map((cells) => [...header.map((one) => cells.get(one) ?? ''), ...said.map(([, value]) => value)]),
  ]);
}

const hasAddress = (cells: ReadonlyMap<string, string>): boolean =>
  [...cells.values()].some((cell) => cell.includes('@'));

/** JSON, or an object a line; undefined for what is neither. */
function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    try {
      const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
      return lines.map((line) => JSON.parse(line) as Json);
    } catch {
      return undefined;
    }
  }
}

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists of objects, from the outside in. */
function listsIn(value: Json, name: string, depth: number): List[] {
  if (depth > deepest || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const objects = value.filter(isMembers);
    // Lists within its objects belong to their rows.
    return objects.length > 0 ? [{ name, objects }] : value.flatMap((item) => listsIn(item, name, depth + 1));
  }
  if (isByAddress(value)) return [{ name, objects: byAddress(value) }];
  if (isByKey(value)) return [{ name, objects: Object.values(value).filter(isMembers) }];
  return Object.entries(value).flatMap(([key, member]) => listsIn(member, key, depth + 1));
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
  Object.entries(members).map(([email, value]) => ({ email, ...(isMembers(value) ? value : {}) }));

function cellsOf(members: Members, prefix: string, depth: number): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [name, value] of Object.entries(members)) {
    const column = prefix + name;
    if (isMembers(value)) {
      if (depth < deepest)
        for (const [key, cell] of cellsOf(value, `${column} `, depth + 1)) cells.set(key, cell);
    } else if (Array.isArray(value) && arePeople(name, value))
      value.forEach((one, place) => cells.set(`${column} ${place + 1}`, textIn(one)));
    else if (Array.isArray(value)) for (const [key, cell] of listed(column, value)) cells.set(key, cell);
    else cells.set(column, value === null ? '' : String(value));
  }
  return cells;
}

/** Whether a list in a row is one of people, such as the members of a team. */
const arePeople = (name: string, values: Json[]): boolean =>
  roleOfHeading(name) === 'member' && values.some((one) => textIn(one).includes('@'));

/** What an item of a list in a row is, as a cell. */
function textIn(item: Json): string {
  if (isMembers(item)) return valueOf(item);
  return typeof item === 'object' ? '' : String(item);
}

function valueOf(one: Members): string {
  const value = ['value', 'address', 'email', 'emailaddress', 'mail']
    .map((name) => member(one, name))
    .find(Boolean);
  return typeof value === 'string' ? value : '';
}

/** By its name in small letters. */
const member = (members: Members, name: string): Json | undefined =>
  Object.entries(members).find(([key]) => key.toLowerCase() === name)?.[1];

/** A list in a row: plain values together; of objects with a `value`, the primary one apart from the others. */
function listed(column: string, values: Json[]): [string, string][] {
  const plain = values.filter((value) => typeof value !== 'object').map(String);
  const objects = values.filter(isMembers);
  if (objects.length === 0) return plain.length > 0 ? [[column, plain.join('; ')]] : [];
  const first =
    objects.find((one) => member(one, 'primary') === true) ??
    objects.find((one) => member(one, 'type') === 'work') ??
    objects[0];
  const rest = objects
    .filter((one) => one !== first)
    .map(valueOf)
    .filter(Boolean);
  return [
    [column, first ? valueOf(first) : ''],
    ...(rest.length > 0 ? [[`additional ${column}`, rest.join('; ')] as [string, string]] : []),
  ];
}
