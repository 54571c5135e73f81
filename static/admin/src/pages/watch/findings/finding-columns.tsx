import type { FindingView } from '../../../../../../src/contract/watch';
import type { FindingState } from '../../../../../../src/domain/watch/finding';
import type { Column } from '../../../components/table/long-table';
import { AppLink } from '../../../components/text/app-link';
import { Lozenge } from '../../../components/text/lozenge';
import { OneLine } from '../../../components/text/one-line';
import { findingWords } from '../../../words/words';
import styles from '../../../components/text/one-line.module.css';
import { accessOf, decisionOf, howOf, sinceDay } from './finding-words';

/** One line a finding: what was decided takes the place of how and when it came. */
export const findingColumns = (state: FindingState): Column<FindingView>[] => [
  {
    key: 'who',
    get header() {
      return findingWords.columns.who;
    },
    width: 'minmax(0, 2.3fr)',
    cell: ({ email, name, findingId }) => (
      <AppLink
        page="watch"
        query={{ state, finding: findingId }}
        className={styles.oneLine}
        label={findingWords.openLabel(email)}
      >
        <bdi dir="ltr" title={name === undefined ? email : `${name}, ${email}`}>
          {email}
        </bdi>
      </AppLink>
    ),
  },
  {
    key: 'access',
    get header() {
      return findingWords.columns.access;
    },
    width: 'minmax(0, 1.5fr)',
    cell: ({ through }) => <OneLine title={accessOf(through)}>{accessOf(through)}</OneLine>,
  },
  ...(state === 'open' ? [howColumn, sinceColumn] : [decisionColumn]),
];

const howColumn: Column<FindingView> = {
  key: 'how',
  get header() {
    return findingWords.columns.how;
  },
  width: 'minmax(0, 4fr)',
  cell: (finding) => <OneLine title={howOf(finding)}>{howOf(finding)}</OneLine>,
};

const sinceColumn: Column<FindingView> = {
  key: 'since',
  get header() {
    return findingWords.columns.since;
  },
  width: '150px',
  cell: (finding) => (
    <OneLine title={sinceDay(finding)}>
      {finding.removal ? (
        <Lozenge tone="information">{findingWords.removalBegun}</Lozenge>
      ) : (
        sinceDay(finding)
      )}
    </OneLine>
  ),
};

const decisionColumn: Column<FindingView> = {
  key: 'decision',
  get header() {
    return findingWords.columns.decision;
  },
  width: 'minmax(0, 4fr)',
  cell: (finding) => {
    const text = [decisionOf(finding), finding.reason].filter(Boolean).join(': ');
    return <OneLine title={text}>{text}</OneLine>;
  },
};
