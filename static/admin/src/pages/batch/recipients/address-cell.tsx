import type { RecipientView } from '../../../../../../src/contract/recipients';
import { EmailText } from '../../../components/text/email-text';
import { Small } from '../../../components/frame/layout';
import { Lozenge } from '../../../components/text/lozenge';
import { useOverview } from '../../../backend/overview';
import { words } from '../../../words/words';

export function AddressCell({ recipient: { email, name, accountId } }: { recipient: RecipientView }) {
  const { overview } = useOverview();
  return (
    <>
      <EmailText email={email} />
      {name && (
        <Small>
          <bdi>{name}</bdi>
        </Small>
      )}
      {accountId === overview.actor.accountId && <Lozenge tone="warning">{words.batch.you}</Lozenge>}
    </>
  );
}
