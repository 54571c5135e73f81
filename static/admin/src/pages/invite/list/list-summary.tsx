import type { JudgedList, Problem } from '../../../lists/corrections';
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
  const left = (problem: Problem) => judged.leftOut.filter((row) => row.problem === problem).length;
  const people = judged.ready;
  return [
    people > 0 ? words.invite.summary(people) : words.invite.nothingFound,
    judged.unsettled > 0 ? words.invite.summaryOpen(judged.unsettled, judged.open) : '',
    words.invite.summaryLeftOut(left('duplicate'), left('heading'), left('inactive'), left('no-person')),
  ]
    .filter(Boolean)
    .join(' ');
}
