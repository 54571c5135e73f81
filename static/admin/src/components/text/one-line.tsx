import type { ReactNode } from 'react';
import styles from './one-line.module.css';

/** As much of it as one line holds; `title` has all of it for the pointer, and what the row opens for everybody. */
export function OneLine({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <span className={styles.oneLine} title={title}>
      {children}
    </span>
  );
}
