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
  const [key, setKey] = useState('');
  const [label, setLabel] = useState('');
  const [expiresAt, setExpiresAt] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(!key.trim());
    if (!key.trim()) return;
    const form = {
      key: key.trim(),
      ...(label.trim() && { label: label.trim() }),
      ...(expiresAt && { expiresAt }),
    };
    if (await onSave(form)) setKey('');
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
              value={key}
              onChange={(event) => setKey(event.currentTarget.value)}
            />
          )}
        </Field>
        <div className={styles.fields}>
          <Field label={words.settings.keyLabel} help={words.settings.keyLabelHelp}>
            {(ids) => (
              <TextField
                {...ids}
                maxLength={longestLabel}
                value={label}
                onChange={(event) => setLabel(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field label={words.settings.keyExpiry} help={words.settings.keyExpiryHelp}>
            {(ids) => (
              <TextField
                {...ids}
                type="date"
                value={expiresAt}
                onChange={(event) => setExpiresAt(event.currentTarget.value)}
              />
            )}
          </Field>
        </div>
        <div>
          <Button type="submit" appearance="primary" isLoading={isBusy}>
            {words.settings.keySave}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
