import { Radio } from '@atlaskit/radio';
import { FieldGroup } from '../../components/form/field-group';
import { Small } from '../../components/frame/layout';
import { words } from '../../words/words';
import { DeskFields } from './desk-fields';
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
