import styles from './plain-select.module.css';

interface PlainSelectProps {
  id: string;
  'aria-describedby'?: string;
  options: [value: string, label: string][];
  value: string;
  onChange: (value: string) => void;
}

/** The browser's own list of choices: a few fixed words need no 85 KB of script. */
export function PlainSelect({ options, onChange, ...rest }: PlainSelectProps) {
  return (
    <select className={styles.select} {...rest} onChange={(event) => onChange(event.target.value)}>
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
