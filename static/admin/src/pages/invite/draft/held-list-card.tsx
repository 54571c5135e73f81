import Button from '@atlaskit/button/new';
import { Card, Row, Small, Stack } from '../../../components/frame/layout';
import { formatBytes } from '../../../words/format';
import type { ListState } from '../../../lists/use-list';
import { words } from '../../../words/words';
import { useDraft } from './draft';
import type { HeldList } from './draft-form';
import { heldName } from './held-name';
import styles from '../list/list-field.module.css';

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
      roles: undefined,
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
          {list.facts?.doubt && (
            <Small>{words.table.encodingDoubts[list.facts.doubt](list.facts.encoding)}</Small>
          )}
        </Stack>
        <Button onClick={remove}>{words.invite.removeFile}</Button>
      </Row>
      {isFile && draft.text.trim() && <Small>{words.invite.keptAside}</Small>}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </Card>
  );
}
