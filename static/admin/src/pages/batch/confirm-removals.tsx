import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { Dialog } from '../../components/dialog';
import { Small } from '../../components/layout';
import { Failure, Loading } from '../../components/states';
import type { AccessView } from '../../../../../src/contract';
import { useLoad } from '../../use-load';
import { words } from '../../words';
import { accessWords } from './access-words';
import { allRecipients } from './all-recipients';
import type { BatchStore } from './batch-page';
import styles from './confirm-removals.module.css';

/** The second confirmation: each person who is about to lose access, by name, with what they lose. */
export function ConfirmRemovals({ store, onClose }: { store: BatchStore; onClose: () => void }) {
  const { batch, perform, busy } = store;
  const [isSure, setSure] = useState(false);
  const { data, error, reload } = useLoad(batch.batchId, () =>
    allRecipients(batch.batchId, { standing: 'with-access' }),
  );
  const people = (data ?? []).filter(({ plan }) => plan === undefined || plan === 'remove-access');
  const go = async () => {
    await perform('startBatch', people.length);
    onClose();
  };
  return (
    <Dialog
      title={words.batch.confirmTitle(data ? people.length : (batch.standings['with-access'] ?? 0))}
      onClose={onClose}
      actions={
        <>
          <Button appearance="subtle" onClick={onClose}>
            {words.common.cancel}
          </Button>
          <Button
            appearance="danger"
            isDisabled={!isSure || !data}
            isLoading={busy === 'startBatch'}
            onClick={() => void go()}
          >
            {words.batch.confirmGo}
          </Button>
        </>
      }
    >
      <p>{words.batch.confirmBody}</p>
      {!data && !error && <Loading label={words.batch.confirmLoading} />}
      {error && <Failure error={error} onRetry={() => void reload()} />}
      {data && (
        <ul className={styles.people} tabIndex={0}>
          {people.map(({ email, name, access }) => (
            <li key={email}>
              <strong>{name ?? email}</strong> {name && email}
              <Small>{lossWords(access)}</Small>
            </li>
          ))}
        </ul>
      )}
      {data && (
        <Checkbox
          label={words.batch.confirmCheck(people.length)}
          isChecked={isSure}
          onChange={(event) => setSure(event.target.checked)}
        />
      )}
    </Dialog>
  );
}

/** What goes, and what the app has to leave. */
function lossWords(access: AccessView[]): string {
  const goes = access.filter(({ removable }) => removable);
  const stays = access.filter(({ removable }) => !removable);
  return [
    goes.length > 0 ? words.batch.loses(accessWords(goes)) : '',
    stays.length > 0 ? words.batch.keeps(accessWords(stays)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
