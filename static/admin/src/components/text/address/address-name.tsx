import type { ReactNode } from 'react';
import { EmailText } from './email-text';
import styles from './address-name.module.css';

interface AddressNameProps {
  email: string;
  name?: string | undefined;
  /** Stands beside the address, where the end of the line does not cut it off. */
  mark?: ReactNode;
}

/** An address, and whose it is, for one line. */
export function AddressName({ email, name, mark }: AddressNameProps) {
  return (
    <>
      <EmailText email={email} isOneLine />
      {mark && <> {mark}</>}
      {name && (
        <>
          {' '}
          <bdi className={styles.name}>{name}</bdi>
        </>
      )}
    </>
  );
}
