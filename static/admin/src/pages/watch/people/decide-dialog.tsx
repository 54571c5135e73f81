import { useState } from 'react';
import TextField from '@atlaskit/textfield';
import { call } from '../../../backend/backend';
import { Field } from '../../../components/form/field';
import { AdministrationLink } from '../../../components/text/administration-link';
import { peopleWords } from '../../../words/words';
import { BulkDialog } from '../bulk-dialog';
import type { PeopleDialogProps } from './people-dialog';

const longestReason = 500;

/** Records in a review that people are needed, or not any more. */
export function DecideDialog({
  decision,
  people,
  onClose,
  onDone,
}: PeopleDialogProps & { decision: 'keep' | 'remove' }) {
  const [typed, setTyped] = useState('');
  const say = peopleWords.decide[decision];
  const reason = typed.trim();
  return (
    <BulkDialog
      title={say.title(people.length)}
      go={say.go}
      ids={people.map(({ accountId }) => accountId)}
      most={10}
      send={(accountIds) => call('decideReview', { accountIds, decision, ...(reason && { reason }) })}
      onSent={() => onDone(say.done(people.length))}
      onClose={onClose}
    >
      <p>
        {say.body} {decision === 'remove' && <AdministrationLink />}
      </p>
      <Field label={peopleWords.reason}>
        {(ids) => (
          <TextField
            {...ids}
            maxLength={longestReason}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
    </BulkDialog>
  );
}
