import Button from '@atlaskit/button/new';
import type { BatchView } from '../../../../../../src/contract/batches';
import { Subtle } from '../../../components/frame/layout';
import { Notice } from '../../../components/frame/notice';
import { usePageOf, useRunDriver } from '../../../runs/driven-runs';
import { useOverview } from '../../../backend/overview';
import { words } from '../../../words/words';

/** On the admin route: whose page runs the slices, or how to go on where none does. */
export function PageOfRun({ batch }: { batch: BatchView }) {
  const driver = useRunDriver();
  const { overview } = useOverview();
  const page = usePageOf(batch);
  const name = batch.startedBy?.name ?? words.batch.starter;
  if (page === 'here') return <Subtle>{words.batch.keepOpen}</Subtle>;
  if (page === 'elsewhere') return <Subtle>{words.batch.drivenBy(name)}</Subtle>;
  return (
    <Notice
      tone="warning"
      role="status"
      title={words.batch.waiting(name)}
      actions={
        <Button onClick={() => driver.takeOver(batch, overview.actor.accountId)}>
          {words.batch.takeOver}
        </Button>
      }
    >
      <p>{words.batch.waitingHelp(name)}</p>
    </Notice>
  );
}
