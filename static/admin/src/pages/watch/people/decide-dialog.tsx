import { useState } from 'react';
import type { FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import TextField from '@atlaskit/textfield';
import type { WatchedView } from '../../../../../../src/contract/watch';
import { call } from '../../../backend/backend';
import { useAct } from '../../../backend/use-act';
import { Field } from '../../../components/form/field';
import { Dialog } from '../../../components/frame/dialog';
import { Failure } from '../../../components/frame/states';
import { AdministrationLink } from '../../../components/text/administration-link';
import { peopleWords, words } from '../../../words/words';
import { inPieces } from '../in-pieces';

const longestReason = 500;
const peopleACall = 10;

interface DecideDialogProps {
  decision: 'keep' | 'remove';
  people: WatchedView[];
  onClose: () => void;
  onDone: (words: string) => Promise<void>;
}

/** Records in a review that people are needed, or not any more. */
export function DecideDialog({ decision, people, onClose, onDone }: DecideDialogProps) {
  const { act, busy, error } = useAct();
  const [reason, setReason] = useState('');
  const say = peopleWords.decide[decision];
  const decide = (event: FormEvent) => {
    event.preventDefault();
    void act('decide', async () => {
      const accountIds = people.map(({ accountId }) => accountId);
      for (const piece of inPieces(accountIds, peopleACall))
        await call('decideReview', {
          accountIds: piece,
          decision,
          ...(reason.trim() && { reason: reason.trim() }),
        });
      onClose();
      await onDone(say.done(people.length));
    });
  };
  return (
    <Dialog
      title={say.title(people.length)}
      onClose={onClose}
      actions={
        <>
          <Button appearance="subtle" onClick={onClose}>
            {words.common.cancel}
          </Button>
          <Button appearance="primary" type="submit" form="decide" isLoading={busy !== undefined}>
            {say.go}
          </Button>
        </>
      }
    >
      <p>
        {say.body} {decision === 'remove' && <AdministrationLink />}
      </p>
      <form id="decide" onSubmit={decide}>
        <Field label={peopleWords.reason}>
          {(ids) => (
            <TextField
              {...ids}
              maxLength={longestReason}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Field>
      </form>
      {error && <Failure error={error} />}
    </Dialog>
  );
}
