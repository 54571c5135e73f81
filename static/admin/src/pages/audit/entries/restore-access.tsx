import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { AuditEntryView } from '../../../../../../src/contract/audit';
import { call } from '../../../backend/backend';
import { Row, Small } from '../../../components/frame/layout';
import { Failure } from '../../../components/frame/states';
import { useAct } from '../../../backend/use-act';
import { useKeptFocus } from '../../../browser/use-kept-focus';
import { words } from '../../../words/words';

/** Undoes what an entry says was taken off, for an entry where that makes sense. */
export function RestoreAccess({ entry, onRestored }: { entry: AuditEntryView; onRestored: () => void }) {
  const { act, busy, error } = useAct();
  const [isDone, setDone] = useState(false);
  const done = useKeptFocus<HTMLDivElement>(isDone);
  if (!entry.target || entry.groupsRemoved.length === 0) return null;
  const restore = () =>
    act('restore', async () => {
      await call('restoreAccess', { entryId: entry.id });
      setDone(true);
      onRestored();
    });
  return (
    <>
      {!isDone && (
        <Row>
          <Button isLoading={busy !== undefined} onClick={() => void restore()}>
            {words.audit.restore}
          </Button>
          <Small>{words.audit.restoreHelp}</Small>
        </Row>
      )}
      <div role="status" ref={done} tabIndex={-1}>
        {isDone && words.audit.restored}
      </div>
      {error && <Failure error={error} />}
    </>
  );
}
