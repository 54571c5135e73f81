import type { WatchedView } from '../../../../../../src/contract/watch';
import type { RowDetail } from '../../../components/table/table-row';
import { AppLink } from '../../../components/text/app-link';
import { FactList } from '../../../components/text/fact-list';
import { formatDateTime, formatShortDate } from '../../../words/format';
import { approvedWords, peopleWords, words } from '../../../words/words';
import { doubtWords } from '../../batch/recipients/access-words';
import { acceptedWords, reviewWords } from './person-words';

/** Everything that is known of somebody who is watched. */
export const personDetail: RowDetail<WatchedView> = {
  label: ({ email }) => words.batch.openRow(email),
  render: (person) => <PersonFacts person={person} />,
};

function PersonFacts({ person }: { person: WatchedView }) {
  const { columns, because } = peopleWords;
  const { batchId, email, doubt } = person;
  return (
    <FactList
      facts={[
        [words.batch.person.doubt, doubt && doubtWords(doubt)],
        [peopleWords.reviewed, [reviewWords(person), person.review?.reason].filter(Boolean).join('\n')],
        [approvedWords.facts.endsOn, person.endsOn && formatShortDate(person.endsOn)],
        [columns.accepted, acceptedWords(person)],
        [columns.since, `${formatDateTime(person.since)}, ${because[person.because]}`],
        [columns.read, formatDateTime(person.readAt)],
        [words.batch.person.name, person.name && <bdi>{person.name}</bdi>],
        [words.batch.person.account, person.accountId],
        [
          columns.batch,
          batchId && (
            <AppLink page="batches" query={{ batch: batchId }} label={peopleWords.batchLabel(email)}>
              {peopleWords.batch}
            </AppLink>
          ),
        ],
      ]}
    />
  );
}
