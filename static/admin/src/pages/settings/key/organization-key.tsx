import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { OrganizationView } from '../../../../../../src/contract/settings';
import { Card, Row, SectionHeading, Small, Stack } from '../../../components/frame/layout';
import { Notice } from '../../../components/frame/notice';
import { Failure } from '../../../components/frame/states';
import { formatDateTime } from '../../../words/format';
import { useKeptFocus } from '../../../browser/use-kept-focus';
import { words } from '../../../words/words';
import { ForgetKey } from './forget-key';
import { KeyExpiry } from './key-expiry';
import { KeyForm } from './key-form';
import styles from '../settings.module.css';
import { useOrganizationKey } from './use-organization-key';

const labels = () => ({
  form: { form: words.settings.key, help: words.settings.keyHelp, save: words.settings.keySave },
  forget: {
    forget: words.settings.keyForget,
    title: words.settings.keyForgetTitle,
    body: words.settings.keyForgetBody,
  },
});

/** The organization the app is connected to, and the only place where its key is ever typed. */
export function OrganizationKey({ onChanged }: { onChanged: () => Promise<void> }) {
  const key = useOrganizationKey(onChanged);
  const [isReplacing, setReplacing] = useState(false);
  const { organization } = key;
  const isOpen = !organization || isReplacing;
  const controls = useKeptFocus<HTMLDivElement>(`${organization?.savedAt} ${isOpen}`);
  const save: typeof key.save = async (form) => {
    const isSaved = await key.save(form);
    if (isSaved) setReplacing(false);
    return isSaved;
  };
  const toggle = () => {
    key.clear();
    setReplacing(!isReplacing);
    // The form opens before the button.
    if (!isReplacing) requestAnimationFrame(() => controls.current?.querySelector('input')?.focus());
  };
  return (
    <Card label={words.settings.key}>
      <SectionHeading>{words.settings.key}</SectionHeading>
      {organization ? <Connected organization={organization} /> : <p>{words.settings.keyNone}</p>}
      <div ref={controls} className={styles.controls}>
        {isOpen && <KeyForm labels={labels().form} isBusy={key.busy === 'save'} onSave={save} />}
        {key.error && <Failure error={key.error} />}
        <div role="status">
          {key.said && (
            <Notice tone="success">
              <p>{key.said}</p>
            </Notice>
          )}
        </div>
        {organization && (
          <Row>
            <Button aria-expanded={isReplacing} onClick={toggle}>
              {isReplacing ? words.common.cancel : words.settings.keyReplace}
            </Button>
            <ForgetKey labels={labels().forget} isBusy={key.busy === 'forget'} onForget={key.forget} />
          </Row>
        )}
      </div>
    </Card>
  );
}

function Connected({ organization }: { organization: OrganizationView }) {
  const { name, keyLabel, savedAt, savedBy, expiresAt } = organization;
  const facts = words.settings.keyFacts(keyLabel, formatDateTime(savedAt), savedBy.name ?? savedBy.accountId);
  return (
    <Stack space="tight">
      <p>
        <strong>{words.settings.keyOf(name)}</strong>
      </p>
      <Small>{facts}</Small>
      <KeyExpiry expiresAt={expiresAt} />
    </Stack>
  );
}
