import Button from '@atlaskit/button/new';
import { Field } from '../../components/form/field';
import { Card, Row, Small, Stack } from '../../components/frame/layout';
import { formatBytes } from '../../words/format';
import type { ListState } from '../../lists/use-list';
import { words } from '../../words/words';
import { useDraft } from './draft';
import type { HeldFile, HeldList } from './draft';
import { heldName } from './held-name';
import styles from './list-field.module.css';

interface HeldListCardProps {
  held: HeldList;
  list: ListState;
  problem: string | undefined;
}

/** A file, or a very long paste, in place of the text field. */
export function HeldListCard({ held, list, problem }: HeldListCardProps) {
  const { draft, change } = useDraft();
  const remove = () =>
    change({
      held: undefined,
      refusal: undefined,
      corrections: draft.typedCorrections ?? new Map(),
      typedCorrections: undefined,
    });
  const isFile = held.kind === 'file';
  const size = isFile ? formatBytes(held.size) : '';
  return (
    <Card>
      <Row spread>
        <Stack space="tight">
          <strong>{heldName(held)}</strong>
          <Small>{words.invite.fileFacts(size, list.facts?.encoding ?? '')}</Small>
        </Stack>
        <Button onClick={remove}>{words.invite.removeFile}</Button>
      </Row>
      {isFile && list.facts && list.facts.columns.length > 1 && <ColumnChoice held={held} list={list} />}
      {isFile && draft.text.trim() && <Small>{words.invite.keptAside}</Small>}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </Card>
  );
}

function ColumnChoice({ held, list }: { held: HeldFile; list: ListState }) {
  const { change } = useDraft();
  return (
    <Field label={words.invite.column}>
      {(ids) => (
        <select
          {...ids}
          className={styles.columns}
          value={held.column ?? list.facts?.column}
          onChange={(event) =>
            change({ held: { ...held, column: Number(event.target.value) }, refusal: undefined })
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
