import type { ReactNode } from 'react';
import type { Tone } from './tone';
import styles from './lozenge.module.css';

/** A state in one or two words. Its own few lines, since Atlaskit's brings a style engine with it. */
export function Lozenge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.lozenge} ${styles[tone]}`}>{children}</span>;
}
