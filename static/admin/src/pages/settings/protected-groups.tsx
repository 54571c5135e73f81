import { useState } from 'react';
import Button from '@atlaskit/button/new';
import TextField from '@atlaskit/textfield';
import type { SettingsView } from '../../../../../src/contract';
import { Field } from '../../components/field';
import { FieldGroup } from '../../components/field-group';
import { Row, Small } from '../../components/layout';
import { words } from '../../words';
import styles from './settings.module.css';

type Groups = SettingsView['protectedGroups'];

const groupIdShape = /^[\w-]{8,64}$/;

/** Groups are named by their id, which stays when they are renamed. */
export function ProtectedGroups({
  groups,
  onChange,
}: {
  groups: Groups;
  onChange: (groups: Groups) => void;
}) {
  const [groupId, setGroupId] = useState('');
  const [groupName, setGroupName] = useState('');
  const [isTried, setTried] = useState(false);
  const isIdWrong = !groupIdShape.test(groupId.trim());
  const isNameWrong = !groupName.trim();
  const add = () => {
    setTried(true);
    if (isIdWrong || isNameWrong) return;
    onChange([
      ...groups.filter((group) => group.groupId !== groupId.trim()),
      { groupId: groupId.trim(), groupName: groupName.trim() },
    ]);
    setGroupId('');
    setGroupName('');
    setTried(false);
  };
  return (
    <FieldGroup legend={words.settings.groups}>
      <Small>{words.settings.groupsHelp}</Small>
      {groups.length === 0 && <p>{words.settings.groupsNone}</p>}
      <ul className={styles.groups}>
        {groups.map((group) => (
          <li key={group.groupId}>
            <Row>
              {group.groupName}
              <Button
                spacing="compact"
                aria-label={words.settings.groupRemove(group.groupName)}
                onClick={() => onChange(groups.filter(({ groupId: id }) => id !== group.groupId))}
              >
                {words.invite.removeFile}
              </Button>
            </Row>
          </li>
        ))}
      </ul>
      <div className={styles.fields}>
        <Field
          label={words.settings.groupName}
          problem={isTried && isNameWrong ? words.settings.groupNameWrong : undefined}
        >
          {(ids) => (
            <TextField
              {...ids}
              value={groupName}
              onChange={(event) => setGroupName(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field
          label={words.settings.groupId}
          problem={isTried && isIdWrong ? words.settings.groupIdWrong : undefined}
        >
          {(ids) => (
            <TextField {...ids} value={groupId} onChange={(event) => setGroupId(event.currentTarget.value)} />
          )}
        </Field>
      </div>
      <div>
        <Button onClick={add}>{words.settings.groupAdd}</Button>
      </div>
    </FieldGroup>
  );
}
