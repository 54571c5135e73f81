import { useState } from 'react';
import type { InvitedAgain, WatchedView } from '../../../../../../src/contract/watch';
import { isPending } from '../../../../../../src/domain/watch/watch-head';
import { useAddress } from '../../../address';
import { call } from '../../../backend/backend';
import { useOverview } from '../../../backend/overview';
import { Question } from '../../../components/frame/question';
import { Small } from '../../../components/frame/layout';
import { appSentence } from '../../../words/said';
import { peopleWords } from '../../../words/words';
import { BulkDialog } from '../bulk-dialog';
import styles from '../watch.module.css';
import type { PeopleDialogProps } from './people-dialog';

/** Mails people their invitation once more; tells whom Atlassian refused. */
export function AgainDialog({ people, onClose, onDone }: PeopleDialogProps) {
  const { overview } = useOverview();
  const [result, setResult] = useState<InvitedAgain>();
  const pending = people.filter(isPending);
  const leftOut = people.length - pending.length;
  const sent = async (answers: InvitedAgain[]) => {
    const sum: InvitedAgain = {
      invited: answers.flatMap(({ invited }) => invited),
      refused: answers.flatMap(({ refused }) => refused),
    };
    if (sum.refused.length > 0) setResult(sum);
    else await onDone(peopleWords.again.done(sum.invited.length));
  };
  if (!overview.organization) return <NoKey onClose={onClose} />;
  if (result)
    return (
      <Refused
        result={result}
        people={people}
        onClose={() => void onDone(peopleWords.again.done(result.invited.length))}
      />
    );
  return (
    <BulkDialog
      title={pending.length > 0 ? peopleWords.again.title(pending.length) : peopleWords.again.none}
      go={pending.length > 0 ? peopleWords.again.go : undefined}
      ids={pending.map(({ accountId }) => accountId)}
      most={25}
      send={(accountIds) => call('inviteAgain', { accountIds })}
      onSent={sent}
      onClose={onClose}
    >
      {pending.length > 0 && <p>{peopleWords.again.body}</p>}
      {leftOut > 0 && <p>{peopleWords.again.leftOut(leftOut)}</p>}
    </BulkDialog>
  );
}

function NoKey({ onClose }: { onClose: () => void }) {
  const { go } = useAddress();
  return (
    <Question
      title={peopleWords.again.noKeyTitle}
      go={peopleWords.again.settings}
      onGo={() => go('settings')}
      onClose={onClose}
    >
      <p>{peopleWords.again.noKey}</p>
    </Question>
  );
}

interface RefusedProps {
  result: InvitedAgain;
  people: WatchedView[];
  onClose: () => void;
}

/** Who was not mailed, each with Atlassian's words. */
function Refused({ result: { invited, refused }, people, onClose }: RefusedProps) {
  const emails = new Map(people.map(({ accountId, email }) => [accountId, email]));
  return (
    <Question title={peopleWords.again.done(invited.length)} onClose={onClose}>
      <p>{peopleWords.again.refused(refused.length)}</p>
      <ul className={styles.list}>
        {refused.map(({ accountId, message, appSaid }) => (
          <li key={accountId}>
            <strong>{emails.get(accountId) ?? accountId}</strong>
            <Small>{appSentence(appSaid, message)}</Small>
          </li>
        ))}
      </ul>
    </Question>
  );
}
