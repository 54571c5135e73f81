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
  const without = (id: string) => groups.filter(({ groupId }) => groupId !== id);
  return (
    <FieldGroup legend={words.settings.groups}>
      <Small>{words.settings.groupsHelp}</Small>
      {groups.length === 0 && <p>{words.settings.groupsNone}</p>}
      <ul className={styles.groups}>
        {groups.map(({ groupId, groupName }) => (
          <li key={groupId}>
            <Row>
              {groupName}
              <Button
                spacing="compact"
                aria-label={words.settings.groupRemove(groupName)}
                onClick={() => onChange(without(groupId))}
              >
                {words.invite.removeFile}
              </Button>
            </Row>
          </li>
        ))}
      </ul>
      <NewGroup onAdd={(group) => onChange([...without(group.groupId), group])} />
    </FieldGroup>
  );
}

const noGroup = { groupId: '', groupName: '' };

function NewGroup({ onAdd }: { onAdd: (group: Groups[number]) => void }) {
  const [group, setGroup] = useState(noGroup);
  const [isTried, setTried] = useState(false);
  const isIdWrong = !groupIdShape.test(group.groupId.trim());
  const isNameWrong = !group.groupName.trim();
  const add = () => {
    setTried(true);
    if (isIdWrong || isNameWrong) return;
    onAdd({ groupId: group.groupId.trim(), groupName: group.groupName.trim() });
    setGroup(noGroup);
    setTried(false);
  };
  const { groupName, groupId, groupNameWrong, groupIdWrong, groupAdd } = words.settings;
  return (
    <>
      <div className={styles.fields}>
        <Field label={groupName} problem={isTried && isNameWrong ? groupNameWrong : undefined}>
          {(ids) => (
            <TextField
              {...ids}
              value={group.groupName}
              onChange={(event) => setGroup({ ...group, groupName: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={groupId} problem={isTried && isIdWrong ? groupIdWrong : undefined}>
          {(ids) => (
            <TextField
              {...ids}
              value={group.groupId}
              onChange={(event) => setGroup({ ...group, groupId: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <div>
        <Button onClick={add}>{groupAdd}</Button>
      </div>
    </>
  );
}
