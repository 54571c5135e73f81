import { checkAddress } from '../../people/address';
import { familiarEntry } from '../line/familiar-entry';
import { foldCharacters } from '../words/fold-characters';
import { createJudge, type Judge } from '../verdict/judge-entry';
import { entriesOf, type Entry } from '../line/line-entries';
import type { QuestionReason, RecipientRow } from '../recipient-row';
import { bareHeading } from '../words/heading-words';
import type { TableColumn } from './table-columns';
import { polarityOf } from './column-roles';
import { filledCells, hasAt } from './find-sections';
import { isProgram, saysInactive, saysNoPerson } from './row-status';
import type { ReadSection, Table } from './read-table';
import type { SheetRow } from './sheet';

const rowsPerPiece = 2_000;
const longestText = 300;
const sumRow =
  /^(?:total|sub-?total|sum|summe|gesamt|anzahl|count|record count|nombre|suma|somma|totale|totaal|合計|総計|总计|合计|итого)(?![\p{L}])|^\(?\d+ (?:rows?|records?|users?|entries|Zeilen|Einträge)|^[-=_*\s|:+]+$/iu;
const fullName =
  /^(name|fullname|displayname|anzeigename|nomcomplet|nombrecompleto|nomecompleto|氏名|姓名|名前|이름)$/;
const lastName =
  /last|surname|family|nachname|familienname|^nom$|nomdefamille|apellid|cognome|sobrenome|achternaam|efternamn|etternavn|^姓$|фамил|nazwisk/;
const firstName =
  /^(first|given|fore)name$|^vorname|^prenom|^nombres?$|^nome$|^voornaam|^fornamn|^fornavn|^imie$/;
const placeholder =
  /^(?:[-–—/.\s]*|n\/?a|none|null|nil|tbd|keine?|kein(?:e)?|leer|aucune?|ninguno|nessuno)$/i;

/**
 * The verdicts of a table, in its order: every row that is not blank has one or more. A row without an address in its
 * chosen columns is named as a whole. Who was to leave before `today` (YYYY-MM-DD) is not active.
 */
export function* tableRows(
  table: Table,
  today: string,
  judge: Judge = createJudge(),
): Generator<RecipientRow[], void, undefined> {
  let rows: RecipientRow[] = table.titles.map((row) => leftOut(row));
  for (const section of table.sections)
    for (const row of section.rows) {
      // A cell may name more people than a call takes arguments.
      for (const verdict of verdictsOn(row, section, judge, today)) rows.push(verdict);
      if (rows.length < rowsPerPiece) continue;
      yield rows;
      rows = [];
    }
  if (rows.length > 0) yield rows;
}

function verdictsOn(row: SheetRow, section: ReadSection, judge: Judge, today: string): RecipientRow[] {
  const { line } = row;
  const own = section.columns
    .filter(({ role }) => role === 'own')
    .map(({ index }) => addressesIn(row.cells[index] ?? ''));
  const cells = own.filter((cell) => !placeholder.test(cell));
  const text = textOf(row);
  if (cells.length === 0 || !cells.some(hasAt)) {
    if (isNoPerson(row)) return [leftOut(row)];
    const [source = text] = cells;
    return [{ ...judge({ start: 0, end: source.length }, line, source), text }];
  }
  const doubt = doubtAbout(row, section, today);
  const found = cells.map((cell) => ({ cell, entries: entriesIn(cell) }));
  const addresses = found.flatMap(({ entries }) => entries.flatMap(({ address = [] }) => address));
  // Of several people in a row none is known to be the one that is named.
  const isOne = new Set(addresses.map((address) => address.toLowerCase())).size === 1;
  const name = isOne ? nameOf(row, section) : undefined;
  return found.flatMap(({ cell, entries }) =>
    entries.map((entry) => verdictOn(entry, { line, cell, name, judge, doubt })),
  );
}

interface Place {
  line: number;
  cell: string;
  name: string | undefined;
  judge: Judge;
  doubt: QuestionReason | undefined;
}

function verdictOn(entry: Entry, { line, cell, name, judge, doubt }: Place): RecipientRow {
  const text = cell.slice(entry.start, entry.end);
  const { address } = entry;
  const reason = doubt ?? (address !== undefined && isProgram(address) ? 'no-person' : undefined);
  const check = reason && address !== undefined ? checkAddress(address) : undefined;
  // Not judged, and so not remembered: the same address in an active row is no duplicate of this one.
  if (reason && address !== undefined && check?.ok)
    return {
      line,
      text,
      status: 'question',
      reason,
      address,
      comparable: check.comparable,
      ...(name && { name }),
    };
  return judge(
    name === undefined || entry.name !== undefined || address === undefined ? entry : { ...entry, name },
    line,
    text,
  );
}

function entriesIn(cell: string): Entry[] {
  const familiar = familiarEntry(cell);
  return familiar ? [familiar] : [...entriesOf(foldCharacters(cell))];
}

/** Of proxy addresses the primary one; of a message trace what stands before the state of each recipient. */
function addressesIn(cell: string): string {
  let text = cell;
  if (text.includes('##')) text = text.replace(/##[^;]*/g, '');
  if (/smtp:/.test(text) && text.includes('SMTP:')) text = /SMTP:[^\s,;+]+/.exec(text)?.[0] ?? text;
  return text.replace(/[\n\v\f\r\u0085\u2028\u2029]+/g, '; ');
}

function doubtAbout(
  { cells }: SheetRow,
  { columns }: ReadSection,
  today: string,
): QuestionReason | undefined {
  for (const { role, index, name } of columns) {
    const cell = cells[index] ?? '';
    if (role === 'status' && saysInactive(cell, polarityOf(name) ?? 'words', today)) return 'inactive';
    if (role === 'kind' && saysNoPerson(cell, name)) return 'no-person';
  }
  return undefined;
}

/** Absent rather than wrong: it may be told to a directory. */
function nameOf({ cells }: SheetRow, { columns }: ReadSection): string | undefined {
  const of = (column: TableColumn | undefined) => (column && cells[column.index]) ?? '';
  const names = columns.filter(({ role }) => role === 'name');
  const isOf = (words: RegExp) => (column: TableColumn) => words.test(bareName(column));
  const hasFirst = names.some(isOf(firstName));
  // `Vorname;Name`: beside first names it is the last one.
  const isLast = (column: TableColumn) => isOf(lastName)(column) || (hasFirst && bareName(column) === 'name');
  const last = names.filter(isLast);
  const others = names.filter((column) => !last.includes(column));
  const full = others.find(isOf(fullName));
  const firsts = others.filter(isOf(firstName));
  const [first] = firsts.length === 1 ? firsts : others;
  const isPair = last.length === 1 && (firsts.length === 1 || others.length === 1);
  const whole =
    full || names.length === 1 ? of(full ?? names[0]) : isPair ? `${of(first)} ${of(last[0])}` : '';
  return whole.trim() === '' || whole.includes('@') ? undefined : whole.trim().slice(0, longestText);
}

const bareName = ({ name }: TableColumn): string =>
  bareHeading(name).replace(/^(?:profile|attributes|your)(?=.)/, '');

function isNoPerson(row: SheetRow): boolean {
  const [first = ''] = filledCells(row);
  return !row.cells.some(hasAt) && sumRow.test(first);
}

function leftOut(row: SheetRow): RecipientRow {
  return { line: row.line, text: textOf(row), status: 'invalid', reason: 'heading' };
}

function textOf(row: SheetRow): string {
  const text = filledCells(row).slice(0, 50).join(', ');
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}
