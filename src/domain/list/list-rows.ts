import { besideRows } from './beside';
import { parseRecipientListInPieces } from './recipient-list';
import type { RecipientRow } from './recipient-row';
import type { ListContent } from './table/list-content';
import type { Table } from './table/read-table';
import { tableRows } from './table/table-rows';
import { createJudge } from './verdict/judge-entry';

/**
 * The verdicts of a list in pieces: those of its table where it is one, else of its text, and behind them those of what
 * stands beside it. `today`: YYYY-MM-DD; `pieceLength`: of text, in characters.
 */
export function* listRows(
  content: ListContent,
  table: Table | undefined,
  today: string,
  pieceLength?: number,
): Generator<RecipientRow[], void, undefined> {
  const judge = createJudge();
  if (table) yield* tableRows(table, today, judge);
  else if ('text' in content) yield* parseRecipientListInPieces(content.text, pieceLength, judge);
  const beside = besideRows(content.beside ?? [], judge);
  if (beside.length > 0) yield beside;
}
