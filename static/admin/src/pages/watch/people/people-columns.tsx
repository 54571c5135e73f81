import type { WatchedView } from '../../../../../../src/contract/watch';
import type { Column } from '../../../components/table/long-table';
import { AppLink } from '../../../components/text/app-link';
import { AddressName } from '../../../components/text/address/address-name';
import { Lozenge } from '../../../components/text/lozenge';
import { formatDay } from '../../../words/format';
import { peopleWords, words } from '../../../words/words';
import { watchTones } from '../state-tones';
import { personNotes } from './person-words';

/** One line a person: what the row opens says all of it. */
export const peopleColumns: Column<WatchedView>[] = [
  {
    key: 'who',
    get header() {
      return peopleWords.columns.who;
    },
    width: 'minmax(0, 1.3fr)',
    cell: ({ email, name }) => <AddressName email={email} name={name} />,
  },
  {
    key: 'state',
    get header() {
      return peopleWords.columns.state;
    },
    width: '140px',
    cell: ({ state }) => <Lozenge tone={watchTones[state]}>{peopleWords.states[state]}</Lozenge>,
  },
  {
    key: 'notes',
    get header() {
      return words.common.details;
    },
    width: 'minmax(0, 1fr)',
    cell: (person) => <Notes person={person} />,
  },
  {
    key: 'since',
    get header() {
      return peopleWords.columns.since;
    },
    width: '128px',
    cell: ({ since }) => formatDay(since),
  },
];

/** What is not alike for everybody. */
function Notes({ person }: { person: WatchedView }) {
  const { finding, email } = person;
  const notes = personNotes(person).join(words.common.between);
  return (
    <>
      {finding && (
        <AppLink
          page="watch"
          query={{ state: finding.state, finding: finding.findingId }}
          label={peopleWords.openFindingLabel(email)}
        >
          {peopleWords.openFinding}
        </AppLink>
      )}
      {finding && notes && words.common.between}
      {notes || (!finding && words.common.none)}
    </>
  );
}
