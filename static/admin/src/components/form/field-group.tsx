import type { ReactNode } from 'react';
import styles from './field-group.module.css';

export function FieldGroup({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{legend}</legend>
      {children}
    </fieldset>
  );
}
