import Checkbox from '@atlaskit/checkbox';
import { Radio } from '@atlaskit/radio';
import TextArea from '@atlaskit/textarea';
import TextField from '@atlaskit/textfield';
import { Field } from '../../components/form/field';
import { Small, Stack } from '../../components/frame/layout';
import { FieldGroup } from '../../components/form/field-group';
import { useOverview } from '../../backend/overview';
import type { Route } from '../../../../../src/domain/words';
import { words } from '../../words/words';
import { useDraft } from './draft/draft';
import { LaterFields } from './later-fields';
import { PurposeFields } from './purpose-fields';
import type { Wrong } from './draft/use-submit';

const longestReason = 500;
const longestTicket = 100;
const longestMessage = 1_000;

/** Why these people, and what the run may do. */
export function BatchFields({ wrong }: { wrong: Wrong }) {
  const { overview } = useOverview();
  const { draft, change } = useDraft();
  const { reasonRequired, ticketRequired } = overview.settings;
  return (
    <>
      <PurposeFields wrong={wrong} />
      <Field
        label={words.invite.reason}
        help={words.invite.reasonHelp}
        problem={wrong.reason}
        isRequired={reasonRequired}
      >
        {(ids) => (
          <TextField
            {...ids}
            name="reason"
            maxLength={longestReason}
            isInvalid={Boolean(wrong.reason)}
            value={draft.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label={words.invite.ticket}
        help={words.invite.ticketHelp}
        problem={wrong.ticket}
        isRequired={ticketRequired}
      >
        {(ids) => (
          <TextField
            {...ids}
            name="ticket"
            width="medium"
            maxLength={longestTicket}
            isInvalid={Boolean(wrong.ticket)}
            value={draft.ticket}
            onChange={(event) => change({ ticket: event.currentTarget.value })}
          />
        )}
      </Field>
      {draft.purpose === 'people' && <MailFields route={overview.route ?? 'organization'} />}
      {draft.purpose === 'people' && <ExistingAccessFields />}
      {draft.purpose === 'people' && <LaterFields wrong={wrong} />}
    </>
  );
}

function MailFields({ route }: { route: Route }) {
  const { draft, change } = useDraft();
  if (route === 'provisioning') return <Small>{words.invite.mailNotDocumented}</Small>;
  if (route !== 'organization') return <Small>{words.invite.mailNotHeld}</Small>;
  return (
    <Stack space="tight">
      <Checkbox
        label={words.invite.mail}
        name="mail"
        isChecked={draft.sendNotification}
        onChange={(event) => change({ sendNotification: event.target.checked })}
      />
      {draft.sendNotification && (
        <Field label={words.invite.mailMessage}>
          {(ids) => (
            <TextArea
              {...ids}
              name="message"
              maxLength={longestMessage}
              value={draft.notificationText}
              onChange={(event) => change({ notificationText: event.target.value })}
            />
          )}
        </Field>
      )}
    </Stack>
  );
}

function ExistingAccessFields() {
  const { draft, change } = useDraft();
  return (
    <FieldGroup legend={words.invite.existing}>
      <Radio
        name="existing-access"
        value="leave"
        label={words.invite.existingLeave}
        isChecked={draft.existingAccess === 'leave'}
        onChange={() => change({ existingAccess: 'leave' })}
      />
      <Radio
        name="existing-access"
        value="remove"
        label={words.invite.existingRemove}
        isChecked={draft.existingAccess === 'remove'}
        onChange={() => change({ existingAccess: 'remove' })}
      />
      {draft.existingAccess === 'remove' && <Small>{words.invite.existingRemoveHelp}</Small>}
    </FieldGroup>
  );
}
