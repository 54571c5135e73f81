import Button from '@atlaskit/button/new';
import type { BatchView } from '../../../../../src/contract/batches';
import { useAddress } from '../../address';
import { AppLink } from '../../components/text/app-link';
import { PageHeading, Small, Stack, Subtle } from '../../components/frame/layout';
import { LongTable } from '../../components/table/long-table';
import type { Column } from '../../components/table/long-table';
import { Lozenge } from '../../components/text/lozenge';
import { Empty, Failure, Loading } from '../../components/frame/states';
import { usePageOf } from '../../runs/driven-runs';
import { formatDateTime, formatNumber } from '../../words/format';
import { countWords } from '../../runs/use-run-notices';
import { words } from '../../words/words';
import BatchPage from '../batch/batch-page';
import { markOf } from '../batch/ending';
import { OpenFindings } from '../watch/open-findings';
import styles from './batches-page.module.css';
import { useBatches } from './use-batches';

const { columns } = words.batches;

const batchColumns: Column<BatchView>[] = [
  { key: 'when', header: columns.when, width: '165px', cell: (batch) => <OpenLink batch={batch} /> },
  {
    key: 'who',
    header: columns.who,
    width: 'minmax(90px, 2fr)',
    cell: ({ createdBy }) => createdBy.name ?? createdBy.accountId,
  },
  {
    key: 'why',
    header: columns.why,
    width: 'minmax(120px, 3fr)',
    cell: ({ reason, ticket }) => (
      <>
        <span className={styles.reason} title={reason}>
          {reason ?? words.common.none}
        </span>
        {ticket && <Small>{ticket}</Small>}
      </>
    ),
  },
  {
    key: 'state',
    header: columns.state,
    width: '136px',
    cell: (batch) => <StateCell batch={batch} />,
  },
  { key: 'total', header: columns.total, width: '98px', cell: ({ total }) => formatNumber(total) },
  {
    key: 'counts',
    header: columns.counts,
    width: 'minmax(120px, 3fr)',
    cell: (batch) => countWords(batch).join(', ') || words.common.none,
  },
];

function StateCell({ batch }: { batch: BatchView }) {
  const isWaiting = usePageOf(batch) === 'nowhere';
  const mark = markOf(batch);
  return (
    <>
      <Lozenge tone={mark.tone}>{mark.label}</Lozenge>
      {isWaiting && <Small>{words.batch.waiting(batch.startedBy?.name ?? words.batch.starter)}</Small>}
    </>
  );
}

function OpenLink({ batch: { batchId, createdAt, total } }: { batch: BatchView }) {
  const when = formatDateTime(createdAt);
  return (
    <AppLink page="batches" query={{ batch: batchId }} label={words.batches.openLabel(when, total)}>
      {when}
    </AppLink>
  );
}

export default function BatchesPage() {
  const { query } = useAddress();
  const batchId = query['batch'];
  return batchId ? <BatchPage key={batchId} batchId={batchId} page="batches" /> : <History />;
}

/** Every batch, newest first. */
function History() {
  const { go } = useAddress();
  const list = useBatches();
  return (
    <Stack space="wide">
      <PageHeading title={words.pages.batches}>
        <Subtle>{words.batches.lead}</Subtle>
      </PageHeading>
      <OpenFindings />
      {list.error && <Failure error={list.error} onRetry={list.retry} />}
      {list.state === 'loading' && list.batches.length === 0 && <Loading />}
      {list.state === 'ready' && list.batches.length === 0 && (
        <Empty
          title={words.batches.none}
          actions={
            <Button appearance="primary" onClick={() => go('invite')}>
              {words.batches.first}
            </Button>
          }
        >
          <Subtle>{words.batches.noneBody}</Subtle>
        </Empty>
      )}
      {list.batches.length > 0 && (
        <LongTable
          label={words.pages.batches}
          columns={batchColumns}
          rows={list.batches}
          rowKey={({ batchId }) => batchId}
          total={list.cursor ? -1 : list.batches.length}
          onEnd={list.cursor ? list.more : undefined}
          isLoadingMore={list.state === 'loading'}
        />
      )}
    </Stack>
  );
}
