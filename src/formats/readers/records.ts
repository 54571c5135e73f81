import type { Beside } from '../../domain/list/beside';
import { roleOfHeading, type ColumnRole } from '../../domain/list/table/column-roles';
import { hasAt } from '../../domain/list/table/find-sections';
import type { ListContent } from '../../domain/list/table/list-content';
import type { CountCells } from '../content-limits';
import { hasRowMarks, withoutRowMarks } from '../row-marks';
import { recordLine } from '../text-format';
import { headingsOf } from './headings-of';

interface Person {
  line: number;
  cells: Map<string, string>;
}

/** The pair that lines without a name may go on with. */
interface OpenPair {
  isOpen: boolean;
  name: string;
  line: string;
  /** Whose value is held; undefined where none stood beside the name so far. */
  person: Person | undefined;
  /** What was said last of its value. */
  last: string;
  /** Whether its value stands below it. */
  isBare: boolean;
}

interface Reading {
  people: Person[];
  beside: Beside[];
  current: Person | undefined;
  /** One object for all of them, since nearly every line is one. */
  open: OpenPair;
  /** Names of somebody else, above pairs that stand deeper and tell of them: from the outside in. */
  heads: { name: string; indent: number }[];
  /** By name, since the same few come again and again. */
  isOfOthers: Map<string, boolean>;
}

