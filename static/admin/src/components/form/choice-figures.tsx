import type { Tone } from '../text/tone';
import { formatNumber } from '../../words/format';
import type { Choice } from './choice-chips';
import styles from './choice-figures.module.css';

export interface FigureChoice<T extends string> extends Choice<T> {
  count: number;
  /** How the number looks where it is not 0. */
  tone?: Tone;
}

interface ChoiceFiguresProps<T extends string> {
  label: string;
  choices: FigureChoice<T>[];
  value: T | undefined;
  onChange: (value: T | undefined) => void;
}

/** Numbers that say how something stands; pressing one shows whom it counts. */
export function ChoiceFigures<T extends string>({ label, choices, value, onChange }: ChoiceFiguresProps<T>) {
  return (
    <div className={styles.figures} role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value ?? ''}
          type="button"
          className={styles.figure}
          aria-pressed={choice.value === value}
          disabled={choice.count === 0 && choice.value !== value}
          onClick={() => onChange(choice.value)}
        >
          <span className={styles.name}>{choice.label}</span>{' '}
          <span className={`${styles.number} ${choice.count > 0 && choice.tone ? styles[choice.tone] : ''}`}>
            {formatNumber(choice.count)}
          </span>
        </button>
      ))}
    </div>
  );
}
