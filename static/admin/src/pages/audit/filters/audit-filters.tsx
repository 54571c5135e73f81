import { useEffect, useState } from 'react';
import type { FormEvent, MouseEvent } from 'react';
import Button from '@atlaskit/button/new';
import TextField from '@atlaskit/textfield';
import type { AuditEntryView } from '../../../../../../src/contract/audit';
import { outcomes } from '../../../../../../src/domain/words';
import { DayField } from '../../../components/day/day-field';
import { Field } from '../../../components/form/field';
import { Row, Stack } from '../../../components/frame/layout';
import { PlainSelect } from '../../../components/form/plain-select';
import { dayText, isDay } from '../../../words/day-text';
import { words } from '../../../words/words';
import styles from './audit-filters.module.css';
import { useFilterChoices } from './use-filter-choices';
import type { FilterField, FilterText } from './use-audit-filter';

/** A person is found by the search of the page. */
const always: FilterField[] = ['outcome', 'action', 'from', 'to'];
const days: FilterField[] = ['from', 'to'];
const exampleDay = '2026-11-27';
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
  const [isTried, setTried] = useState(false);
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
    event.currentTarget.closest('form')?.querySelector<HTMLElement>('select, input')?.focus();
  };
  const wrong = days.filter((field) => typed[field] && !isDay(typed[field]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong.length === 0) onApply(typed);
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
              problem={isTried && wrong.includes(field) ? words.common.noDay(dayText(exampleDay)) : undefined}
              options={field === 'actor' || field === 'batchId' ? known[field] : choices[field]?.()}
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

const choices: Partial<Record<FilterField, () => [string, string][]>> = {
  outcome: () => outcomes.map((outcome) => [outcome, words.outcomes[outcome]]),
  action: () => Object.entries(words.audit.actions),
};

interface FilterInputProps {
  field: FilterField;
  value: string;
  problem: string | undefined;
  options: [value: string, label: string][] | undefined;
  onChange: (value: string) => void;
}

function FilterInput({ field, value, problem, options, onChange }: FilterInputProps) {
  // What has help is compared whole.
  const help: Partial<Record<FilterField, string>> = words.audit.fieldHelp;
  const isStrange = value !== '' && options?.every(([known]) => known !== value);
  const strange: [string, string][] = isStrange ? [[value, value]] : [];
  return (
    <Field label={words.audit.fields[field]} help={help[field]} problem={problem}>
      {(ids) => {
        if (options) {
          const all: [string, string][] = [['', words.audit.any], ...options, ...strange];
          return <PlainSelect {...ids} options={all} value={value} onChange={onChange} />;
        }
        if (days.includes(field))
          return <DayField {...ids} isInvalid={Boolean(problem)} value={value} onChange={onChange} />;
        return (
          <TextField
            {...ids}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value.trim())}
          />
        );
      }}
    </Field>
  );
}
