import { listedName } from '../people/listed-name';
import { tableOfContent, type ListContent } from './table/list-content';
import type { Unseen } from './table/sheets-table';
import { listRows } from './list-rows';
import type { QuestionReason, RecipientRow } from './recipient-row';

/** A list that is read where nobody can answer questions about it: from a rule, or from an issue. */
export interface UnattendedList {
  recipients: { email: string; line: number; name?: string }[];
  /** What looks like an address, or is one, and is not taken: a person has to look at it. In the order of the list. */
  leftOut: { line: number; text: string; why: LeftOutBecause }[];
  /** Addresses in columns that are nobody's own, such as a manager's. */
  aside: number;
  /** What a workbook hides, which is not read. */
  unseen: Unseen;
}

export type LeftOutBecause = 'not-an-address' | 'question' | 'slip' | 'inactive' | 'no-person' | 'beside';

/**
 * The addresses of a text or table that can be taken as they stand, each once. Words around them are no entries; whatever
 * holds an @ and is not taken is told, with a likely slip of the keyboard among it. `today`: YYYY-MM-DD; `name`: of a file.
 */
export function readUnattended(content: ListContent, today: string, name?: string): UnattendedList {
  const { table, unseen = { rows: 0, sheets: [] } } = tableOfContent(content, { name });
  const rows = [...listRows(content, table, today, Infinity)].flat();
  const aside = (table?.aside ?? []).reduce((sum, [, count]) => sum + count, 0);
  const list: UnattendedList = { recipients: [], leftOut: [], aside, unseen };
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
      return isOwnReason(row.reason) ? row.reason : 'question';
  }
}

const isOwnReason = (reason: QuestionReason): reason is Extract<QuestionReason, LeftOutBecause> =>
  reason === 'inactive' || reason === 'no-person' || reason === 'beside';
