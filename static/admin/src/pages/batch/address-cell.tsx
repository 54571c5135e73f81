import type { RecipientView } from '../../../../../src/contract';
import { Small } from '../../components/layout';

export function AddressCell({ recipient: { email, name } }: { recipient: RecipientView }) {
  return (
    <>
      <bdi>{email}</bdi>
      {name && (
        <Small>
          <bdi>{name}</bdi>
        </Small>
      )}
    </>
  );
}
