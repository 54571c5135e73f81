import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import Button from '@atlaskit/button/new';
import TextField from '@atlaskit/textfield';
import type { SettingsView } from '../../../../../../src/contract/settings';
import { Field } from '../../../components/form/field';
import { words } from '../../../words/words';
import styles from '../settings.module.css';

type Group = SettingsView['protectedGroups'][number];

const groupIdShape = /^[\w-]{8,64}$/;
const noGroup: Group = { groupId: '', groupName: '' };

/** A group that the list does not offer, by name and ID. */
export function NewGroup({ onAdd }: { onAdd: (group: Group) => void }) {
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
  /** The fields stand in the form of all rules, which Enter would save without this group. */
  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  const { groupName, groupId, groupNameWrong, groupIdWrong, groupAdd } = words.settings;
  return (
    <div className={styles.choice}>
      <div className={styles.fields}>
        <Field label={groupName} problem={isTried && isNameWrong ? groupNameWrong : undefined}>
          {(ids) => (
            <TextField
              {...ids}
              isInvalid={isTried && isNameWrong}
              value={group.groupName}
              onKeyDown={addOnEnter}
              onChange={(event) => setGroup({ ...group, groupName: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={groupId} problem={isTried && isIdWrong ? groupIdWrong : undefined}>
          {(ids) => (
            <TextField
              {...ids}
              isInvalid={isTried && isIdWrong}
              value={group.groupId}
              onKeyDown={addOnEnter}
              onChange={(event) => setGroup({ ...group, groupId: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <div>
        <Button onClick={add}>{groupAdd}</Button>
      </div>
    </div>
  );
}
