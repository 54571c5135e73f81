import { parseRecipientList, type RecipientRow } from '../../../src/domain/list/recipient-list.ts';

/** The rows of a list without what every row repeats, for tables of examples. */
export function briefly(text: string): string[] {
  return parseRecipientList(text).map(brief);
}

function brief({ status, text, ...row }: RecipientRow): string {
  const address = 'address' in row && row.address !== undefined ? row.address : `(${text})`;
  const reason = 'reason' in row ? ` ${row.reason}` : '';
  const suggestion = row.suggestion === undefined ? '' : ` → ${row.suggestion}`;
  const name = row.name === undefined ? '' : ` = ${row.name}`;
  return `${status}${reason} ${address}${name}${suggestion}`;
}
