import type { JudgedList } from '../../lists/corrections';
import { emptyList } from '../../lists/list-pieces';
import type { ListState } from '../../lists/use-list';
import { words } from '../../words/words';
import { useDraft } from './draft';

/** The list in a sentence, read out when it has changed. */
export function ListSummary({ list, judged }: { list: ListState; judged: JudgedList }) {
  const { arriving } = useDraft().draft;
  return <p role="status">{arriving ? words.invite.readingFile(arriving.name) : sentenceOf(list, judged)}</p>;
}

function sentenceOf(list: ListState, judged: JudgedList): string {
  if (list.phase === 'empty' || list.phase === 'refused') return '';
  if (list.phase === 'reading' && list.content === emptyList) return words.invite.reading;
  const headings = judged.leftOut.filter(({ problem }) => problem === 'heading').length;
  const people = judged.ready;
  return [
    people > 0 ? words.invite.summary(people) : words.invite.nothingFound,
    judged.unsettled > 0 ? words.invite.summaryOpen(judged.unsettled, judged.open) : '',
    words.invite.summaryLeftOut(judged.leftOut.length - headings, headings),
  ]
    .filter(Boolean)
    .join(' ');
}
