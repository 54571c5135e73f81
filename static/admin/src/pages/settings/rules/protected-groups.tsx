import { useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { SettingsView } from '../../../../../../src/contract/settings';
import { Field } from '../../../components/form/field';
import { FieldGroup } from '../../../components/form/field-group';
import { Row, Small } from '../../../components/frame/layout';
import { PlainSelect } from '../../../components/form/plain-select';
import { call } from '../../../backend/backend';
import { useLoad } from '../../../backend/use-load';
import { useKeptFocus } from '../../../browser/use-kept-focus';
import { words } from '../../../words/words';
import { NewGroup } from './new-group';
import styles from '../settings.module.css';

type Groups = SettingsView['protectedGroups'];

/** Groups are named by their id, which stays when they are renamed. */
export function ProtectedGroups({
  groups,
  onChange,
}: {
  groups: Groups;
  onChange: (groups: Groups) => void;
}) {
  const list = useKeptFocus<HTMLDivElement>(groups.length);
  const without = (id: string) => groups.filter(({ groupId }) => groupId !== id);
  return (
    <FieldGroup legend={words.settings.groups}>
      <Small>{words.settings.groupsHelp}</Small>
      <div ref={list} tabIndex={-1}>
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
      </div>
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
  const choice = useRef<HTMLDivElement>(null);
  const free = data?.groups.filter(({ groupId }) => !taken.some((group) => group.groupId === groupId)) ?? [];
  const group = free.find(({ groupId }) => groupId === chosen);
  if (free.length === 0) return null;
  const add = () => {
    if (!group) return;
    onAdd({ groupId: group.groupId, groupName: group.groupName });
    setChosen('');
    // The button has nothing to add now, and what cannot be pressed loses the focus.
    choice.current?.querySelector('select')?.focus();
  };
  const { groupChoice, groupChoose, groupAdd } = words.settings;
  return (
    <div className={styles.choice} ref={choice}>
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
    </div>
  );
}

const asOption = ({ groupId, groupName }: Groups[number]): [string, string] => [groupId, groupName];
