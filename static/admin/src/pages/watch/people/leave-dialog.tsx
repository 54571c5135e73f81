import Button from '@atlaskit/button/new';
import type { WatchedView } from '../../../../../../src/contract/watch';
import { call } from '../../../backend/backend';
import { useAct } from '../../../backend/use-act';
import { Dialog } from '../../../components/frame/dialog';
import { Failure } from '../../../components/frame/states';
import { peopleWords, words } from '../../../words/words';
import { inPieces } from '../in-pieces';

const peopleACall = 25;

interface LeaveDialogProps {
  people: WatchedView[];
  onClose: () => void;
  onDone: (words: string) => Promise<void>;
}

export function LeaveDialog({ people, onClose, onDone }: LeaveDialogProps) {
  const { act, busy, error } = useAct();
  const { leave } = peopleWords;
  const go = () =>
    act('leave', async () => {
      const accountIds = people.map(({ accountId }) => accountId);
      for (const piece of inPieces(accountIds, peopleACall)) await call('leaveWatch', { accountIds: piece });
      onClose();
      await onDone(leave.done(people.length));
    });
  return (
    <Dialog
      title={leave.title(people.length)}
      onClose={onClose}
      actions={
        <>
          <Button appearance="subtle" onClick={onClose}>
            {words.common.cancel}
          </Button>
          <Button appearance="danger" isLoading={busy !== undefined} onClick={() => void go()}>
            {leave.go}
          </Button>
        </>
      }
    >
      <p>{leave.body}</p>
      {error && <Failure error={error} />}
    </Dialog>
  );
}
