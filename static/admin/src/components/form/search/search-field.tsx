import SearchIcon from '@atlaskit/icon/core/search';
import TextField from '@atlaskit/textfield';
import styles from './search-field.module.css';

interface SearchFieldProps {
  /** What is searched, in words: its name, and what stands in it while it is empty. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  isCompact?: boolean;
  isWide?: boolean;
  describedBy?: string | undefined;
}

/** A field for a search, wherever a list has one. */
export function SearchField({ label, value, onChange, isCompact, isWide, describedBy }: SearchFieldProps) {
  return (
    <div className={`${styles.field} ${isWide ? styles.wide : ''}`}>
      <TextField
        isCompact={isCompact ?? false}
        type="search"
        aria-label={label}
        aria-describedby={describedBy}
        placeholder={label}
        elemBeforeInput={
          <span className={styles.icon}>
            <SearchIcon label="" />
          </span>
        }
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
