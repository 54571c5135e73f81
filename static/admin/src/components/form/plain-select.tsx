import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import styles from './plain-select.module.css';

interface PlainSelectProps<T extends string> {
  id: string;
  'aria-describedby'?: string;
  options: (readonly [value: T, label: string])[];
  value: T;
  onChange: (value: T) => void;
}

/**
 * The browser's own choice of one of a few, drawn with Jira's tokens: its keyboard, its list on a phone and its place beside the
 * page's edge come with it, without the 85 KB of Atlaskit's.
 */
export function PlainSelect<T extends string>({ options, onChange, ...rest }: PlainSelectProps<T>) {
  return (
    <span className={styles.frame}>
      <select className={styles.select} {...rest} onChange={(event) => onChange(event.target.value as T)}>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <span className={styles.arrow}>
        <ChevronDownIcon label="" size="small" color="currentColor" />
      </span>
    </span>
  );
}
