import { useState } from 'react';
import type { FindingView, WatchView } from '../../../../../../src/contract/watch';
import { findingStates } from '../../../../../../src/domain/watch/finding';
import type { FindingState } from '../../../../../../src/domain/watch/finding';
import { useAddress } from '../../../address';
import { useKeptFocus } from '../../../browser/use-kept-focus';
import { CountedChoices } from '../../../components/form/counted-choices';
import { Row, Stack, Subtle } from '../../../components/frame/layout';
import { Failure, Loading } from '../../../components/frame/states';
import { LongTable } from '../../../components/table/long-table';
import { selectColumn, useSelection } from '../../../components/table/selection';
import { findingWords, watchWords } from '../../../words/words';
import { useListFilter } from '../../batch/recipients/use-list-filter';
import { findingColumns } from './finding-columns';
import { FindingActs } from './finding-acts';
import styles from '../watch.module.css';
import { OpenedFinding } from './opened-finding';
import { useFindings } from './use-findings';

const keyOf = ({ findingId }: FindingView): string => findingId;

interface FindingsProps {
  watch: WatchView;
  onDecided: () => Promise<void>;
}

/** Who was found to hold access, by what became of it. */
export function Findings({ watch, onDecided }: FindingsProps) {
  const filter = useListFilter<FindingState>('state', findingStates, 'open');
  const state = filter.value ?? 'open';
  const counts: Record<FindingState, number> = {
    open: watch.openFindings,
    allowed: watch.allowedFindings,
    removed: watch.removedFindings,
    gone: watch.goneFindings,
  };
  return (
    <Stack>
      <CountedChoices
        label={findingWords.filter}
        choices={findingStates.map((value) => ({
          value,
          label: findingWords.states[value],
          count: counts[value],
        }))}
        value={state}
        onChange={filter.setValue}
      />
      <FindingList key={state} state={state} watch={watch} onDecided={onDecided} />
    </Stack>
  );
}

/** Changes when another look or another decision may have changed the list. */
const versionOf = (watch: WatchView): string =>
  [
    watch.lastLookAt,
    watch.openFindings,
    watch.allowedFindings,
    watch.removedFindings,
    watch.goneFindings,
  ].join(' ');

function FindingList({ state, watch, onDecided }: FindingsProps & { state: FindingState }) {
  const { query, go } = useAddress();
  const list = useFindings(state, versionOf(watch));
  const selection = useSelection(keyOf);
  const [said, setSaid] = useState('');
  const region = useKeptFocus<HTMLDivElement>(said);
  const { findings } = list;
  const open = ({ findingId }: FindingView) => go('watch', { ...query, finding: findingId });
  const decided = async (words: string) => {
    setSaid(words);
    selection.clear();
    list.refresh();
    await onDecided();
  };
  const isEmpty = findings.length === 0 && list.state === 'ready';
  return (
    <div ref={region} tabIndex={-1} className={styles.region}>
      <Stack>
        {(state === 'open' || state === 'allowed') && !isEmpty && (
          <FindingActs findings={selection.rows} onDecided={decided} />
        )}
        <div role="status">{said && <Row>{said}</Row>}</div>
        {list.error && <Failure error={list.error} onRetry={list.retry} />}
        {findings.length === 0 && list.state === 'loading' && <Loading />}
        {isEmpty && <Nobody state={state} watch={watch} />}
        {findings.length > 0 && (
          <LongTable
            label={findingWords.title}
            columns={[
              ...(state === 'open' || state === 'allowed'
                ? [
                    selectColumn({
                      rows: findings,
                      selection,
                      labelOf: ({ email }) => watchWords.select(email),
                      labelOfAll: watchWords.selectAll,
                    }),
                  ]
                : []),
              ...findingColumns(state),
            ]}
            rows={findings}
            rowKey={keyOf}
            onChoose={open}
            total={list.cursor ? -1 : findings.length}
            onEnd={list.cursor ? list.more : undefined}
            isLoadingMore={list.state === 'loading'}
          />
        )}
        <OpenedFinding findings={findings} onDecided={decided} />
      </Stack>
    </div>
  );
}

function Nobody({ state, watch }: { state: FindingState; watch: WatchView }) {
  return (
    <Stack space="tight">
      <Subtle>{findingWords.none[state]}</Subtle>
      {state === 'open' && watch.unknown > 0 && <Subtle>{findingWords.unknownPeople(watch.unknown)}</Subtle>}
    </Stack>
  );
}
