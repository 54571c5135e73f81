import { checkAddress, plainComparable, type AddressFault } from '../../people/address';
import type { InvalidRow, OkRow, QuestionReason, RecipientRow, RowBase } from '../recipient-row';
import { createSuggestions, type Suggestions } from './address-suggestion';
import { isCutOff } from '../line/bare-address';
import type { Entry } from '../line/line-entries';
import { beforeGluedText } from './glued-text';
import { hasLookAlikeLetters, inLatinLetters } from './look-alike-letters';

const onlyAscii = /^[\0-\x7f]*$/;
/** Nothing beyond this is an address, in whatever letters it is written. */
const maxAddressLength = 320;

export type Judge = (entry: Entry, line: number, text: string) => RecipientRow;

/** Judges entries in the order of the list; it remembers which addresses it has seen. */
export function createJudge(): Judge {
  const lineOf = new Map<string, number>();
  const suggestions = createSuggestions();
  return (entry, line, text) => {
    const { address } = entry;
    if (address === undefined)
      return wordsRow(baseRow(entry, line, text), isHeading(entry, lineOf.size), suggestions);
    let comparable = plainComparable(address);
    const isPlain = comparable !== undefined;
    if (comparable === undefined) {
      const check = checkAddress(address);
      if (!check.ok) return faultyRow(baseRow(entry, line, text), address, check.reason, suggestions);
      comparable = check.comparable;
    }
    const duplicateOf = lineOf.get(comparable);
    if (duplicateOf !== undefined)
      return { ...baseRow(entry, line, text), status: 'duplicate', address, comparable, duplicateOf };
    if (entry.isIdentifier)
      return { ...baseRow(entry, line, text), status: 'question', reason: 'beside', address, comparable };
    lineOf.set(comparable, line);
    const doubt = isPlain && !address.includes('{') ? undefined : doubtAbout(address);
    if (doubt) {
      const question = { status: 'question', reason: doubt.reason, address, comparable } as const;
      return suggested({ ...baseRow(entry, line, text), ...question }, doubt.suggestion);
    }
    // Written out, since nearly all rows are such: spreading a base row takes as long as all the rest.
    const row: OkRow = { line, text, status: 'ok', address, comparable };
    if (entry.name !== undefined) row.name = entry.name;
    return suggested(row, suggestions.forAddress(address));
  };
}

/** Why the admin is asked about an address that can be invited as it stands, and what may be meant. */
function doubtAbout(address: string): { reason: QuestionReason; suggestion: string | undefined } | undefined {
  if (/[{}]/.test(address)) return { reason: 'braces', suggestion: undefined };
  if (onlyAscii.test(address)) return undefined;
  const cut = beforeGluedText(address);
  if (cut !== undefined) return { reason: 'glued-text', suggestion: checkAddress(cut).ok ? cut : undefined };
  return hasLookAlikeLetters(address)
    ? { reason: 'look-alike-letters', suggestion: latinForm(address) }
    : undefined;
}

function baseRow({ name }: Entry, line: number, text: string): RowBase {
  return name === undefined ? { line, text } : { line, text, name };
}

/** Between addresses, a row of words may be a team or a person rather than headings. */
function isHeading({ heading }: Entry, addressesSeen: number): boolean {
  return heading === 'cell' || (heading === 'row' && addressesSeen === 0);
}

function wordsRow(base: RowBase, heading: boolean, suggestions: Suggestions): InvalidRow {
  if (heading) return { ...base, status: 'invalid', reason: 'heading' };
  return suggested({ ...base, status: 'invalid', reason: 'no-address' }, suggestions.forWords(base.text));
}

function faultyRow(
  base: RowBase,
  text: string,
  reason: AddressFault,
  suggestions: Suggestions,
): RecipientRow {
  if (reason === 'quoted-local-part') {
    return suggested({ ...base, status: 'question', reason }, suggestions.forFaulty(text));
  }
  if (isCutOff(text)) return { ...base, status: 'question', reason: 'cut-off' };
  if (text.length <= maxAddressLength && reason === 'local-part-not-ascii' && hasLookAlikeLetters(text)) {
    return suggested({ ...base, status: 'question', reason: 'look-alike-letters' }, latinForm(text));
  }
  return suggested({ ...base, status: 'invalid', reason }, suggestions.forFaulty(text));
}

function latinForm(address: string): string | undefined {
  if (address.length > maxAddressLength) return undefined;
  const latin = inLatinLetters(address);
  return latin !== address && checkAddress(latin).ok && !hasLookAlikeLetters(latin) ? latin : undefined;
}

function suggested<Row extends RecipientRow>(row: Row, suggestion: string | undefined): Row {
  if (suggestion !== undefined) row.suggestion = suggestion;
  return row;
}
