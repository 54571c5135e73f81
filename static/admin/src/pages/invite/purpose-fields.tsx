import { Radio } from '@atlaskit/radio';
import TextField from '@atlaskit/textfield';
import { Field } from '../../components/form/field';
import { FieldGroup } from '../../components/form/field-group';
import { Small } from '../../components/frame/layout';
import { words } from '../../words/words';
import { useDraft } from './draft/draft';
import type { Wrong } from './draft/use-submit';

/** Whom the list names, and where customers are added. */
export function PurposeFields({ wrong }: { wrong: Wrong }) {
  const { draft, change } = useDraft();
  const { purposes } = words.invite;
  return (
    <>
      <FieldGroup legend={words.invite.purpose}>
        {(['people', 'customers'] as const).map((purpose) => (
          <Radio
            key={purpose}
            name="purpose"
            value={purpose}
            label={purposes[purpose]}
            isChecked={draft.purpose === purpose}
            onChange={() => change({ purpose })}
          />
        ))}
        {draft.purpose === 'customers' && <Small>{words.invite.customersHelp}</Small>}
      </FieldGroup>
      {draft.purpose === 'customers' && <DeskFields wrong={wrong} />}
    </>
  );
}

function DeskFields({ wrong }: { wrong: Wrong }) {
  const { draft, change } = useDraft();
  return (
    <>
      <Field label={words.invite.desk} help={words.invite.deskHelp} problem={wrong.serviceDesk} isRequired>
        {(ids) => (
          <TextField
            {...ids}
            name="service-desk"
            width="medium"
            maxLength={100}
            isInvalid={Boolean(wrong.serviceDesk)}
            value={draft.serviceDesk}
            onChange={(event) => change({ serviceDesk: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label={words.invite.customerOrganization}
        help={words.invite.customerOrganizationHelp}
        problem={wrong.customerOrganization}
      >
        {(ids) => (
          <TextField
            {...ids}
            name="customer-organization"
            width="medium"
            maxLength={20}
            isInvalid={Boolean(wrong.customerOrganization)}
            value={draft.customerOrganization}
            onChange={(event) => change({ customerOrganization: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
