import type { FindingView } from '../../../../../../src/contract/watch';
import type { FindingState } from '../../../../../../src/domain/watch/finding';
import type { Column } from '../../../components/table/long-table';
import { AppLink } from '../../../components/text/app-link';
import { Lozenge } from '../../../components/text/lozenge';
import { findingWords, words } from '../../../words/words';
import { accessOf, decisionOf, howOf, sinceDay } from './finding-words';

/** One line a finding: what was decided takes the place of how and when it came. */
export const findingColumns = (state: FindingState): Column<FindingView>[] => [
  {
    key: 'who',
    get header() {
      return findingWords.columns.who;
    },
    width: 'minmax(0, 3.3fr)',
    cell: ({ email, findingId }) => (
      <AppLink page="watch" query={{ state, finding: findingId }} label={findingWords.openLabel(email)}>
        <bdi dir="ltr">{email}</bdi>
      </AppLink>
    ),
  },
  {
    key: 'access',
    get header() {
      return findingWords.columns.access;
    },
    width: 'minmax(128px, 1.6fr)',
    cell: ({ through }) => accessOf(through),
  },
  ...(state === 'open' ? [howColumn, sinceColumn] : [decisionColumn]),
];

const howColumn: Column<FindingView> = {
  key: 'how',
  get header() {
    return findingWords.columns.how;
  },
  width: 'minmax(0, 3.6fr)',
  cell: (finding) => howOf(finding),
};

const sinceColumn: Column<FindingView> = {
  key: 'since',
  get header() {
    return findingWords.columns.since;
  },
  width: '136px',
  cell: (finding) =>
    finding.removal ? <Lozenge tone="information">{findingWords.removalBegun}</Lozenge> : sinceDay(finding),
};

const decisionColumn: Column<FindingView> = {
  key: 'decision',
  get header() {
    return findingWords.columns.decision;
  },
  width: 'minmax(0, 3.6fr)',
  cell: (finding) => [decisionOf(finding), finding.reason].filter(Boolean).join(words.common.colon),
};
