import { formatNumber } from '../../words/format';
import type { Tone } from '../text/tone';
import styles from './counted-choices.module.css';

export interface CountedChoice<T extends string> {
  value: T | undefined;
  label: string;
  count: number;
  /** How the number looks where it is not 0. */
  tone?: Tone;
}

interface CountedChoicesProps<T extends string> {
  label: string;
  choices: CountedChoice<T>[];
  value: T | undefined;
  onChange: (value: T | undefined) => void;
  /** The numbers are what the page is read for: they stand large, in a row of equal parts. */
  isLarge?: boolean;
}

/** One filter out of a few, each with the number of rows behind it; where nothing is behind one, it cannot be chosen. */
export function CountedChoices<T extends string>(props: CountedChoicesProps<T>) {
  const { label, choices, value, onChange, isLarge = false } = props;
  return (
    <div className={isLarge ? styles.figures : styles.chips} role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value ?? ''}
          type="button"
          className={`${styles.choice} ${isLarge ? styles.figure : styles.chip}`}
          aria-pressed={choice.value === value}
          disabled={choice.count === 0 && choice.value !== undefined && choice.value !== value}
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
