import type { RecipientView } from '../../../../../src/contract';
import { EmailText } from '../../components/email-text';
import { Small } from '../../components/layout';
import { Lozenge } from '../../components/lozenge';
import { useOverview } from '../../overview';
import { words } from '../../words';

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
