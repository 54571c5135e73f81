import Button from '@atlaskit/button/new';
import type { BatchView } from '../../../../../src/contract/batches';
import { useAddress } from '../../address';
import { AppLink } from '../../components/text/app-link';
import { PageHeading, Stack, Subtle } from '../../components/frame/layout';
import { LongTable } from '../../components/table/long-table';
import type { Column } from '../../components/table/long-table';
import { Lozenge } from '../../components/text/lozenge';
import { whyWords } from '../../components/text/why-words';
import { Empty, Failure, Loading } from '../../components/frame/states';
import { usePageOf } from '../../runs/driven-runs';
import { formatDateTime, formatNumber } from '../../words/format';
import { words } from '../../words/words';
import BatchPage from '../batch/batch-page';
import { markOf } from '../batch/ending';
import { OpenFindings } from '../watch/open-findings';
import { countIn, outcomeGroups } from '../batch/results/outcome-groups';
import type { OutcomeGroup } from '../batch/results/outcome-groups';
import { BatchSearch } from './batch-search';
import { useBatches } from './use-batches';

/** One line a batch: the batch itself has all of it. */
const batchColumns: Column<BatchView>[] = [
  {
    key: 'when',
    get header() {
      return words.batches.columns.when;
    },
    width: '170px',
    cell: (batch) => <OpenLink batch={batch} />,
  },
  {
    key: 'why',
    get header() {
      return words.batches.columns.why;
    },
    width: 'minmax(0, 3fr)',
    cell: (one) => whyWords(one) || words.common.none,
  },
  {
    key: 'who',
    get header() {
      return words.batches.columns.who;
    },
    width: 'minmax(110px, 1.4fr)',
    cell: ({ createdBy: { name, accountId } }) => name ?? accountId,
  },
  {
    key: 'state',
    get header() {
      return words.batches.columns.state;
    },
    width: '130px',
    cell: (batch) => <StateCell batch={batch} />,
  },
  {
    key: 'total',
    get header() {
      return words.batches.columns.total;
    },
    width: '96px',
    cell: ({ total }) => formatNumber(total),
  },
  {
    key: 'counts',
    get header() {
      return words.batches.columns.counts;
    },
    width: 'minmax(0, 2fr)',
    cell: (batch) => outcomesInShort(batch) || words.common.none,
  },
];

/** What went wrong first: in a narrow column the rest may be cut. */
const outcomesInShort = (batch: BatchView): string =>
  [...outcomeGroups]
    .sort((one, other) => Number(isBad(other)) - Number(isBad(one)))
    .map((group) => [group, countIn(batch, group)] as const)
    .filter(([, count]) => count > 0)
    .map(([group, count]) => words.batch.countOfGroup[group](count))
    .join(words.common.between);

const isBad = (group: OutcomeGroup) => group === 'failed' || group === 'needs-attention';

function StateCell({ batch }: { batch: BatchView }) {
  const isWaiting = usePageOf(batch) === 'nowhere';
  const mark = markOf(batch);
  if (!isWaiting) return <Lozenge tone={mark.tone}>{mark.label}</Lozenge>;
  const waiting = words.batch.waiting(batch.startedBy?.name ?? words.batch.starter);
  return (
    <span title={waiting}>
      <Lozenge tone="warning">{words.batches.waits}</Lozenge>
      <span className="visually-hidden">{waiting}</span>
    </span>
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
  const { go, query } = useAddress();
  const person = query['person'];
  const list = useBatches({ search: (query['search'] ?? '').trim(), person });
  return (
    <Stack space="wide">
      <PageHeading title={words.pages.batches}>
        <Subtle>{words.batches.lead}</Subtle>
      </PageHeading>
      <OpenFindings />
      <BatchSearch person={person} gaps={list.gaps} onAgain={list.refresh} />
      {list.error && <Failure error={list.error} onRetry={list.retry} />}
      {list.state === 'loading' && list.batches.length === 0 && <Loading />}
      {list.state === 'ready' && list.batches.length === 0 && list.isSearch && (
        <Subtle>{person === undefined ? words.search.batches.none : words.search.batches.noneAbout}</Subtle>
      )}
      {list.state === 'ready' && list.batches.length === 0 && !list.isSearch && (
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
          onChoose={({ batchId }) => go('batches', { batch: batchId })}
        />
      )}
    </Stack>
  );
}
