import type { ReactNode } from 'react';
import styles from './fact-list.module.css';

interface FactListProps {
  facts: readonly (readonly [name: string, value: ReactNode])[];
  /** The classes of the list and of a fact, where they stand otherwise than beside each other. */
  look?: { readonly [part: string]: string };
}

/** Names and values; what has no value is left out. */
export function FactList({ facts, look = styles }: FactListProps) {
  return (
    <dl className={look['facts']}>
      {facts
        .filter(([, value]) => value !== undefined && value !== '' && value !== false && value !== null)
        .map(([name, value]) => (
          <div key={name} className={look['fact']}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
