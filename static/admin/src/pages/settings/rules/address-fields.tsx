import { useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { SettingsView } from '../../../../../../src/contract/settings';
import { addressFieldsAtMost } from '../../../../../../src/domain/settings/settings';
import { Field } from '../../../components/form/field';
import { FieldGroup } from '../../../components/form/field-group';
import { PlainSelect } from '../../../components/form/plain-select';
import { Row, Small } from '../../../components/frame/layout';
import { Failure } from '../../../components/frame/states';
import { call } from '../../../backend/backend';
import { useLoad } from '../../../backend/use-load';
import { useKeptFocus } from '../../../browser/use-kept-focus';
import { words } from '../../../words/words';
import styles from '../settings.module.css';

type Fields = SettingsView['addressFields'];

/** Fields of issues in which the panel looks for addresses; they go by their id, which stays when they are renamed. */
export function AddressFields({ fields, onChange }: { fields: Fields; onChange: (fields: Fields) => void }) {
  const list = useKeptFocus<HTMLDivElement>(fields.length);
  const said = words.settings.addressFields;
  return (
    <FieldGroup legend={said.title}>
      <Small>{said.help}</Small>
      <div ref={list} tabIndex={-1}>
        {fields.length === 0 && <p>{said.none}</p>}
        <ul className={styles.groups}>
          {fields.map(({ fieldId, fieldName }) => (
            <li key={fieldId}>
              <Row>
                {fieldName}
                <Small>{fieldId}</Small>
                <Button
                  spacing="compact"
                  aria-label={said.removeLabel(fieldName)}
                  onClick={() => onChange(fields.filter((field) => field.fieldId !== fieldId))}
                >
                  {said.remove}
                </Button>
              </Row>
            </li>
          ))}
        </ul>
      </div>
      {fields.length < addressFieldsAtMost ? (
        <FieldChoice taken={fields} onAdd={(field) => onChange([...fields, field])} />
      ) : (
        <Small>{said.most(addressFieldsAtMost)}</Small>
      )}
    </FieldGroup>
  );
}

/** The site's fields that hold text, to choose from. */
function FieldChoice({ taken, onAdd }: { taken: Fields; onAdd: (field: Fields[number]) => void }) {
  const { data, error, reload } = useLoad('issue-fields', () => call('listIssueFields', {}));
  const [chosen, setChosen] = useState('');
  const choice = useRef<HTMLDivElement>(null);
  const said = words.settings.addressFields;
  if (error) return <Failure error={error} onRetry={() => void reload()} />;
  if (!data) return null;
  const free = data.fields.filter(({ fieldId }) => !taken.some((field) => field.fieldId === fieldId));
  const field = free.find(({ fieldId }) => fieldId === chosen);
  if (free.length === 0) return <Small>{said.nothingLeft}</Small>;
  const add = () => {
    if (!field) return;
    onAdd(field);
    setChosen('');
    // The button has nothing to add now, and what cannot be pressed loses the focus.
    choice.current?.querySelector('select')?.focus();
  };
  return (
    <>
      <div className={styles.choice} ref={choice}>
        <Field label={said.choice}>
          {(ids) => (
            <PlainSelect
              {...ids}
              value={chosen}
              onChange={setChosen}
              options={[['', said.choose], ...free.map((one) => asOption(one, free))]}
            />
          )}
        </Field>
        <div>
          <Button onClick={add} isDisabled={!field}>
            {said.add}
          </Button>
        </div>
      </div>
      {!data.complete && <Small>{said.incomplete}</Small>}
    </>
  );
}

/** Jira lets fields share a name: then the id tells them apart. */
const asOption = ({ fieldId, fieldName }: Fields[number], all: Fields): [string, string] => [
  fieldId,
  all.filter((other) => other.fieldName === fieldName).length > 1 ? `${fieldName} (${fieldId})` : fieldName,
];
