import { checkAddress, type AddressFault } from './address';
import { entriesOf, type Entry } from './list/line-entries';
import { foldCharacters } from './list/fold-characters';
import { isAddressHeading } from './list/heading-words';
import { hasLookAlikeLetters, inLatinLetters } from './list/look-alike-letters';
import { createSuggestions, type Suggestions } from './list/address-suggestion';

interface RowBase {
  /** The line of the list, counted from 1. */
  line: number;
  /** The piece of the list as typed, with everything that was taken to belong to it. */
  text: string;
  /** The name given beside the address. */
  name?: string;
  /** A likelier address, for the admin to accept. */
  suggestion?: string;
}

/** An address that can be invited. */
export interface OkRow extends RowBase {
  status: 'ok';
  address: string;
  comparable: string;
}

/** No address, or one that cannot be invited. */
export interface InvalidRow extends RowBase {
  status: 'invalid';
  reason: InvalidReason;
}

/** The address of an earlier row once more; `duplicateOf` is the line of that row. */
export interface DuplicateRow extends RowBase {
  status: 'duplicate';
  address: string;
  comparable: string;
  duplicateOf: number;
}

/** Something the admin has to decide. There is an address when it can be invited as it stands. */
export interface QuestionRow extends RowBase {
  status: 'question';
  reason: QuestionReason;
  address?: string;
  comparable?: string;
}

export type InvalidReason = AddressFault | 'no-address' | 'heading';
export type QuestionReason = 'look-alike-letters' | 'quoted-local-part';
export type RecipientRow = OkRow | InvalidRow | DuplicateRow | QuestionRow;

/**
 * Reads a list of recipients in whatever form it was pasted. Every piece of the text that is neither blank nor a
 * separator ends in exactly one row. Never throws; takes time in proportion to the length of the text.
 */
export function parseRecipientList(text: string): RecipientRow[] {
  const [rows = []] = parseRecipientListInPieces(text, Infinity);
  return rows;
}

/**
 * The same rows in pieces, so that a page can draw in between: each piece covers about `pieceLength` characters of the
 * text (or one row, if that is longer).
 */
export function* parseRecipientListInPieces(
  text: string,
  pieceLength = 65_536,
): Generator<RecipientRow[], void, undefined> {
  const judge = createJudge();
  let rows: RecipientRow[] = [];
  let pieceStart = 0;
  let line = 0;
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    line += 1;
    const source = text.slice(start, end);
    const entries = plainLine.test(source)
      ? [{ start: 0, end: source.length, address: source }]
      : entriesOf(foldCharacters(source));
    for (const entry of entries) {
      rows.push(judge(entry, line, source.slice(entry.start, entry.end)));
      if (start + entry.end - pieceStart < pieceLength) continue;
      yield rows;
      rows = [];
      pieceStart = start + entry.end;
    }
    start = end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1);
  }
  if (rows.length > 0) yield rows;
}

/** A line that is nothing but an address; most lists have few others. */
const plainLine = /^[a-z0-9][\w.+-]*@[a-z0-9][a-z0-9.-]*[a-z]$/i;

/** The position of the next line break at or after `start`, or the end of the text. */
function lineEnd(text: string, start: number): number {
  for (let position = start; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if ((code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029)
      return position;
  }
  return text.length;
}

type Judge = (entry: Entry, line: number, text: string) => RecipientRow;

/** Judges entries in the order of the list; it remembers which addresses it has seen. */
function createJudge(): Judge {
  const lineOf = new Map<string, number>();
  const suggestions = createSuggestions();
  return (entry, line, text) => {
    const base: RowBase = entry.name === undefined ? { line, text } : { line, text, name: entry.name };
    if (entry.address === undefined) return wordsRow(base, suggestions);
    const check = checkAddress(entry.address);
    if (!check.ok) return faultyRow(base, entry.address, check.reason, suggestions);
    const { address, comparable } = check;
    const duplicateOf = lineOf.get(comparable);
    if (duplicateOf !== undefined) return { status: 'duplicate', ...base, address, comparable, duplicateOf };
    lineOf.set(comparable, line);
    if (hasLookAlikeLetters(address)) {
      const question: QuestionRow = {
        status: 'question',
        ...base,
        reason: 'look-alike-letters',
        address,
        comparable,
      };
      return suggested(question, latinForm(address));
    }
    return suggested({ status: 'ok', ...base, address, comparable }, suggestions.forAddress(address));
  };
}

function wordsRow(base: RowBase, suggestions: Suggestions): InvalidRow {
  const heading = base.text.split(/[,;\t]/, 50).some(isAddressHeading);
  if (heading) return { status: 'invalid', ...base, reason: 'heading' };
  return suggested({ status: 'invalid', ...base, reason: 'no-address' }, suggestions.forWords(base.text));
}

function faultyRow(
  base: RowBase,
  text: string,
  reason: AddressFault,
  suggestions: Suggestions,
): RecipientRow {
  if (reason === 'quoted-local-part') {
    return suggested({ status: 'question', ...base, reason }, suggestions.forFaulty(text));
  }
  if (reason === 'local-part-not-ascii' && hasLookAlikeLetters(text)) {
    return suggested({ status: 'question', ...base, reason: 'look-alike-letters' }, latinForm(text));
  }
  return suggested({ status: 'invalid', ...base, reason }, suggestions.forFaulty(text));
}

function latinForm(address: string): string | undefined {
  const latin = inLatinLetters(address);
  return latin !== address && checkAddress(latin).ok ? latin : undefined;
}

function suggested<Row extends RecipientRow>(row: Row, suggestion: string | undefined): Row {
  if (suggestion !== undefined) row.suggestion = suggestion;
  return row;
}
