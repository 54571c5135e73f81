import type { RecipientView } from '../../../../../../src/contract/recipients';
import type { Column } from '../../../components/table/long-table';
import { Lozenge } from '../../../components/text/lozenge';
import { Small } from '../../../components/frame/layout';
import { formatDateTime, joinWords } from '../../../words/format';
import { words } from '../../../words/words';
import { adviceFor } from '../../../words/advice';
import { accessWords, doubtWords, freeWords } from '../recipients/access-words';
import { AddressCell } from '../recipients/address-cell';
import { outcomeTones } from '../tones';

const { columns } = words.batch;

export const resultColumns: Column<RecipientView>[] = [
  { key: 'line', header: columns.line, width: '60px', cell: ({ line }) => line ?? words.common.none },
  {
    key: 'address',
    header: columns.address,
    width: 'minmax(0, 3fr)',
    cell: (recipient) => <AddressCell recipient={recipient} />,
  },
  {
    key: 'outcome',
    header: columns.outcome,
    width: '190px',
    cell: ({ outcome }) =>
      outcome ? <Lozenge tone={outcomeTones[outcome]}>{words.outcomes[outcome]}</Lozenge> : words.common.none,
  },
  {
    key: 'details',
    header: columns.details,
    width: 'minmax(0, 4fr)',
    cell: (recipient) => <Details recipient={recipient} />,
  },
];

/** What can be said of somebody without access depends on who read them: only the organization sees every product. */
const readBackWords = ({ verifiedThrough }: RecipientView): string => {
  if (verifiedThrough === 'service-desk') return words.batch.readBackServiceDesk;
  return verifiedThrough === 'organization' ? words.batch.readBack : words.batch.readBackJira;
};

function Details({ recipient }: { recipient: RecipientView }) {
  const { outcome, message, removed, access, free = [], unrated = [], doubt, verifiedAt } = recipient;
  if (!outcome) return <>{words.common.none}</>;
  const needsAct = outcome === 'failed' || outcome === 'needs-attention' || outcome === 'cancelled';
  // Only what was read back as wanted is verified.
  const readWords = needsAct ? words.batch.lookedUp : words.batch.verified;
  return (
    <>
      {!needsAct && access.length === 0 && verifiedAt && !doubt && <p>{readBackWords(recipient)}</p>}
      {free.length > 0 && <p>{words.batch.freeOnly(freeWords(free))}</p>}
      {unrated.length > 0 && (
        <p>{words.batch.unrated(joinWords(unrated.map(({ groupName }) => groupName)))}</p>
      )}
      {doubt && doubt.message !== message && <p>{doubtWords(doubt)}</p>}
      {message && (
        <p>
          {words.batch.refusedTitle}: “<bdi>{message}</bdi>”
        </p>
      )}
      {removed.length > 0 && <p>{words.batch.removedGroups(removed.map(({ groupName }) => groupName))}</p>}
      {access.length > 0 && <p>{accessWords(access)}</p>}
      {(needsAct || recipient.code) && <p>{adviceOf(recipient)}</p>}
      {verifiedAt && <Small>{readWords(formatDateTime(verifiedAt))}</Small>}
    </>
  );
}

export const adviceOf = ({ outcome, code }: RecipientView): string =>
  adviceFor(code) ?? (outcome ? words.batch.next[outcome] : '');
