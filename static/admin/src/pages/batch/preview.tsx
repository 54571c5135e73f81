import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { BatchView } from '../../../../../src/contract';
import { standings } from '../../../../../src/domain/words';
import type { Standing } from '../../../../../src/domain/words';
import { Lead, Row, SectionHeading, Stack } from '../../components/layout';
import { words } from '../../words';
import type { BatchStore } from './batch-page';
import { ConfirmRemovals } from './confirm-removals';
import { previewColumns } from './preview-columns';
import { RecipientList } from './recipient-list';
import { useChangeList } from './use-change-list';
import { useListFilter } from './use-list-filter';

/** What the check found and what will happen to each address; the last look before anything does. */
export function Preview({ store }: { store: BatchStore }) {
  const { batch, perform, busy } = store;
  const [isConfirming, setConfirming] = useState(false);
  const removes = batch.options.existingAccess === 'remove' && (batch.standings['with-access'] ?? 0) > 0;
  const changeList = useChangeList(store);
  return (
    <Stack>
      <SectionHeading>{words.batch.previewTitle}</SectionHeading>
      <div role="status">
        <Lead>{previewSentence(batch)}</Lead>
      </div>
      <Row>
        <Button
          appearance="primary"
          isLoading={busy === 'startBatch'}
          onClick={() => (removes ? setConfirming(true) : void perform('startBatch'))}
        >
          {words.batch.start(batch.standings.absent ?? 0)}
        </Button>
        <Button onClick={() => void changeList()}>{words.batch.changeList}</Button>
        <Button isLoading={busy === 'checkBatch'} onClick={() => void perform('checkBatch')}>
          {words.batch.checkAgain}
        </Button>
        <Button
          appearance="subtle"
          isLoading={busy === 'cancelBatch'}
          onClick={() => void perform('cancelBatch')}
        >
          {words.batch.discard}
        </Button>
      </Row>
      <PreviewList batch={batch} />
      {isConfirming && <ConfirmRemovals store={store} onClose={() => setConfirming(false)} />}
    </Stack>
  );
}

function PreviewList({ batch }: { batch: BatchView }) {
  const filter = useListFilter<Standing>('standing', standings);
  return (
    <RecipientList
      batch={batch}
      label={words.batch.previewTitle}
      filterLabel={words.batch.filterByStanding}
      columns={previewColumns}
      filter={filter}
      choices={standings
        .filter((standing) => (batch.standings[standing] ?? 0) > 0)
        .map((standing) => ({
          value: standing,
          label: words.standings[standing],
          count: batch.standings[standing] ?? 0,
        }))}
      request={{ standing: filter.value, search: filter.search }}
      version={batch.checkedAt ?? ''}
    />
  );
}

/** `37 people will be invited, 2 are here without access already and 1 keeps the access they have. Seats used: none.` */
export function previewSentence({ standings: found, options }: BatchView): string {
  const { summary } = words.batch;
  const settled = (found['without-access'] ?? 0) + (found.inactive ?? 0);
  const withAccess = found['with-access'] ?? 0;
  const unknown = found.unknown ?? 0;
  return summary.sentence([
    found.absent ? summary.invite(found.absent) : summary.nobody,
    ...(settled > 0 ? [summary.nothing(settled)] : []),
    ...(withAccess > 0
      ? [(options.existingAccess === 'remove' ? summary.remove : summary.leave)(withAccess)]
      : []),
    ...(unknown > 0 ? [summary.unknown(unknown)] : []),
  ]);
}
