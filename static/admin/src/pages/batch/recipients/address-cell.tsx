import type { RecipientView } from '../../../../../../src/contract/recipients';
import { EmailText } from '../../../components/text/email-text';
import { Lozenge } from '../../../components/text/lozenge';
import { useOverview } from '../../../backend/overview';
import { words } from '../../../words/words';
import styles from './address-cell.module.css';

/** An address, and whose it is, in one line. */
export function AddressCell({ recipient: { email, name, accountId } }: { recipient: RecipientView }) {
  const { overview } = useOverview();
  return (
    <>
      <EmailText email={email} isOneLine />
      {accountId === overview.actor.accountId && (
        <>
          {' '}
          <Lozenge tone="warning">{words.batch.you}</Lozenge>
        </>
      )}
      {name && (
        <>
          {' '}
          <bdi className={styles.name}>{name}</bdi>
        </>
      )}
    </>
  );
}
