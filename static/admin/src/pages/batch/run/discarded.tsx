import type { BatchView } from '../../../../../../src/contract/batches';
import { Card, SectionHeading } from '../../../components/frame/layout';
import { words } from '../../../words/words';
import { RunBar } from './run-bar';

/** A list that was given up before its run began. */
export function Discarded({ batch }: { batch: BatchView }) {
  const isOver = batch.state === 'cancelled';
  const title = isOver ? words.batch.discardedTitle : words.batch.discardingTitle;
  const progress = words.batch.discarding(batch.done, batch.total);
  return (
    <Card label={title}>
      <SectionHeading>{title}</SectionHeading>
      {!isOver && <RunBar batch={batch} label={progress} />}
      <p role="status">{isOver ? words.batch.discarded : progress}</p>
    </Card>
  );
}
