import { useState } from 'react';
import type { WatchedView, WatchView } from '../../../../../../src/contract/watch';
import { useKeptFocus } from '../../../browser/use-kept-focus';
import { Stack, Subtle } from '../../../components/frame/layout';
import { Failure, Loading } from '../../../components/frame/states';
import { LongTable } from '../../../components/table/long-table';
import { selectColumn, useSelection } from '../../../components/table/selection';
import { peopleWords, watchWords } from '../../../words/words';
import { useListFilter } from '../../batch/recipients/use-list-filter';
import styles from '../watch.module.css';
import { PeopleActs } from './people-acts';
import { peopleColumns } from './people-columns';
import { personDetail } from './person-detail';
import { PeopleFilters } from './people-filters';
import { peopleFilters, usePeople } from './use-people';
import type { PeopleFilter, PeopleSort } from './use-people';

const keyOf = ({ accountId }: WatchedView): string => accountId;

interface PeopleProps {
  watch: WatchView;
  onChanged: () => Promise<void>;
}

/** Changes when the people may have. */
const versionOf = ({ history: _history, nextLookAt: _next, ...watch }: WatchView): string =>
  JSON.stringify(watch);

/** Everybody who is watched. */
export function People({ watch, onChanged }: PeopleProps) {
  const filter = useListFilter<PeopleFilter>('show', peopleFilters);
  const [sort, setSort] = useState<PeopleSort>('address');
  const list = usePeople({ filter: filter.value, search: filter.search, sort }, versionOf(watch));
  const selection = useSelection(keyOf);
  const [said, setSaid] = useState('');
  const region = useKeptFocus<HTMLDivElement>(said);
  const { people } = list;
  const done = async (words: string) => {
    setSaid(words);
    selection.clear();
    list.refresh();
    await onChanged();
  };
  const narrow = (next: PeopleFilter | undefined) => {
    selection.clear();
    setSaid('');
    filter.setValue(next);
  };
  return (
    <div ref={region} tabIndex={-1} className={styles.region}>
      <Stack>
        <PeopleFilters watch={watch} filter={filter} onNarrow={narrow} sort={sort} onSort={setSort} />
        <PeopleActs people={selection.rows} onDone={done} />
        <div role="status">{said && <p>{said}</p>}</div>
        {list.error && <Failure error={list.error} onRetry={list.retry} />}
        {people.length === 0 && list.state === 'loading' && <Loading />}
        {people.length === 0 && list.state === 'ready' && <Subtle>{peopleWords.none}</Subtle>}
        {people.length > 0 && (
          <LongTable
            key={`${filter.value} ${filter.search} ${sort}`}
            label={peopleWords.title}
            columns={[
              selectColumn({
                rows: people,
                selection,
                labelOf: ({ email }) => watchWords.select(email),
                labelOfAll: watchWords.selectAll,
              }),
              ...peopleColumns,
            ]}
            rows={people}
            rowKey={keyOf}
            detail={personDetail}
            total={list.total}
            onEnd={list.cursor ? list.more : undefined}
            isLoadingMore={list.state === 'loading'}
          />
        )}
      </Stack>
    </div>
  );
}
