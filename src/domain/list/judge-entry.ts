import { checkAddress, type AddressFault } from '../address';
import type { InvalidRow, OkRow, RecipientRow, RowBase } from '../recipient-row';
import { createSuggestions, type Suggestions } from './address-suggestion';
import { isAddressHeading } from './heading-words';
import type { Entry } from './line-entries';
import { hasLookAlikeLetters, inLatinLetters } from './look-alike-letters';

export type Judge = (entry: Entry, line: number, text: string) => RecipientRow;

/** Judges entries in the order of the list; it remembers which addresses it has seen. */
export function createJudge(): Judge {
  const lineOf = new Map<string, number>();
  const suggestions = createSuggestions();
  return (entry, line, text) => {
    const base: RowBase = entry.name === undefined ? { line, text } : { line, text, name: entry.name };
    if (entry.address === undefined) return wordsRow(base, suggestions);
    const check = checkAddress(entry.address);
    if (!check.ok) return faultyRow(base, entry.address, check.reason, suggestions);
    const { address, comparable } = check;
    const duplicateOf = lineOf.get(comparable);
    if (duplicateOf !== undefined) return { ...base, status: 'duplicate', address, comparable, duplicateOf };
    lineOf.set(comparable, line);
    if (!hasLookAlikeLetters(address)) {
      // Written out, since nearly all rows are such: spreading `base` takes as long as all the rest.
      const row: OkRow = { line, text, status: 'ok', address, comparable };
      if (entry.name !== undefined) row.name = entry.name;
      return suggested(row, suggestions.forAddress(address));
    }
    const reason = 'look-alike-letters';
    return suggested({ ...base, status: 'question', reason, address, comparable }, latinForm(address));
  };
}

function wordsRow(base: RowBase, suggestions: Suggestions): InvalidRow {
  const heading = base.text.split(/[,;\t]/, 50).some(isAddressHeading);
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
  if (reason === 'local-part-not-ascii' && hasLookAlikeLetters(text)) {
    return suggested({ ...base, status: 'question', reason: 'look-alike-letters' }, latinForm(text));
  }
  return suggested({ ...base, status: 'invalid', reason }, suggestions.forFaulty(text));
}

function latinForm(address: string): string | undefined {
  const latin = inLatinLetters(address);
  return latin !== address && checkAddress(latin).ok ? latin : undefined;
}

function suggested<Row extends RecipientRow>(row: Row, suggestion: string | undefined): Row {
  if (suggestion !== undefined) row.suggestion = suggestion;
  return row;
}
