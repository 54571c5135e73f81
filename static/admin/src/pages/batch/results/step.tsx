import type { ReactNode } from 'react';
import styles from './what-next.module.css';

/** Something to know, and what to do about it beside it. */
export function Step({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.step}>
      <div>{children}</div>
      <div className={styles.action}>{action}</div>
    </div>
  );
}
