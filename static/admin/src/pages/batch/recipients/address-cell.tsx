import type { RecipientView } from '../../../../../../src/contract/recipients';
import { AddressName } from '../../../components/text/address/address-name';
import { Lozenge } from '../../../components/text/lozenge';
import { useOverview } from '../../../backend/overview';
import { words } from '../../../words/words';

/** An address, and whose it is, in one line; one's own is marked. */
export function AddressCell({ recipient: { email, name, accountId } }: { recipient: RecipientView }) {
  const { overview } = useOverview();
  const isOwn = accountId === overview.actor.accountId;
  return (
    <AddressName
      email={email}
      name={name}
      mark={isOwn && <Lozenge tone="warning">{words.batch.you}</Lozenge>}
    />
  );
}
