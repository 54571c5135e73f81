import { listedName } from '../people/listed-name';
import { readTable } from './table/read-table';
import { tableRows } from './table/table-rows';
import { parseRecipientList, type RecipientRow } from './recipient-list';

/** A list that is read where nobody can answer questions about it: from a rule, or from an issue. */
export interface UnattendedList {
  recipients: { email: string; line: number; name?: string }[];
  /** What looks like an address, or is one, and is not taken: a person has to look at it. In the order of the list. */
  leftOut: { line: number; text: string; why: LeftOutBecause }[];
}

export type LeftOutBecause = 'not-an-address' | 'question' | 'slip' | 'inactive' | 'no-person';

/**
 * The addresses of a text or table that can be taken as they stand, each once. Words around them are no entries; whatever
 * holds an @ and is not taken is told, with a likely slip of the keyboard among it. `today`: YYYY-MM-DD; `file`: what a file says of itself.
 */
export function readUnattended(
  text: string,
  today: string,
  file: { isTable: boolean; delimiter?: string | undefined } = { isTable: false },
): UnattendedList {
  const table = readTable(text, file);
  const rows = table ? [...tableRows(table, today)].flat() : parseRecipientList(text);
  const list: UnattendedList = { recipients: [], leftOut: [] };
  for (const row of rows) {
    const why = reasonAgainst(row);
    if (why !== undefined) list.leftOut.push({ line: row.line, text: row.text, why });
    else if (row.status === 'ok') {
      const name = listedName(row.name);
      list.recipients.push({ email: row.address, line: row.line, ...(name !== undefined && { name }) });
    }
  }
  return list;
}

/** Undefined for what is taken, for an address once more, and for mere words. */
function reasonAgainst(row: RecipientRow): LeftOutBecause | undefined {
  switch (row.status) {
    case 'ok':
      return row.suggestion === undefined ? undefined : 'slip';
    case 'duplicate':
      return undefined;
    case 'invalid':
      return /[@＠]/.test(row.text) && row.reason !== 'heading' ? 'not-an-address' : undefined;
    case 'question':
      return row.reason === 'inactive' || row.reason === 'no-person' ? row.reason : 'question';
  }
}
