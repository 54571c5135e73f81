import type { WatchedView } from '../../../../../../src/contract/watch';
import { Small } from '../../../components/frame/layout';
import type { Column } from '../../../components/table/long-table';
import { AppLink } from '../../../components/text/app-link';
import { AddressName } from '../../../components/text/address/address-name';
import { Lozenge } from '../../../components/text/lozenge';
import { OneLine } from '../../../components/text/one-line';
import { formatDateTime, formatDay, formatShortDate } from '../../../words/format';
import { localDay } from '../../../words/local-day';
import { peopleWords } from '../../../words/words';
import { watchTones } from '../state-tones';
import { doubtWords } from '../../batch/recipients/access-words';

export const peopleColumns: Column<WatchedView>[] = [
  {
    key: 'who',
    get header() {
      return peopleWords.columns.who;
    },
    width: 'minmax(0, 2.8fr)',
    cell: ({ email, name, review }) => (
      <>
        <OneLine title={name === undefined ? email : `${name}, ${email}`}>
          <AddressName email={email} name={name} />
        </OneLine>
        {review && <Small>{reviewWords(review)}</Small>}
      </>
    ),
  },
  {
    key: 'state',
    get header() {
      return peopleWords.columns.state;
    },
    width: 'minmax(136px, 1.6fr)',
    cell: (person) => <State person={person} />,
  },
  {
    key: 'since',
    get header() {
      return peopleWords.columns.since;
    },
    width: 'minmax(112px, 1.2fr)',
    cell: ({ since, because, endsOn }) => (
      <>
        {formatDay(since)}
        {because === 'added' && <Small>{peopleWords.because.added}</Small>}
        {endsOn && <Small>{endWords(endsOn)}</Small>}
      </>
    ),
  },
  {
    key: 'read',
    get header() {
      return peopleWords.columns.read;
    },
    width: 'minmax(120px, 1.8fr)',
    cell: ({ readAt }) => formatDateTime(readAt),
  },
  {
    key: 'accepted',
    get header() {
      return peopleWords.columns.accepted;
    },
    width: 'minmax(92px, 1fr)',
    cell: ({ accepted, invitedAgainAt }) => (
      <>
        {acceptedWords(accepted)}
        {invitedAgainAt && accepted === false && (
          <Small>{peopleWords.mailedAgain(formatDay(invitedAgainAt))}</Small>
        )}
      </>
    ),
  },
  {
    key: 'batch',
    get header() {
      return peopleWords.columns.batch;
    },
    width: '76px',
    cell: ({ batchId, email }) =>
      batchId && (
        <AppLink page="batches" query={{ batch: batchId }} label={peopleWords.batchLabel(email)}>
          {peopleWords.batch}
        </AppLink>
      ),
  },
];

function State({ person: { state, doubt, finding, email } }: { person: WatchedView }) {
  return (
    <>
      <Lozenge tone={watchTones[state]}>{peopleWords.states[state]}</Lozenge>
      {doubt && <Small>{doubtWords(doubt)}</Small>}
      {finding && (
        <Small>
          <AppLink
            page="watch"
            query={{ state: finding.state, finding: finding.findingId }}
            label={peopleWords.openFindingLabel(email)}
          >
            {peopleWords.openFinding}
          </AppLink>
        </Small>
      )}
    </>
  );
}

function reviewWords({ decision, by, byName, at }: NonNullable<WatchedView['review']>): string {
  return peopleWords.review[decision](byName ?? by, formatDay(at));
}

function acceptedWords(accepted: boolean | undefined): string {
  const { yes, no, unknown } = peopleWords.accepted;
  if (accepted === undefined) return unknown;
  return accepted ? yes : no;
}

const endWords = (endsOn: string): string =>
  (endsOn < localDay(Date.now()) ? peopleWords.wasNeededUntil : peopleWords.neededUntil)(
    formatShortDate(endsOn),
  );
