import type { RecipientView } from '../../../../../src/contract';
import { EmailText } from '../../components/email-text';
import { Small } from '../../components/layout';

export function AddressCell({ recipient: { email, name } }: { recipient: RecipientView }) {
  return (
    <>
      <EmailText email={email} />
      {name && (
        <Small>
          <bdi>{name}</bdi>
        </Small>
      )}
    </>
  );
}
