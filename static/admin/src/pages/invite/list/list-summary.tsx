import { accountOf } from '../../../lists/account';
import type { JudgedList } from '../../../lists/corrections';
import { emptyList } from '../../../lists/list-pieces';
import type { ListState } from '../../../lists/use-list';
import { words } from '../../../words/words';
import { useDraft } from '../draft/draft';

/** The list in a sentence, read out when it has changed. */
export function ListSummary({ list, judged }: { list: ListState; judged: JudgedList }) {
  const { arriving } = useDraft().draft;
  return <p role="status">{arriving ? words.invite.readingFile(arriving.name) : sentenceOf(list, judged)}</p>;
}

function sentenceOf(list: ListState, judged: JudgedList): string {
  if (list.phase === 'empty' || list.phase === 'refused') return '';
  if (list.phase === 'reading' && list.content === emptyList) return words.invite.reading;
  const people = judged.ready;
  return [
    people > 0 ? words.invite.summary(people) : words.invite.nothingFound,
    judged.unsettled > 0 ? words.invite.summaryOpen(judged.unsettled, judged.open) : '',
    accountSentence(list, judged),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Nothing more is to be said of a list in which every entry is ready or needs a look. */
function accountSentence({ content, table }: ListState, judged: JudgedList): string {
  const account = accountOf(content, judged, table);
  return account.entries > judged.ready + judged.open ? words.table.account(account) : '';
}
