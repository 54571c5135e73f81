import { useId } from 'react';
import type { ReactNode } from 'react';
import { words } from '../../words/words';
import styles from '../frame/layout.module.css';

interface FieldProps {
  label: string;
  help?: ReactNode;
  problem?: string | undefined;
  isRequired?: boolean;
  /** Gets the attributes that tie the input to its label, help and problem. */
  children: (ids: { id: string; 'aria-describedby': string }) => ReactNode;
}

/** A label, an input, what helps to fill it in and what is wrong with it. */
export function Field({ label, help, problem, isRequired, children }: FieldProps) {
  const id = useId();
  const about = `${id}-about`;
  return (
    <div className={styles.field} data-wrong={problem ? true : undefined}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {isRequired && (
          <span className={styles.required} aria-hidden="true">
            {' '}
            *
          </span>
        )}
        {isRequired && <span className="visually-hidden"> ({words.common.required})</span>}
      </label>
      {children({ id, 'aria-describedby': about })}
      <div id={about}>
        {help && <p className={styles.small}>{help}</p>}
        {problem && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}
