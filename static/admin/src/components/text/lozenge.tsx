import type { ReactNode } from 'react';
import styles from './lozenge.module.css';

export type Tone = 'neutral' | 'success' | 'information' | 'warning' | 'danger';

/** A state in one or two words. Its own few lines, since Atlaskit's brings a style engine with it. */
export function Lozenge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.lozenge} ${styles[tone]}`}>{children}</span>;
}
