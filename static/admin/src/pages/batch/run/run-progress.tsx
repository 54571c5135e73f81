import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { BatchView } from '../../../../../../src/contract/batches';
import { CountedChoices } from '../../../components/form/counted-choices';
import { Card, Row, SectionHeading, Subtle } from '../../../components/frame/layout';
import { Question } from '../../../components/frame/question';
import { needsPage } from '../../../runs/run-driver';
import { countWords } from '../../../runs/use-run-notices';
import { words } from '../../../words/words';
import { endingOf, endTitleOf } from '../ending';
import type { ListFilter } from '../recipients/use-list-filter';
import { outcomeFigures } from '../results/outcome-groups';
import type { OutcomeGroup } from '../results/outcome-groups';
import type { BatchStore } from '../use-batch';
import { PageOfRun } from './page-of-run';
import { RunBar } from './run-bar';
import { SignOfLife } from './sign-of-life';

interface RunProgressProps {
  store: BatchStore;
  filter: ListFilter<OutcomeGroup>;
}

/** How far the run is, how long it will take and the ways to stop it, or how it ended; in numbers that filter the list. */
export function RunProgress({ store, filter }: RunProgressProps) {
  const { batch } = store;
  const title =
    batch.state === 'finished'
      ? endTitleOf(batch)
      : words.batch.stateTitles[batch.state as keyof typeof words.batch.stateTitles];
  const isOver = batch.state === 'finished' || batch.state === 'cancelled';
  const progress = progressWords(batch);
  const isToldByTitle = endingOf(batch)?.kind === 'failed';
  return (
    <Card label={title}>
      <Row spread>
        <SectionHeading>{title}</SectionHeading>
        {!isOver && <RunActs store={store} />}
      </Row>
      {!isOver && <RunBar batch={batch} label={progress} />}
      <p role="status" className={isToldByTitle ? 'visually-hidden' : undefined}>
        {isOver ? words.batch.finishedSentence(countWords(batch)) : progress}
      </p>
      <SignOfLife batch={batch} />
      <CountedChoices
        isLarge
        label={words.batch.filterByOutcome}
        choices={outcomeFigures(batch, filter.value)}
        value={filter.value}
        onChange={filter.setValue}
      />
      {needsPage(batch) && <PageOfRun batch={batch} />}
      {batch.state === 'running' && batch.route !== 'admin' && <Subtle>{words.batch.runsAlone}</Subtle>}
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
      {isCancelling && (
        <ConfirmCancel
          isRetry={batch.attempt > 1}
          onClose={() => setCancelling(false)}
          onConfirm={() => void cancel()}
        />
      )}
    </Row>
  );
}

interface ConfirmCancelProps {
  isRetry: boolean;
  onClose: () => void;
  onConfirm: () => void;
}

function ConfirmCancel({ isRetry, onClose, onConfirm }: ConfirmCancelProps) {
  return (
    <Question
      title={words.batch.cancelTitle}
      go={words.batch.cancelGo}
      keep={words.batch.cancelKeep}
      isDanger
      onGo={onConfirm}
      onClose={onClose}
    >
      <p>{words.batch.cancelBody[isRetry ? 'retry' : 'first']}</p>
    </Question>
  );
}
