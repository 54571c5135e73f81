import { formatNumber } from '../../words/format';
import styles from './choice-chips.module.css';

export interface Choice<T extends string> {
  value: T | undefined;
  label: string;
  /** Absent where nobody has counted. */
  count?: number;
}

interface ChoiceChipsProps<T extends string> {
  label: string;
  choices: Choice<T>[];
  value: T | undefined;
  onChange: (value: T | undefined) => void;
}

/** One filter out of a few, each with the number of rows behind it. */
export function ChoiceChips<T extends string>({ label, choices, value, onChange }: ChoiceChipsProps<T>) {
  return (
    <div className={styles.chips} role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value ?? ''}
          type="button"
          className={styles.chip}
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
          {choice.count !== undefined && (
            <>
              {' '}
              <span className={styles.count}>{formatNumber(choice.count)}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
