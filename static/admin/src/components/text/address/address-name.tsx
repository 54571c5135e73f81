import { EmailText } from './email-text';
import styles from './address-name.module.css';

/** An address, and whose it is, for one line. */
export function AddressName({ email, name }: { email: string; name?: string | undefined }) {
  return (
    <>
      <EmailText email={email} isOneLine />
      {name && (
        <>
          {' '}
          <bdi className={styles.name}>{name}</bdi>
        </>
      )}
    </>
  );
}
