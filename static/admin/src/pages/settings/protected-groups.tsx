import { useState } from 'react';
import Button from '@atlaskit/button/new';
import TextField from '@atlaskit/textfield';
import type { SettingsView } from '../../../../../src/contract';
import { Field } from '../../components/field';
import { FieldGroup } from '../../components/field-group';
import { Row, Small } from '../../components/layout';
import { PlainSelect } from '../../components/plain-select';
import { call } from '../../backend';
import { useLoad } from '../../use-load';
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
      <GroupChoice taken={groups} onAdd={(group) => onChange([...without(group.groupId), group])} />
      <details>
        <summary>{words.settings.groupElsewhere}</summary>
        <NewGroup onAdd={(group) => onChange([...without(group.groupId), group])} />
      </details>
    </FieldGroup>
  );
}

/** Groups that grant a Jira product, to choose from; where they cannot be read, only the other way is offered. */
function GroupChoice({ taken, onAdd }: { taken: Groups; onAdd: (group: Groups[number]) => void }) {
  const { data } = useLoad('access-groups', () => call('listAccessGroups', {}));
  const [chosen, setChosen] = useState('');
  const free = data?.groups.filter(({ groupId }) => !taken.some((group) => group.groupId === groupId)) ?? [];
  const group = free.find(({ groupId }) => groupId === chosen);
  if (free.length === 0) return null;
  const add = () => {
    if (!group) return;
    onAdd({ groupId: group.groupId, groupName: group.groupName });
    setChosen('');
  };
  const { groupChoice, groupChoose, groupAdd } = words.settings;
  return (
    <>
      <Field label={groupChoice}>
        {(ids) => (
          <PlainSelect
            {...ids}
            value={chosen}
            onChange={setChosen}
            options={[['', groupChoose], ...free.map(asOption)]}
          />
        )}
      </Field>
      <div>
        <Button onClick={add} isDisabled={!group}>
          {groupAdd}
        </Button>
      </div>
    </>
  );
}

const asOption = ({ groupId, groupName }: Groups[number]): [string, string] => [groupId, groupName];

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
