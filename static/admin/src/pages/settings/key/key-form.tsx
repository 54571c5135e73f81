import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import TextField from '@atlaskit/textfield';
import type { SaveOrganizationKey } from '../../../../../../src/contract/settings';
import { DayField } from '../../../components/day/day-field';
import { Field } from '../../../components/form/field';
import { Stack } from '../../../components/frame/layout';
import { isDay } from '../../../words/day-text';
import { words } from '../../../words/words';
import { focusWrongField } from '../focus-wrong-field';
import { expiryRange, keyProblems } from './key-problems';
import type { KeyProblems } from './key-problems';
import styles from '../settings.module.css';

const longestLabel = 100;

interface KeyFormProps {
  /** What the form and its parts are called. */
  labels: { form: string; help: string; save: string };
  /** Fields before the key, and whether they may be saved. */
  before?: ReactNode;
  mayBeSaved?: () => boolean;
  isBusy: boolean;
  onSave: (form: SaveOrganizationKey) => Promise<boolean>;
}

export function KeyForm({ labels, before, mayBeSaved = () => true, isBusy, onSave }: KeyFormProps) {
  const [form, setForm] = useState({ key: '', label: '', expiresAt: '' });
  const [problems, setProblems] = useState<KeyProblems>({});
  const change = (part: Partial<typeof form>) => {
    setForm((before) => ({ ...before, ...part }));
    setProblems((before) => without(before, part));
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = keyProblems(
      { ...form, isDateBroken: form.expiresAt !== '' && !isDay(form.expiresAt) },
      Date.now(),
    );
    setProblems(found);
    const isWrong = !mayBeSaved() || Object.keys(found).length > 0;
    if (isWrong) focusWrongField(event.currentTarget);
    else if (await onSave(trimmed(form))) change({ key: '' });
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={labels.form} noValidate>
      <Stack>
        {before}
        <Field label={words.settings.keyField} help={labels.help} problem={problems.key} isRequired>
          {(ids) => (
            <TextField
              {...ids}
              type="password"
              autoComplete="off"
              spellCheck={false}
              isInvalid={Boolean(problems.key)}
              value={form.key}
              onChange={(event) => change({ key: event.currentTarget.value })}
            />
          )}
        </Field>
        <KeyFacts form={form} problem={problems.expiresAt} onChange={change} />
        <div>
          <Button type="submit" appearance="primary" isLoading={isBusy}>
            {labels.save}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

interface KeyFactsProps {
  form: { label: string; expiresAt: string };
  problem: string | undefined;
  onChange: (part: { label?: string; expiresAt?: string }) => void;
}

function KeyFacts({ form, problem, onChange }: KeyFactsProps) {
  const { earliest, latest } = expiryRange(Date.now());
  return (
    <div className={styles.fields}>
      <Field label={words.settings.keyLabel} help={words.settings.keyLabelHelp}>
        {(ids) => (
          <TextField
            {...ids}
            maxLength={longestLabel}
            value={form.label}
            onChange={(event) => onChange({ label: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words.settings.keyExpiry} help={words.settings.keyExpiryHelp} problem={problem}>
        {(ids) => (
          <DayField
            {...ids}
            name="expiresAt"
            min={earliest}
            max={latest}
            isInvalid={Boolean(problem)}
            value={form.expiresAt}
            onChange={(day) => onChange({ expiresAt: day })}
          />
        )}
      </Field>
    </div>
  );
}

/** A problem goes once its field is changed. */
const without = (problems: KeyProblems, changed: object) =>
  Object.fromEntries(Object.entries(problems).filter(([field]) => !(field in changed))) as KeyProblems;

const trimmed = ({ key, label, expiresAt }: { key: string; label: string; expiresAt: string }) => ({
  key: key.trim(),
  ...(label.trim() && { label: label.trim() }),
  ...(expiresAt && { expiresAt }),
});
