import type { Sheet } from '../../../../../../src/domain/list/table/sheet';
import { plainSheet } from './plain-sheet';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Members = { [name: string]: Json };

const deepest = 32;
const mostColumns = 200;

/**
 * The people of a JSON export: the list of objects in it that has the most addresses, a row each. Members of members are
 * columns of their own; of several addresses the primary one is the person's. Undefined where there is no such list.
 */
export function readJsonTable(text: string): Sheet | undefined {
  const content = parsed(text);
  const lists = content === undefined ? [] : listsIn(content, 0);
  const [best] = lists
    .map((list) => list.map((members) => cellsOf(members, '', 0)))
    .map((cells) => ({ cells, addresses: cells.filter(hasAddress).length }))
    .sort((one, other) => other.addresses - one.addresses);
  if (!best || best.addresses === 0) return undefined;
  const rows = best.cells;
  const header = [...new Set(rows.flatMap((cells) => [...cells.keys()]))].slice(0, mostColumns);
  return plainSheet([header, ...rows.map((cells) => header.map((name) => cells.get(name) ?? ''))]);
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
function listsIn(value: Json, depth: number): Members[][] {
  if (depth > deepest || typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) return Object.values(value).flatMap((member) => listsIn(member, depth + 1));
  const objects = value.filter(isMembers);
  // Lists within its objects belong to their rows.
  return objects.length > 0 ? [objects] : value.flatMap((item) => listsIn(item, depth + 1));
}

function cellsOf(members: Members, prefix: string, depth: number): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [name, value] of Object.entries(members)) {
    const column = prefix + name;
    if (isMembers(value)) {
      if (depth < deepest)
        for (const [key, cell] of cellsOf(value, `${column} `, depth + 1)) cells.set(key, cell);
    } else if (Array.isArray(value)) for (const [key, cell] of listed(column, value)) cells.set(key, cell);
    else cells.set(column, value === null ? '' : String(value));
  }
  return cells;
}

/** A list in a row: plain values together; of objects with a `value`, the primary one apart from the others. */
function listed(column: string, values: Json[]): [string, string][] {
  const plain = values.filter((value) => typeof value !== 'object').map(String);
  const objects = values.filter(isMembers);
  if (objects.length === 0) return plain.length > 0 ? [[column, plain.join('; ')]] : [];
  const valueOf = (one: Members): string => {
    const value = one['value'] ?? one['address'] ?? one['email'] ?? one['mail'];
    return typeof value === 'string' ? value : '';
  };
  const first =
    objects.find(({ primary }) => primary === true) ??
    objects.find(({ type }) => type === 'work') ??
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
