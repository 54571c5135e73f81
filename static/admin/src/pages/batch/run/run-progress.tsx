import { useState } from 'react';
import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import type { BatchView } from '../../../../../../src/contract/batches';
import { Dialog } from '../../../components/frame/dialog';
import { Card, Row, SectionHeading, Subtle } from '../../../components/frame/layout';
import { needsPage } from '../../../runs/run-driver';
import { countWords } from '../../../runs/use-run-notices';
import { words } from '../../../words/words';
import type { BatchStore } from '../use-batch';
import { PageOfRun } from './page-of-run';
import { endTitleOf } from '../ending';
import { isDiscarded } from '../state-words';

/** How far the run is, how long it will take, and the ways to stop it. */
export function RunProgress({ store }: { store: BatchStore }) {
  const { batch } = store;
  if (isDiscarded(batch)) return <Discarded batch={batch} />;
  const title =
    batch.state === 'finished'
      ? endTitleOf(batch)
      : words.batch.stateTitles[batch.state as keyof typeof words.batch.stateTitles];
  const isOver = batch.state === 'finished' || batch.state === 'cancelled';
  const progress = progressWords(batch);
  return (
    <Card label={title}>
      <Row spread>
        <SectionHeading>{title}</SectionHeading>
        {!isOver && <RunActs store={store} />}
      </Row>
      {!isOver && <Bar batch={batch} label={progress} />}
      <p role="status">{isOver ? words.batch.finishedSentence(countWords(batch)) : progress}</p>
      {needsPage(batch) && <PageOfRun batch={batch} />}
      {batch.state === 'running' && batch.route !== 'admin' && <Subtle>{words.batch.runsAlone}</Subtle>}
    </Card>
  );
}

function Bar({ batch: { done, attemptTotal }, label }: { batch: BatchView; label: string }) {
  return <ProgressBar value={attemptTotal > 0 ? done / attemptTotal : 0} ariaLabel={label} />;
}

/** A list that was given up before its run began. */
function Discarded({ batch }: { batch: BatchView }) {
  const isOver = batch.state === 'cancelled';
  const title = isOver ? words.batch.discardedTitle : words.batch.discardingTitle;
  const progress = words.batch.discarding(batch.done, batch.total);
  return (
    <Card label={title}>
      <SectionHeading>{title}</SectionHeading>
      {!isOver && <Bar batch={batch} label={progress} />}
      <p role="status">{isOver ? words.batch.discarded : progress}</p>
    </Card>
  );
}

function progressWords({ done, attemptTotal, secondsLeft, state }: BatchView): string {
  const left = state === 'running' && secondsLeft !== undefined ? `, ${words.batch.left(secondsLeft)}` : '';
  return words.batch.progress(done, attemptTotal) + left;
}

function RunActs({ store: { batch, perform, busy } }: { store: BatchStore }) {
  const [isCancelling, setCancelling] = useState(false);
  const cancel = async () => {
    setCancelling(false);
    await perform('cancelBatch');
  };
  return (
    <Row>
      {batch.state === 'running' && (
        <Button isLoading={busy === 'pauseBatch'} onClick={() => void perform('pauseBatch')}>
          {words.batch.pause}
        </Button>
      )}
      {(batch.state === 'paused' || batch.state === 'pausing') && (
        <Button
          appearance="primary"
          isLoading={busy === 'resumeBatch'}
          onClick={() => void perform('resumeBatch')}
        >
          {words.batch.resume}
        </Button>
      )}
      {batch.state !== 'cancelling' && (
        <Button appearance="subtle" isLoading={busy === 'cancelBatch'} onClick={() => setCancelling(true)}>
          {words.batch.cancel}
        </Button>
      )}
      {isCancelling && <ConfirmCancel onClose={() => setCancelling(false)} onConfirm={() => void cancel()} />}
    </Row>
  );
}

function ConfirmCancel({ onClose, onConfirm }: { onClose: () => void; onConfirm: () => void }) {
  return (
    <Dialog
      title={words.batch.cancelTitle}
      onClose={onClose}
      actions={
        <>
          <Button appearance="subtle" onClick={onClose}>
            {words.batch.cancelKeep}
          </Button>
          <Button appearance="danger" onClick={onConfirm}>
            {words.batch.cancelGo}
          </Button>
        </>
      }
    >
      <p>{words.batch.cancelBody}</p>
    </Dialog>
  );
}
