import { hasAt } from '../../../domain/list/table/find-sections';
import { roleOfHeading } from '../../../domain/list/table/column-roles';
import { looksLikeAddress } from '../../../domain/list/table/table-columns';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type Members = { [name: string]: Json };

/** What is nested deeper than this is no table. */
export const deepest = 32;

export const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a name has an address; OData's notes on members (`owner@odata.type`) are none. */
export const isAddressed = (name: string): boolean =>
  hasAt(name) && looksLikeAddress(name) && !/@odata\.\w+$/i.test(name);

/** Texts and names with an address in whatever depth. */
export function textsIn(value: Json): string[] {
  const texts: string[] = [];
  const rest: Json[] = [value];
  while (rest.length > 0) {
    const one = rest.pop() as Json;
    if (typeof one === 'string') {
      if (hasAt(one)) texts.push(one);
    } else if (Array.isArray(one)) for (const item of one) rest.push(item);
    else if (typeof one === 'object' && one !== null)
      for (const name of Object.keys(one)) {
        if (isAddressed(name)) texts.push(name);
        rest.push(one[name] as Json);
      }
  }
  return texts;
}

export interface JsonRow {
  /** By their names. */
  cells: Map<string, string>;
  /** What has an address and is in none of the cells, by the name of a column beside them. */
  more?: Map<string, string>;
}

/** The members of an object as cells, those of its members behind their names, as deep as `deepest`. */
export function rowOf(members: Members): JsonRow {
  const row: JsonRow = { cells: new Map() };
  addCells(row, members, '', 0);
  return row;
}

function addCells(row: JsonRow, members: Members, prefix: string, depth: number): void {
  const { cells } = row;
  for (const [name, value] of Object.entries(members)) {
    const column = prefix + name;
    const before = cells.size;
    if (isMembers(value) && depth < deepest) addCells(row, value, `${column} `, depth + 1);
    else if (isMembers(value)) addMore(row, column, textsIn(value));
    else if (Array.isArray(value)) addList(row, name, column, value);
    else putIn(cells, column, value === null ? '' : String(value));
    // The name of nothing may be an address all the same.
    if (cells.size === before && isAddressed(name)) putIn(cells, column, '');
  }
}

/** A member called `user mail` beside a `mail` of `user`: none takes the other's place. */
export function putIn(cells: Map<string, string>, column: string, text: string): void {
  const before = cells.get(column);
  cells.set(column, before ? `${before}; ${text}` : text);
}

function addMore(row: JsonRow, column: string, texts: readonly string[]): void {
  if (texts.length > 0) putIn((row.more ??= new Map<string, string>()), column, texts.join('; '));
}

/** A list in a row as cells; of what those do not take, whatever has an address. */
function addList(row: JsonRow, name: string, column: string, values: Json[]): void {
  const listing = arePeople(name, values)
    ? values.map((one, place): [string, string[]] => [`${column} ${place + 1}`, [textIn(one)]])
    : listed(column, values);
  for (const [key, texts] of listing) putIn(row.cells, key, texts.join('; '));
  if (!values.some((value) => typeof value === 'object')) return;
  const left = textsIn(values);
  if (left.length === 0) return;
  const taken = new Set(listing.flatMap(([, texts]) => texts));
  addMore(
    row,
    additional(column),
    left.filter((text) => !taken.has(text)),
  );
}

/** Where somebody's further values stand, which are not taken. */
export const additional = (column: string): string => `additional ${column}`;

/** Whether a list in a row is one of people, such as the members of a team. */
const arePeople = (name: string, values: Json[]): boolean =>
  roleOfHeading(name) === 'member' && values.some((one) => hasAt(textIn(one)));

/** What an item of a list in a row is, as a cell. */
export function textIn(item: Json): string {
  if (isMembers(item)) return valueOf(item);
  return typeof item === 'object' ? '' : String(item);
}

const valueNames = ['value', 'address', 'email', 'emailaddress', 'mail'];

function valueOf(one: Members): string {
  for (const name of valueNames) {
    const value = member(one, name);
    if (value) return typeof value === 'string' ? value : '';
  }
  return '';
}

/** By its name in small letters. */
const member = (members: Members, name: string): Json | undefined =>
  members[name] ?? Object.entries(members).find(([key]) => key.toLowerCase() === name)?.[1];

/** A list in a row: plain values together; of objects with a `value`, the primary one apart from the others. */
function listed(column: string, values: Json[]): [string, string[]][] {
  const plain = values.filter((value) => typeof value !== 'object').map(String);
  const objects = values.filter(isMembers);
  if (objects.length === 0) return plain.length > 0 ? [[column, plain]] : [];
  const first =
    objects.find((one) => member(one, 'primary') === true) ??
    objects.find((one) => member(one, 'type') === 'work') ??
    objects[0];
  const rest = objects
    .filter((one) => one !== first)
    .map(valueOf)
    .filter(Boolean);
  const own: [string, string[]] = [column, [first ? valueOf(first) : '']];
  return rest.length > 0 ? [own, [additional(column), rest]] : [own];
}
