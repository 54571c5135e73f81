import { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { BatchView } from '../../../../../../src/contract/batches';
import { isOfAccounts, removalsOf } from '../../../../../../src/domain/batches/plan';
import { standings } from '../../../../../../src/domain/words';
import type { Standing } from '../../../../../../src/domain/words';
import { CountedChoices } from '../../../components/form/counted-choices';
import type { CountedChoice } from '../../../components/form/counted-choices';
import { Lead, Row, SectionHeading, Stack, Subtle } from '../../../components/frame/layout';
import { Failure } from '../../../components/frame/states';
import { words } from '../../../words/words';
import { FourEyesNotice, useLeavesStart } from '../four-eyes';
import type { BatchStore } from '../use-batch';
import { ApprovedNotice } from './approved-notice';
import { ChangeList } from './change-list';
import { ConfirmRemovals } from './confirm-removals';
import { NoRoute } from './no-route';
import { previewColumns, previewDetail } from './preview-columns';
import { previewSentence } from './preview-sentence';
import { useHeldBack } from './use-held-back';
import { RecipientList } from '../recipients/recipient-list';
import { useListFilter } from '../recipients/use-list-filter';

/** What the check found and what will happen to each address; the last look before anything does. */
export function Preview({ store }: { store: BatchStore }) {
  const { batch, perform, busy } = store;
  const [isConfirming, setConfirming] = useState(false);
  const { absent = 0, unknown = 0 } = batch.standings;
  const { heldBack, error, reload } = useHeldBack(batch);
  const isUncounted = heldBack === undefined && error !== undefined;
  const isRemoval = isOfAccounts(batch);
  const invites = isRemoval ? 0 : absent - (heldBack ?? 0);
  const removals = removalsOf(batch);
  const mayNotStart = useLeavesStart(batch);
  const why = useId();
  return (
    <Stack>
      <SectionHeading>{words.batch.previewTitle}</SectionHeading>
      <div role="status">
        {heldBack !== undefined && <Lead>{previewSentence(batch, heldBack)}</Lead>}
        {heldBack === undefined && !isUncounted && <Subtle>{words.common.loading}</Subtle>}
      </div>
      {isUncounted && <Failure error={error} onRetry={() => void reload()} />}
      <NoRoute />
      <ApprovedNotice batch={batch} />
      <FourEyesNotice batch={batch} id={why} />
      <Row>
        <Button
          appearance={invites + removals + unknown > 0 ? 'primary' : 'default'}
          isLoading={busy === 'startBatch' || (heldBack === undefined && !isUncounted)}
          isDisabled={mayNotStart || isUncounted}
          {...(mayNotStart && { 'aria-describedby': why })}
          onClick={() => (removals > 0 ? setConfirming(true) : void perform('startBatch'))}
        >
          {words.batch.start({ invites, removals, unknown })}
        </Button>
        {!isRemoval && <ChangeList store={store} />}
        <Button isLoading={busy === 'checkBatch'} onClick={() => void perform('checkBatch')}>
          {words.batch.checkAgain}
        </Button>
        <Button
          appearance="subtle"
          isLoading={busy === 'cancelBatch'}
          onClick={() => void perform('cancelBatch', { unlessStarted: true })}
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
    <>
      <CountedChoices
        isLarge
        label={words.batch.filterByStanding}
        choices={standingFigures(batch, filter.value)}
        value={filter.value}
        onChange={filter.setValue}
      />
      <RecipientList
        batch={batch}
        label={words.batch.previewTitle}
        columns={previewColumns}
        detail={previewDetail}
        filter={filter}
        request={{ standing: filter.value, search: filter.search }}
        version={batch.checkedAt ?? ''}
      />
    </>
  );
}

/** Said also where they are 0: what the run does depends on them. */
const always: ReadonlySet<Standing> = new Set(['absent', 'without-access', 'with-access']);

function standingFigures(batch: BatchView, chosen: Standing | undefined): CountedChoice<Standing>[] {
  const figures = standings.map((standing) => ({
    value: standing,
    label: words.standings[standing],
    count: batch.standings[standing] ?? 0,
    ...(standing === 'unknown' && { tone: 'danger' as const }),
  }));
  return [
    { value: undefined, label: words.batch.everybody, count: batch.total },
    ...figures.filter(({ value, count }) => count > 0 || always.has(value) || value === chosen),
  ];
}
