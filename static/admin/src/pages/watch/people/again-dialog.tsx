import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { InvitedAgain, WatchedView } from '../../../../../../src/contract/watch';
import { isPending } from '../../../../../../src/domain/watch/watch-head';
import { useAddress } from '../../../address';
import { call } from '../../../backend/backend';
import { useOverview } from '../../../backend/overview';
import { useAct } from '../../../backend/use-act';
import { Dialog } from '../../../components/frame/dialog';
import { Small } from '../../../components/frame/layout';
import { Failure } from '../../../components/frame/states';
import { appSentence } from '../../../words/said';
import { peopleWords, words } from '../../../words/words';
import styles from '../watch.module.css';
import { inPieces } from '../in-pieces';

const peopleACall = 25;

interface AgainDialogProps {
  people: WatchedView[];
  onClose: () => void;
  onDone: (words: string) => Promise<void>;
}

/** Mails people their invitation once more; tells whom Atlassian refused. */
export function AgainDialog({ people, onClose, onDone }: AgainDialogProps) {
  const { overview } = useOverview();
  const { act, busy, error } = useAct();
  const [result, setResult] = useState<InvitedAgain>();
  const pending = people.filter(isPending);
  const send = () =>
    act('again', async () => {
      const sum: InvitedAgain = { invited: [], refused: [] };
      const accountIds = pending.map(({ accountId }) => accountId);
      for (const piece of inPieces(accountIds, peopleACall)) {
        const { invited, refused } = await call('inviteAgain', { accountIds: piece });
        sum.invited.push(...invited);
        sum.refused.push(...refused);
      }
      if (sum.refused.length > 0) return setResult(sum);
      onClose();
      await onDone(peopleWords.again.done(sum.invited.length));
    });
  if (!overview.organization) return <NoKey onClose={onClose} />;
  if (result)
    return (
      <Refused
        result={result}
        people={people}
        onClose={() => {
          onClose();
          void onDone(peopleWords.again.done(result.invited.length));
        }}
      />
    );
  const leftOut = people.length - pending.length;
  return (
    <Dialog
      title={pending.length > 0 ? peopleWords.again.title(pending.length) : peopleWords.again.none}
      onClose={onClose}
      actions={
        <>
          <Button appearance="subtle" onClick={onClose}>
            {pending.length > 0 ? words.common.cancel : words.common.close}
          </Button>
          {pending.length > 0 && (
            <Button appearance="primary" isLoading={busy !== undefined} onClick={() => void send()}>
              {peopleWords.again.go}
            </Button>
          )}
        </>
      }
    >
      {pending.length > 0 && <p>{peopleWords.again.body}</p>}
      {leftOut > 0 && <p>{peopleWords.again.leftOut(leftOut)}</p>}
      {error && <Failure error={error} />}
    </Dialog>
  );
}

function NoKey({ onClose }: { onClose: () => void }) {
  const { go } = useAddress();
  return (
    <Dialog
      title={peopleWords.again.noKeyTitle}
      onClose={onClose}
      actions={
        <>
          <Button appearance="subtle" onClick={onClose}>
            {words.common.close}
          </Button>
          <Button appearance="primary" onClick={() => go('settings')}>
            {peopleWords.again.settings}
          </Button>
        </>
      }
    >
      <p>{peopleWords.again.noKey}</p>
    </Dialog>
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
    <Dialog
      title={peopleWords.again.done(invited.length)}
      onClose={onClose}
      actions={
        <Button appearance="primary" onClick={onClose}>
          {words.common.close}
        </Button>
      }
    >
      <p>{peopleWords.again.refused(refused.length)}</p>
      <ul className={styles.list}>
        {refused.map(({ accountId, message, appSaid }) => (
          <li key={accountId}>
            <strong>{emails.get(accountId) ?? accountId}</strong>
            <Small>{appSentence(appSaid, message)}</Small>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
