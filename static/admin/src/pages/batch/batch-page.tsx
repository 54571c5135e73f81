import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import type { BatchState } from '../../../../../src/domain/words';
import { useAddress } from '../../address';
import type { Page } from '../../address';
import { AnswerFailure } from '../../backend/call';
import { Breadcrumbs } from '../../components/frame/breadcrumbs';
import { loadedLater } from '../../components/frame/loaded-later';
import { PageHeading, Row, Stack, Subtle } from '../../components/frame/layout';
import { Lozenge } from '../../components/text/lozenge';
import { Notice } from '../../components/frame/notice';
import { Failure, Loading } from '../../components/frame/states';
import { scrollToTop } from '../../browser/scroll-to-top';
import { useKeptFocus } from '../../browser/use-kept-focus';
import { words } from '../../words/words';
import { useDraft } from '../invite/draft/draft';
import styles from './batch-page.module.css';
import { BatchFacts } from './batch-facts';
import { BatchNoticeView } from './batch-notice';
import { Checking } from './preview/checking';
import { NotLoaded } from './recipients/not-loaded';
import { Preview } from './preview/preview';
import { Run } from './run/run';
import { titleOf } from './batch-title';
import { markOf } from './ending';
import { useBatch } from './use-batch';
import type { BatchStore } from './use-batch';
import { useSpentDraft } from './use-spent-draft';

const ProofPage = loadedLater(() => import('./proof/proof-page'));

/** One batch, in whatever state it is: its check, its preview, its run or its results; or its proof sheet. */
export default function BatchPage({ batchId, page }: { batchId: string; page: Page }) {
  const store = useBatch(batchId);
  const { batch, loadError, reload, error, again } = store;
  const { go, query } = useAddress();
  useSpentDraft(batch);
  const body = useKeptFocus<HTMLDivElement>(batch?.state);
  useTopOnStart(batch?.state);
  if (!batch) return loadError ? <NotLoaded error={loadError} onRetry={() => void reload()} /> : <Loading />;
  if (query['view'] === 'proof') return <ProofPage batch={batch} />;
  const mark = markOf(batch);
  const isOver = batch.state === 'finished' || batch.state === 'cancelled';
  const actions = (
    <>
      {isOver && (
        <Button onClick={() => go(page, { batch: batchId, view: 'proof' })}>{words.proof.open}</Button>
      )}
      {batch.state !== 'ready' && <Button onClick={() => go('invite')}>{words.batch.newList}</Button>}
    </>
  );
  return (
    <Stack space="wide">
      <PageHeading title={titleOf(batch)} trail={<Breadcrumbs page={page} />} actions={actions}>
        <Row>
          <Lozenge tone={mark.tone}>{mark.label}</Lozenge>
          {batch.reason && <Subtle>{words.batch.title(batch.total)}</Subtle>}
        </Row>
      </PageHeading>
      <BatchFacts batch={batch} />
      <Rejected batchId={batchId} />
      {batch.notice && <BatchNoticeView notice={batch.notice} />}
      {error && <Failure error={error} onRetry={canRepeat(error) ? again : undefined} />}
      <div ref={body} className={styles.body} tabIndex={-1}>
        <BatchBody store={{ ...store, batch }} />
      </div>
    </Stack>
  );
}

const beforeStart: readonly (BatchState | undefined)[] = ['draft', 'checking', 'ready'];

/** A start puts the run in the place of the list, which is read from its top. */
function useTopOnStart(state: BatchState | undefined) {
  const before = useRef(state);
  useEffect(() => {
    const isStart = beforeStart.includes(before.current) && !beforeStart.includes(state);
    before.current = state;
    if (isStart) scrollToTop();
  }, [state]);
}

/** What the app itself refused is refused again until something else has changed. */
const canRepeat = (error: Error) =>
  !(error instanceof AnswerFailure) || ['BUSY', 'ATLASSIAN', 'UNEXPECTED'].includes(error.code);

function BatchBody({ store }: { store: BatchStore }) {
  const { batch, perform, busy } = store;
  if (batch.state === 'checking') return <Checking store={store} />;
  if (batch.state === 'ready') return <Preview store={store} />;
  if (batch.state !== 'draft') return <Run store={store} />;
  return (
    <Notice
      tone="warning"
      actions={
        <>
          {batch.notice && (
            <Button isLoading={busy === 'checkBatch'} onClick={() => void perform('checkBatch')}>
              {words.batch.checkAgain}
            </Button>
          )}
          <Button
            isLoading={busy === 'cancelBatch'}
            onClick={() => void perform('cancelBatch', { unlessStarted: true })}
          >
            {words.batch.discard}
          </Button>
        </>
      }
    >
      <p>{batch.notice ? words.batch.draftRefused : words.batch.draft}</p>
    </Notice>
  );
}

/** Addresses the backend did not take, for as long as the page that sent them is open. */
function Rejected({ batchId }: { batchId: string }) {
  const { sent } = useDraft().draft;
  if (sent?.batchId !== batchId || sent.rejected.length === 0) return null;
  return (
    <Notice tone="warning" title={words.batch.rejectedTitle(sent.rejected.length)}>
      <ul>
        {sent.rejected.slice(0, 100).map(({ email, code }) => (
          <li key={email}>{email + words.common.colon + words.said.rejected[code]}</li>
        ))}
      </ul>
    </Notice>
  );
}
