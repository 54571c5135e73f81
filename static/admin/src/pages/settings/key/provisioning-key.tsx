import { useState } from 'react';
import Button from '@atlaskit/button/new';
import TextField from '@atlaskit/textfield';
import type { ProvisioningView, SaveOrganizationKey } from '../../../../../../src/contract/settings';
import { useKeptFocus } from '../../../browser/use-kept-focus';
import { Field } from '../../../components/form/field';
import { Card, Row, SectionHeading, Small, Stack } from '../../../components/frame/layout';
import { Notice } from '../../../components/frame/notice';
import { Failure } from '../../../components/frame/states';
import { formatDateTime } from '../../../words/format';
import { words } from '../../../words/words';
import styles from '../settings.module.css';
import { ForgetKey } from './forget-key';
import { KeyExpiry } from './key-expiry';
import { KeyForm } from './key-form';
import { useProvisioningKey } from './use-organization-key';

const idForm = /^[a-zA-Z0-9-]{1,100}$/;

/** The provisioned directory the app is connected to; most sites have none, so its form opens when asked for. */
export function ProvisioningKey({ onChanged }: { onChanged: () => Promise<void> }) {
  const { provisioning: labels } = words.settings;
  const key = useProvisioningKey(onChanged);
  const [isOpen, setOpen] = useState(false);
  const { provisioning } = key;
  const controls = useKeptFocus<HTMLDivElement>(`${provisioning?.savedAt} ${isOpen}`);
  const toggle = () => {
    key.clear();
    setOpen(!isOpen);
    // The form opens before the button.
    if (!isOpen) requestAnimationFrame(() => controls.current?.querySelector('input')?.focus());
  };
  return (
    <Card label={labels.title}>
      <SectionHeading>{labels.title}</SectionHeading>
      {provisioning ? <Connected provisioning={provisioning} /> : <p>{labels.none}</p>}
      <div ref={controls} className={styles.controls}>
        {isOpen && (
          <DirectoryForm
            known={provisioning?.directoryId}
            isBusy={key.busy === 'save'}
            onSave={async (form) => {
              const isSaved = await key.save(form);
              if (isSaved) setOpen(false);
              return isSaved;
            }}
          />
        )}
        {key.error && <Failure error={key.error} />}
        <div role="status">
          {key.said && (
            <Notice tone="success">
              <p>{key.said}</p>
            </Notice>
          )}
        </div>
        <Row>
          <Button aria-expanded={isOpen} onClick={toggle}>
            {isOpen ? words.common.cancel : provisioning ? labels.replace : labels.connect}
          </Button>
          {provisioning && (
            <ForgetKey
              labels={{ forget: labels.forget, title: labels.forgetTitle, body: labels.forgetBody }}
              isBusy={key.busy === 'forget'}
              onForget={key.forget}
            />
          )}
        </Row>
      </div>
    </Card>
  );
}

interface DirectoryFormProps {
  known: string | undefined;
  isBusy: boolean;
  onSave: (form: SaveOrganizationKey & { directoryId: string }) => Promise<boolean>;
}

function DirectoryForm({ known = '', isBusy, onSave }: DirectoryFormProps) {
  const { provisioning: labels } = words.settings;
  const [directoryId, setDirectoryId] = useState(known);
  const [isWrong, setWrong] = useState(false);
  const mayBeSaved = () => {
    const fits = idForm.test(directoryId.trim());
    setWrong(!fits);
    return fits;
  };
  return (
    <KeyForm
      labels={{ form: labels.title, help: labels.help, save: labels.save }}
      isBusy={isBusy}
      mayBeSaved={mayBeSaved}
      onSave={(form) => onSave({ ...form, directoryId: directoryId.trim() })}
      before={
        <Field
          label={labels.directory}
          help={labels.directoryHelp}
          problem={isWrong ? labels.directoryRequired : undefined}
          isRequired
        >
          {(ids) => (
            <TextField
              {...ids}
              autoComplete="off"
              spellCheck={false}
              isInvalid={isWrong}
              value={directoryId}
              onChange={(event) => {
                setDirectoryId(event.currentTarget.value);
                setWrong(false);
              }}
            />
          )}
        </Field>
      }
    />
  );
}

function Connected({ provisioning }: { provisioning: ProvisioningView }) {
  const { provisioning: labels } = words.settings;
  const { directoryId, keyLabel, savedAt, savedBy, expiresAt } = provisioning;
  return (
    <Stack space="tight">
      <p>
        <strong>{labels.of(directoryId)}</strong>
      </p>
      <Small>
        {words.settings.keyFacts(keyLabel, formatDateTime(savedAt), savedBy.name ?? savedBy.accountId)}
      </Small>
      <KeyExpiry expiresAt={expiresAt} />
      <Small>{labels.rotation}</Small>
    </Stack>
  );
}
