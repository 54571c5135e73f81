import type { RecipientView } from '../../../../../../src/contract/recipients';
import { lossOf } from '../../../../../../src/domain/people/access';
import { Small } from '../../../components/frame/layout';
import type { Column } from '../../../components/table/long-table';
import { Lozenge } from '../../../components/text/lozenge';
import { approvedWords, words } from '../../../words/words';
import { heldWords } from '../recipients/access-words';
import { AddressCell } from '../recipients/address-cell';
import { standingTones } from '../tones';

const { columns } = words.batch;

export const previewColumns: Column<RecipientView>[] = [
  { key: 'line', header: columns.line, width: '60px', cell: ({ line }) => line ?? words.common.none },
  {
    key: 'address',
    header: columns.address,
    width: 'minmax(0, 3fr)',
    cell: (recipient) => <AddressCell recipient={recipient} />,
  },
  {
    key: 'standing',
    header: columns.standing,
    width: '138px',
    cell: ({ standing = 'unknown' }) => (
      <Lozenge tone={standingTones[standing]}>{words.standings[standing]}</Lozenge>
    ),
  },
  {
    key: 'plan',
    header: columns.plan,
    width: 'minmax(150px, 2fr)',
    cell: (recipient) => (
      <>
        {planWords(recipient)}
        {recipient.plan === 'invite' && recipient.approvedDomain && <Small>{approvedWords.plan}</Small>}
      </>
    ),
  },
  {
    key: 'access',
    header: columns.access,
    width: 'minmax(0, 3fr)',
    cell: heldWords,
  },
];

const lossWords = {
  all: words.batch.plans['remove-access'],
  part: words.batch.losesPart,
  nothing: words.batch.losesNothing,
};

function planWords({ plan, standing, access }: RecipientView): string {
  if (standing === 'inactive') return words.batch.inactivePlan;
  if (plan === 'remove-access') return lossWords[lossOf(access)];
  return plan ? words.batch.plans[plan] : words.common.none;
}
