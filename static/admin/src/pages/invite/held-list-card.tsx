import { useEffect } from 'react';
import Button from '@atlaskit/button/new';
import { Field } from '../../components/field';
import { Card, Row, Small, Stack } from '../../components/layout';
import { formatBytes } from '../../format';
import type { ListState } from '../../lists/use-list';
import { words } from '../../words';
import { useDraft } from './draft';
import type { HeldList } from './draft';
import styles from './list-field.module.css';

/** A file, or a very long paste, in place of the text field. A refused file goes away and leaves its reason. */
export function HeldListCard({ held, list }: { held: HeldList; list: ListState }) {
  const { change } = useDraft();
  const remove = () => change({ held: undefined, corrections: new Map() });
  useEffect(() => {
    if (list.phase === 'refused') change({ held: undefined, refusal: list.refusal });
  }, [list.phase, list.refusal, change]);
  const isFile = held.kind === 'file';
  const size = isFile ? formatBytes(held.size) : '';
  return (
    <Card label={words.invite.list}>
      <Row spread>
        <Stack space="tight">
          <strong>{isFile ? held.name : words.invite.heldPaste(held.text.length)}</strong>
          <Small>{words.invite.fileFacts(size, list.facts?.encoding ?? '', '')}</Small>
        </Stack>
        <Button onClick={remove}>{words.invite.removeFile}</Button>
      </Row>
      {isFile && list.facts && list.facts.columns.length > 1 && <ColumnChoice held={held} list={list} />}
    </Card>
  );
}

function ColumnChoice({ held, list }: { held: Extract<HeldList, { kind: 'file' }>; list: ListState }) {
  const { change } = useDraft();
  return (
    <Field label={words.invite.column}>
      {(ids) => (
        <select
          {...ids}
          className={styles.columns}
          value={list.facts?.column}
          onChange={(event) =>
            change({ held: { ...held, column: Number(event.target.value) }, corrections: new Map() })
          }
        >
          {list.facts?.columns.map(({ index, name, addresses, samples }) => (
            <option key={index} value={index}>
              {words.invite.columnName(index, name, addresses, samples)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
