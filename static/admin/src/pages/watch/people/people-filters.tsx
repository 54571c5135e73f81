import { useId } from 'react';
import type { WatchView } from '../../../../../../src/contract/watch';
import { CountedChoices } from '../../../components/form/counted-choices';
import type { CountedChoice } from '../../../components/form/counted-choices';
import { SearchField } from '../../../components/form/search/search-field';
import { PlainSelect } from '../../../components/form/plain-select';
import { Row, Stack } from '../../../components/frame/layout';
import { peopleWords } from '../../../words/words';
import type { ListFilter } from '../../batch/recipients/use-list-filter';
import styles from './people-filters.module.css';
import { peopleFilters } from './use-people';
import type { PeopleFilter, PeopleSort } from './use-people';

interface PeopleFiltersProps {
  watch: WatchView;
  filter: ListFilter<PeopleFilter>;
  onNarrow: (filter: PeopleFilter | undefined) => void;
  sort: PeopleSort;
  onSort: (sort: PeopleSort) => void;
}

/** Which of the people, and in what order. */
export function PeopleFilters({ watch, filter, onNarrow, sort, onSort }: PeopleFiltersProps) {
  const { sorts } = peopleWords;
  const id = useId();
  return (
    <Stack>
      <CountedChoices
        label={peopleWords.filter}
        choices={choicesOf(watch, filter.value)}
        value={filter.value}
        onChange={onNarrow}
      />
      <Row>
        <SearchField label={peopleWords.search} value={filter.typed} onChange={filter.setSearch} />
        <label htmlFor={id}>{peopleWords.sort}</label>
        <div className={styles.sort}>
          <PlainSelect
            id={id}
            options={[
              ['address', sorts.address],
              ['age', sorts.age],
            ]}
            value={sort}
            onChange={(value) => onSort(value === 'age' ? 'age' : 'address')}
          />
        </div>
      </Row>
    </Stack>
  );
}

/** Those that somebody is behind, and the chosen one, so that it can be let go. */
function choicesOf(watch: WatchView, chosen: PeopleFilter | undefined): CountedChoice<PeopleFilter>[] {
  const { states, pending, ended } = peopleWords;
  const names: Record<PeopleFilter, string> = { ...states, pending, ended };
  const counts: Record<PeopleFilter, number> = {
    'without-access': watch.withoutAccess,
    'with-access': watch.withAccess,
    inactive: watch.inactive,
    gone: watch.gone,
    unknown: watch.unknown,
    pending: watch.pending,
    ended: watch.ended,
  };
  const shown = peopleFilters.filter((name) => name === chosen || counts[name] > 0);
  return [
    { value: undefined, label: peopleWords.all, count: watch.watched },
    ...shown.map((name) => ({ value: name, label: names[name], count: counts[name] })),
  ];
}
