import { call } from '../../../backend/backend';
import { peopleWords } from '../../../words/words';
import { BulkDialog } from '../bulk-dialog';
import type { PeopleDialogProps } from './people-dialog';

/** Asks whether people are to be watched no more. */
export function LeaveDialog({ people, onClose, onDone }: PeopleDialogProps) {
  const { leave } = peopleWords;
  return (
    <BulkDialog
      title={leave.title(people.length)}
      go={leave.go}
      isDanger
      ids={people.map(({ accountId }) => accountId)}
      most={25}
      send={(accountIds) => call('leaveWatch', { accountIds })}
      onSent={() => onDone(leave.done(people.length))}
      onClose={onClose}
    >
      <p>{leave.body}</p>
    </BulkDialog>
  );
}
