import type { RecipientView } from '../../../../../../src/contract/recipients';
import type { Column } from '../../../components/table/long-table';
import type { RowDetail } from '../../../components/table/table-row';
import { FactList } from '../../../components/text/fact-list';
import { Lozenge } from '../../../components/text/lozenge';
import { approvedWords, words } from '../../../words/words';
import { heldWords } from '../recipients/access-words';
import { AddressCell } from '../recipients/address-cell';
import { standingTones } from '../tones';
import { planWords } from './preview-words';

/** Who could take access for themselves once they are here. */
const approvedNote = ({ plan, approvedDomain }: RecipientView): string | undefined =>
  plan === 'invite' && approvedDomain !== undefined ? approvedWords.plan : undefined;

/** One line a person: what the row opens says the same in full. */
export const previewColumns: Column<RecipientView>[] = [
  {
    key: 'line',
    get header() {
      return words.batch.columns.line;
    },
    width: '56px',
    cell: ({ line }) => line ?? words.common.none,
  },
  {
    key: 'address',
    get header() {
      return words.batch.columns.address;
    },
    width: 'minmax(0, 3.2fr)',
    cell: (recipient) => <AddressCell recipient={recipient} />,
  },
  {
    key: 'standing',
    get header() {
      return words.batch.columns.standing;
    },
    width: '160px',
    cell: ({ standing = 'unknown' }) => (
      <Lozenge tone={standingTones[standing]}>{words.standings[standing]}</Lozenge>
    ),
  },
  {
    key: 'plan',
    get header() {
      return words.batch.columns.plan;
    },
    width: 'minmax(180px, 2.3fr)',
    cell: (recipient) =>
      [planWords(recipient), approvedNote(recipient)].filter(Boolean).join(words.common.between),
  },
  {
    key: 'access',
    get header() {
      return words.batch.columns.access;
    },
    width: 'minmax(0, 1.5fr)',
    cell: heldWords,
  },
];

export const previewDetail: RowDetail<RecipientView> = {
  label: ({ email }) => words.batch.openRow(email),
  render: (recipient) => (
    <FactList
      facts={[
        [words.batch.person.plan, [planWords(recipient), approvedNote(recipient)].filter(Boolean).join('\n')],
        [words.batch.person.held, heldWords(recipient)],
        [words.batch.person.name, recipient.name && <bdi>{recipient.name}</bdi>],
        [words.batch.person.account, recipient.accountId],
      ]}
    />
  ),
};
