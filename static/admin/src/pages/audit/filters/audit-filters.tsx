import { useEffect, useState } from 'react';
import type { FormEvent, MouseEvent } from 'react';
import Button from '@atlaskit/button/new';
import TextField from '@atlaskit/textfield';
import type { AuditEntryView } from '../../../../../../src/contract/audit';
import { outcomes } from '../../../../../../src/domain/words';
import { Field } from '../../../components/form/field';
import { Row, Stack } from '../../../components/frame/layout';
import { PlainSelect } from '../../../components/form/plain-select';
import { words } from '../../../words/words';
import styles from './audit-filters.module.css';
import { useFilterChoices } from './use-filter-choices';
import type { FilterField, FilterText } from './use-audit-filter';

/** A person is found by the search of the page. */
const always: FilterField[] = ['outcome', 'action', 'from', 'to'];
const more: FilterField[] = ['domain', 'actor', 'batchId', 'ticket'];

interface AuditFiltersProps {
  text: FilterText;
  /** Those in view: whose acts there are to choose from. */
  entries: readonly AuditEntryView[];
  onApply: (text: FilterText) => void;
}

/** What the log is narrowed to; applied as a whole, so that the address holds whole filters. */
export function AuditFilters({ text, entries, onApply }: AuditFiltersProps) {
  const [typed, setTyped] = useState(text);
  const [isWide, setWide] = useState(more.some((field) => text[field]));
  const known = useFilterChoices(isWide, entries);
  const applied = JSON.stringify(text);
  useEffect(() => {
    const next = JSON.parse(applied) as FilterText;
    setTyped(next);
    setWide((before) => before || more.some((field) => next[field]));
  }, [applied]);
  const clear = (event: MouseEvent<HTMLElement>) => {
    onApply(text.email ? { email: text.email } : {});
    // The button goes with the filter.
    event.currentTarget.closest('form')?.querySelector('input')?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onApply(typed);
  };
  return (
    <form onSubmit={submit} role="search" aria-label={words.audit.filter}>
      <Stack>
        <div className={styles.fields}>
          {[...always, ...(isWide ? more : [])].map((field) => (
            <FilterInput
              key={field}
              field={field}
              value={typed[field] ?? ''}
              options={field === 'actor' || field === 'batchId' ? known[field] : choices[field]}
              onChange={(value) => setTyped({ ...typed, [field]: value })}
            />
          ))}
        </div>
        <Row>
          <Button type="submit" appearance="primary">
            {words.audit.apply}
          </Button>
          <Button aria-expanded={isWide} onClick={() => setWide(!isWide)}>
            {isWide ? words.audit.fewerFilters : words.audit.moreFilters}
          </Button>
          {Object.keys(text).some((field) => field !== 'email') && (
            <Button appearance="subtle" onClick={clear}>
              {words.audit.clear}
            </Button>
          )}
        </Row>
      </Stack>
    </form>
  );
}

const choices: Partial<Record<FilterField, [string, string][]>> = {
  outcome: outcomes.map((outcome) => [outcome, words.outcomes[outcome]]),
  action: Object.entries(words.audit.actions),
};

interface FilterInputProps {
  field: FilterField;
  value: string;
  options: [value: string, label: string][] | undefined;
  onChange: (value: string) => void;
}

function FilterInput({ field, value, options, onChange }: FilterInputProps) {
  const isStrange = value !== '' && options?.every(([known]) => known !== value);
  return (
    <Field label={words.audit.fields[field]} help={words.audit.fieldHelp[field]}>
      {(ids) =>
        options ? (
          <PlainSelect
            {...ids}
            options={[
              ['', words.audit.any],
              ...options,
              ...(isStrange ? [[value, value] as [string, string]] : []),
            ]}
            value={value}
            onChange={onChange}
          />
        ) : (
          <TextField
            {...ids}
            type={field === 'from' || field === 'to' ? 'date' : 'text'}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value.trim())}
          />
        )
      }
    </Field>
  );
}