/** A pair without a blank between, as `10:30` and `https:` have none as well: taken for a name that other lines have. */
const gluedPair = /^\s*(?:-\s+)?["']?([\p{L}][\p{L}\p{N} _.-]{0,40}?)["']?[:=](\S.*)$/u;
const ofOthers: ReadonlySet<ColumnRole | undefined> = new Set([
  'manager',
  'other',
  'private',
  'alias',
  'login',
] as const);
const item = /^\s*-\s+/;

/**
 * People told line by line, `Name : Ana` above `Mail : ana@x.example`, as PowerShell's lists and YAML have them: a blank
 * line, a dash or a name that comes again begins the next one. A line that is no pair goes on with the value above it where
 * it stands deeper, or below a name without one; any other one that has an address stands beside the list.
 */
export function readRecords(text: string, count: CountCells): ListContent {
  const lines = withoutRowMarks(text).split(/\r\n|\r|\n/);
  const open = { isOpen: false, name: '', line: '', person: undefined, last: '', isBare: false };
  const reading: Reading = {
    people: [],
    beside: [],
    current: undefined,
    open,
    heads: [],
    isOfOthers: new Map(),
  };
  let names: Set<string> | undefined;
  const mayRemark = text.includes('#') && !hasRowMarks(text) && !isPadded(lines);
  lines.forEach((whole, place) => {
    const line = whole.includes('#') ? withoutComment(reading, whole, place, mayRemark) : whole;
    if (line === '') return;
    const pair = recordLine.exec(line);
    if (pair) return readPair(reading, line, place, pair);
    if (whole.trim() === '') {
      reading.current = undefined;
      reading.open.isOpen = false;
      return;
    }
    const glued = gluedPair.exec(line);
    if (glued && (names ??= namesIn(lines)).has(glued[1] ?? '')) readPair(reading, line, place, glued);
    else goOn(reading, line, place);
  });
  const { people, beside } = reading;
  const { headings, left } = headingsOf(people.map(({ cells }) => cells));
  count(people.length * headings.length);
  const rows = people.map(({ line, cells }) => ({
    line,
    cells: headings.map((name) => cells.get(name) ?? ''),
  }));
  const sheet = { name: '', hidden: false, rows: [{ line: 0, cells: headings }, ...rows] };
  return { sheets: [sheet], beside: [...beside, ...left] };
}

/** Whether names are filled up to one column of colons, as by PowerShell, which has no remarks. */
function isPadded(lines: readonly string[]): boolean {
  const names = lines.flatMap((line) => /^[^#:=]+[:=](?!\S)/.exec(line)?.[0] ?? []);
  return names.filter((name) => name.endsWith(' :')).length * 2 > names.length;
}

const quotedValue = /^[^'"#]*[-:=]\s*(?:'[^']*'|"[^"]*")/;

/**
 * A remark of YAML or TOML is no part of a value, and in quotes there is none; empty where a line is nothing else. Where there
 * are no remarks, only an address is held apart from the one before it.
 */
function withoutComment({ beside }: Reading, line: string, place: number, mayRemark: boolean): string {
  const from = quotedValue.exec(line)?.[0].length ?? 0;
  const at = line.slice(from).search(/(?<!\S)#/);
  if (at < 0 || (at === 0 && from > 0)) return line;
  const comment = line.slice(from + at);
  if (hasAt(comment)) beside.push({ line: place + 1, text: comment });
  else if (!mayRemark) return line;
  return line.slice(0, from + at).trimEnd();
}

const namesIn = (lines: readonly string[]): Set<string> =>
  new Set(lines.flatMap((line) => recordLine.exec(line)?.[1] ?? []));

function readPair(reading: Reading, line: string, place: number, pair: RegExpExecArray): void {
  const [, own = '', said = ''] = pair;
  const value = said.trim();
  const name = reading.heads.length > 0 ? nameBelow(reading, line, own) : own;
  if (item.test(line)) reading.current = undefined;
  const { open } = reading;
  open.isOpen = true;
  open.name = name;
  open.line = line;
  open.isBare = value === '';
  open.last = value;
  if (open.isBare && isOfOthers(reading, own))
    reading.heads.push({ name, indent: indentOf(withoutDash(line)) });
  open.person = open.isBare ? undefined : setCell(reading, place, name, unquoted(value));
}

function isOfOthers({ isOfOthers: known }: Reading, name: string): boolean {
  const told = known.get(name) ?? ofOthers.has(roleOfHeading(name));
  known.set(name, told);
  return told;
}

/** `email` below `manager` is the manager's, as it is in a table's headings; a list below such a name is one of its own. */
function nameBelow({ heads }: Reading, line: string, name: string): string {
  const indent = indentOf(withoutDash(line));
  while (heads.length > 0 && (item.test(line) || (heads.at(-1)?.indent ?? 0) >= indent)) heads.pop();
  const head = heads.at(-1);
  return head ? `${head.name} ${name}` : name;
}

function setCell(reading: Reading, place: number, name: string, value: string): Person {
  let person = reading.current;
  if (person === undefined || person.cells.has(name)) {
    reading.current = person = { line: place + 1, cells: new Map() };
    reading.people.push(person);
  }
  person.cells.set(name, value);
  return person;
}

function goOn(reading: Reading, line: string, place: number): void {
  const { open, beside } = reading;
  if (!open.isOpen || !goesOn(open, line)) {
    if (hasAt(line)) beside.push({ line: place + 1, text: line.trim() });
    return;
  }
  const { person, name, last } = open;
  const before = person?.cells.get(name);
  const said = unquoted(line.replace(item, '').trim());
  open.last = said;
  if (!person || before === undefined) open.person = setCell(reading, place, name, said);
  else if (isTorn(last, line)) {
    // Whether the address goes on here, the text does not say: neither half is one to invite.
    person.cells.set(name, '');
    beside.push({ line: place + 1, text: `${name}: ${before}${said}` });
  } else person.cells.set(name, `${before}${item.test(line) ? '; ' : ' '}${said}`);
}

function goesOn({ line: above, isBare, person }: OpenPair, line: string): boolean {
  const deeper = indentOf(line) - indentOf(withoutDash(above));
  return deeper > 0 || (deeper === 0 && isBare && (item.test(line) || person === undefined));
}

/** Whether a value ends in an address, with more behind it on the next line. */
function isTorn(value: string, below: string): boolean {
  const end = 1 + Math.max(value.lastIndexOf(' '), value.lastIndexOf(','), value.lastIndexOf(';'));
  return hasAt(value.slice(end)) && !item.test(below) && !/^\s*\S*[@＠﹫]/.test(below);
}

const withoutDash = (line: string): string => line.replace(item, (dash) => ' '.repeat(dash.length));
const indentOf = (line: string): number => line.length - line.trimStart().length;
const unquoted = (value: string): string => value.replace(/^(["'])(.*)\1$/, '$2');
