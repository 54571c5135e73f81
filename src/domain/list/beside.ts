import { entriesOf } from './line/line-entries';
import type { RecipientRow } from './recipient-row';
import { hasAt } from './table/find-sections';
import type { Judge } from './verdict/judge-entry';
import { foldCharacters } from './words/fold-characters';

/** A text with an address that stands in a file beside its list: nothing says that it is one of the people. */
export interface Beside {
  /** 0 where the file has no lines. */
  line: number;
  text: string;
}

const longestText = 300;
const lineBreak = /[\n\v\f\r\u0085\u2028\u2029]/g;

/**
 * The verdicts on what stands beside a list, judged behind all its rows: an address that the list has is there once more, any
 * other one waits for somebody to take it in.
 */
export const besideRows = (beside: readonly Beside[], judge: Judge): RecipientRow[] =>
  beside.flatMap((one) => rowsOf(one, judge));

function rowsOf({ line, text }: Beside, judge: Judge): RecipientRow[] {
  const source = text.replace(lineBreak, ' ');
  const entries = [...entriesOf(foldCharacters(source))].filter(
    ({ address, start, end }) => address !== undefined || hasAt(source.slice(start, end)),
  );
  const isShown = entries.length === 1 && source.length <= longestText;
  return entries.map((entry) => {
    const shown = isShown ? source.trim() : source.slice(entry.start, entry.end);
    const row = judge(entry, line, shown);
    return row.status === 'ok' ? asked(row) : row;
  });
}

function asked({ suggestion: _, ...row }: Extract<RecipientRow, { status: 'ok' }>): RecipientRow {
  return { ...row, status: 'question', reason: 'beside' };
}
