import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { AuditEntryView } from '../../../../../../src/contract/audit';
import { call } from '../../../backend/backend';
import { Row, Small } from '../../../components/frame/layout';
import { Failure } from '../../../components/frame/states';
import { useAct } from '../../../backend/use-act';
import { useKeptFocus } from '../../../browser/use-kept-focus';
import { words } from '../../../words/words';

/** Whether an entry tells of somebody whom the directory's route may have brought in. */
const mayBeUndone = ({ action, credential, target }: AuditEntryView): boolean =>
  credential.kind === 'provisioning-key' &&
  target?.accountId !== undefined &&
  (action === 'user.invited' || action === 'user.needs-attention');

/** Takes back the record that a batch made in the provisioned directory, asked for twice; the backend judges whether it may. */
export function UndoProvisioning({ entry, onUndone }: { entry: AuditEntryView; onUndone: () => void }) {
  const { act, busy, error } = useAct();
  const [state, setState] = useState<'offered' | 'asked' | 'done'>('offered');
  const done = useKeptFocus<HTMLDivElement>(state === 'done');
  if (!mayBeUndone(entry)) return null;
  const undo = () =>
    act('undo', async () => {
      await call('undoProvisioning', { entryId: entry.id });
      setState('done');
      onUndone();
    });
  return (
    <>
      {state === 'offered' && (
        <Row>
          <Button onClick={() => setState('asked')}>{words.audit.undo}</Button>
        </Row>
      )}
      {state === 'asked' && (
        <Row>
          <Button appearance="danger" isLoading={busy !== undefined} onClick={() => void undo()}>
            {words.audit.undoConfirm}
          </Button>
          <Small>{words.audit.undoHelp}</Small>
        </Row>
      )}
      <div role="status" ref={done} tabIndex={-1}>
        {state === 'done' && words.audit.undone}
      </div>
      {error && <Failure error={error} />}
    </>
  );
}
