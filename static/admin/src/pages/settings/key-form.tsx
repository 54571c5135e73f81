import { useState } from 'react';
import type { FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import TextField from '@atlaskit/textfield';
import type { SaveOrganizationKey } from '../../../../../src/contract';
import { Field } from '../../components/field';
import { Stack } from '../../components/layout';
import { words } from '../../words';
import styles from './settings.module.css';

const longestLabel = 100;

interface KeyFormProps {
  isBusy: boolean;
  onSave: (form: SaveOrganizationKey) => Promise<boolean>;
}

export function KeyForm({ isBusy, onSave }: KeyFormProps) {
  const [form, setForm] = useState({ key: '', label: '', expiresAt: '' });
  const [isMissing, setMissing] = useState(false);
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(!form.key.trim());
    if (form.key.trim() && (await onSave(trimmed(form)))) change({ key: '' });
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={words.settings.key} noValidate>
      <Stack>
        <Field
          label={words.settings.keyField}
          help={words.settings.keyHelp}
          problem={isMissing ? words.settings.keyRequired : undefined}
          isRequired
        >
          {(ids) => (
            <TextField
              {...ids}
              type="password"
              autoComplete="off"
              spellCheck={false}
              isInvalid={isMissing}
              value={form.key}
              onChange={(event) => change({ key: event.currentTarget.value })}
            />
          )}
        </Field>
        <KeyFacts form={form} onChange={change} />
        <div>
          <Button type="submit" appearance="primary" isLoading={isBusy}>
            {words.settings.keySave}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

interface KeyFactsProps {
  form: { label: string; expiresAt: string };
  onChange: (part: { label?: string; expiresAt?: string }) => void;
}

function KeyFacts({ form, onChange }: KeyFactsProps) {
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
      <Field label={words.settings.keyExpiry} help={words.settings.keyExpiryHelp}>
        {(ids) => (
          <TextField
            {...ids}
            type="date"
            value={form.expiresAt}
            onChange={(event) => onChange({ expiresAt: event.currentTarget.value })}
          />
        )}
      </Field>
    </div>
  );
}

const trimmed = ({ key, label, expiresAt }: { key: string; label: string; expiresAt: string }) => ({
  key: key.trim(),
  ...(label.trim() && { label: label.trim() }),
  ...(expiresAt && { expiresAt }),
});
