import { roleOfHeading, type ColumnRole } from '../../../domain/list/table/column-roles';
import { hasAt } from '../../../domain/list/table/find-sections';
import { endOfText, textOf, unescaped } from './json-text';
import { additional, isMembers, type Json, type Members } from './json-cells';

export interface JsonValues {
  /** One behind the other, whatever blanks or line breaks stand between. */
  values: Json[];
  /** What is no JSON and has an address. */
  broken: string[];
}

/** A list or an object that is not closed yet. */
interface Open {
  start: number;
  value: Json[] | Members;
  /** Of the member whose value comes next. */
  key?: string | undefined;
  /** Whether it says an address that is in no list of it. */
  saysAddress?: boolean;
}

/** Also comments, which some programs write. */
const between = /(?:[\s,;]+|\/\/.*|\/\*[^]*?\*\/)*/y;
const colon = /\s*:/y;
/** `true`, `12`, and what programs write that are not strict: `None`, a name without quotes. */
const word = /[^\s,:{}[\]"']+/y;

/** Where the reading is, and what was read. */
interface Reading {
  text: string;
  at: number;
  /** From the outside in; the first holds the values of the text. */
  open: [Open, ...Open[]];
  broken: string[];
}

/**
 * The values of a text of JSON: one, one a line, or one behind the other. A comma too many or too few changes nothing. What
 * cannot be read costs the item alone that it stands in: of that nothing is taken, since its other half may say that somebody
 * is not meant.
 */
export function jsonValues(text: string): JsonValues {
  const values: Json[] = [];
  const reading: Reading = { text, at: 0, open: [{ start: 0, value: values }], broken: [] };
  for (pass(reading); reading.at < text.length; pass(reading)) readNext(reading);
  // What was whole when the text ended is taken.
  skip(reading);
  while (reading.open.length > 1) close(reading);
  return { values, broken: reading.broken };
}

function readNext(reading: Reading): void {
  const { text, at, open } = reading;
  const top = open.at(-1) ?? open[0];
  const sign = text[at];
  const isList = Array.isArray(top.value);
  if (open.length > 1 && top.key === undefined && sign === (isList ? ']' : '}')) {
    reading.at += 1;
    close(reading);
  } else if (!isList && top.key === undefined) {
    const key = readText(reading);
    if (key !== undefined && match(reading, colon) !== undefined) top.key = key;
    else {
      reading.at = at;
      skip(reading);
    }
  } else if (sign === '{' || sign === '[') {
    open.push({ start: at, value: sign === '{' ? {} : [] });
    reading.at += 1;
  } else {
    const isQuoted = sign === '"' || sign === "'";
    const value = readText(reading);
    if (value === undefined) skip(reading);
    else if (isQuoted || open.length > 1) put(top, isQuoted ? value : wordOf(value));
    else if (hasAt(value)) reading.broken.push(value);
  }
}

function match(reading: Reading, pattern: RegExp): string | undefined {
  pattern.lastIndex = reading.at;
  const found = pattern.exec(reading.text)?.[0];
  reading.at += found?.length ?? 0;
  return found;
}

function pass(reading: Reading): void {
  tell(reading, match(reading, between) ?? '');
}

function readText(reading: Reading): string | undefined {
  const { text, at } = reading;
  const behind = endOfText(text, at);
  if (behind === undefined) return match(reading, word);
  reading.at = behind;
  return textOf(text.slice(at, behind));
}

/** Leaves out the item that is under way, and goes on behind it. */
function skip(reading: Reading): void {
  const { text, at, open } = reading;
  const base = baseOf(open);
  const start = open[base + 1]?.start ?? at;
  reading.at = endOfBroken(text, start, at, open.length - 1 - base);
  tell(reading, text.slice(start, reading.at));
  open.splice(base + 1);
}

function close({ open }: Reading): void {
  const closed = open.pop();
  if (closed) put(open.at(-1) ?? open[0], closed.value, isMembers(closed.value) && closed.saysAddress);
}

/** What of a piece that is no JSON has an address. */
function tell({ broken }: Reading, piece: string): void {
  if (!/[@＠﹫]|\\u/.test(piece)) return;
  for (const part of unescaped(piece).split(/["{}[\],\r\n]+/)) if (hasAt(part)) broken.push(part);
}

/** What is told of cells as text needs no other values. */
const wordOf = (said: string): Json =>
  said === 'true' ? true : /^(?:null|None|undefined)$/.test(said) ? null : said;

/** Of a name that comes twice the last value holds, as everywhere; what it said before is kept beside it. */
function put(parent: Open, value: Json, saysAddress = typeof value === 'string' && hasAt(value)): void {
  const { value: into, key = '' } = parent;
  parent.key = undefined;
  if (saysAddress) parent.saysAddress = true;
  if (Array.isArray(into)) return void into.push(value);
  if (Object.hasOwn(into, key)) {
    const more = additional(key);
    const before = into[more];
    if (Array.isArray(before)) before.push(into[key] as Json);
    else define(into, more, [...(before === undefined ? [] : [before]), into[key] as Json]);
  }
  define(into, key, value);
}

/** `__proto__` is a name like any other. */
function define(members: Members, name: string, value: Json): void {
  if (name !== '__proto__') members[name] = value;
  else Object.defineProperty(members, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Lists under such names are of somebody's own. */
const ofOnePerson: ReadonlySet<ColumnRole | undefined> = new Set([
  'own',
  'alias',
  'private',
  'login',
  'name',
] as const);

/** Which of what is open goes on behind something broken: the outermost list, unless it belongs to somebody. */
function baseOf(open: readonly Open[]): number {
  const list = open.findIndex(({ value }, place) => place > 0 && Array.isArray(value));
  const around = open.slice(1, Math.max(list, 1));
  const isOwn = around.some(
    ({ key = '', saysAddress }) => saysAddress || ofOnePerson.has(roleOfHeading(key)),
  );
  return list < 0 || isOwn ? 0 : list;
}

/** Where something broken ends that began at `start`: with the bracket that closes it, or on its line where the next one begins. */
function endOfBroken(text: string, start: number, from: number, brackets: number): number {
  if (brackets === 0) return /["']/.test(text[from] ?? '') ? endOfLine(text, from) : from + 1;
  const isOnOneLine = !text.slice(start, from).includes('\n');
  let depth = brackets;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = (endOfText(text, at) ?? endOfLine(text, at)) - 1;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (sign === '\n' && isOnOneLine && startsWith(text, at + 1, text[start])) return at + 1;
  }
  return text.length;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function startsWith(text: string, from: number, sign: string | undefined): boolean {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return text[at] === sign;
}
