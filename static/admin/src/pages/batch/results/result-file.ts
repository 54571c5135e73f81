import { toCsv, withoutFormula } from '../../../../../../src/domain/audit/csv';
import type { RecipientView } from '../../../../../../src/contract/recipients';
import { words } from '../../../words/words';
import { accessWords } from '../recipients/access-words';

export const csvOf = (rows: RecipientView[]): string => toCsv(words.batch.csvHeader, rows.map(cellsOf));

/** Tab-separated under the same headings as the file, as a spreadsheet takes it. */
export const spreadsheetTextOf = (rows: RecipientView[]): string =>
  [words.batch.csvHeader, ...rows.map(cellsOf)]
    .map((cells) => cells.map((cell) => withoutFormula(cell.replace(/\s+/g, ' '))).join('\t'))
    .join('\n');

function cellsOf(recipient: RecipientView): string[] {
  const { line, email, name, accountId, standing, outcome, code, message, access, removed, verifiedAt } =
    recipient;
  return [
    String(line ?? ''),
    email,
    name ?? '',
    accountId ?? '',
    standing ? words.standings[standing] : '',
    outcome ? words.outcomes[outcome] : '',
    code ?? '',
    message ?? '',
    accessWords(access),
    removed.map(({ groupName }) => groupName).join(', '),
    verifiedAt ?? '',
  ];
}
