import { draw } from './draw';
import { ActionForm } from './form/action-form';
import { ChoiceInput, SwitchInput, TextInput } from './form/form-fields';
import { ruleWords, speakRule } from './words/rule';

const defaults = {
  addresses: '',
  reason: '',
  ticket: '{{issue.key}}',
  sendMail: false,
  existingAccess: 'leave',
  confirmRemovals: '',
  once: '',
};

const existingChoices = ['leave', 'remove'] as const;

/** Sets up the step "Invite people without access" of a rule. */
function InviteForm() {
  const { invite: said } = ruleWords;
  return (
    <ActionForm defaults={defaults}>
      {(fields) => (
        <>
          <TextInput
            {...{ fields, name: 'addresses', label: said.addresses, help: said.addressesHelp }}
            required={said.addressesMissing}
            isLong
          />
          <TextInput
            {...{ fields, name: 'reason', label: said.reason, help: said.reasonHelp }}
            lengthAtMost={500}
          />
          <TextInput
            {...{ fields, name: 'ticket', label: said.ticket, help: said.ticketHelp }}
            lengthAtMost={100}
          />
          <SwitchInput {...{ fields, name: 'sendMail', label: said.sendMail, help: said.sendMailHelp }} />
          <ChoiceInput
            {...{ fields, name: 'existingAccess', label: said.existing, help: said.existingHelp }}
            choices={existingChoices.map((value) => ({ value, label: said.existingChoices[value] }))}
          />
          <TextInput
            {...{
              fields,
              name: 'confirmRemovals',
              label: said.confirmRemovals,
              help: said.confirmRemovalsHelp,
            }}
          />
          <TextInput
            {...{ fields, name: 'once', label: said.once, help: said.onceHelp }}
            lengthAtMost={1_000}
          />
        </>
      )}
    </ActionForm>
  );
}

void draw(speakRule, <InviteForm />);
