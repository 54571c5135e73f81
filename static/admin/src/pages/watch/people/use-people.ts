import { useCallback, useState } from 'react';
import type { ListWatched } from '../../../../../../src/contract/watch';
import { watchStates } from '../../../../../../src/domain/watch/watched';
import { call } from '../../../backend/backend';
import { usePaged } from '../../../backend/use-paged';
import { useRefreshed } from '../use-refreshed';

/** What the list is narrowed to: one of these at a time. */
export const peopleFilters = [...watchStates, 'pending', 'ended'] as const;
export type PeopleFilter = (typeof peopleFilters)[number];

export type PeopleSort = NonNullable<ListWatched['sort']>;

interface Wish {
  filter: PeopleFilter | undefined;
  search: string;
  sort: PeopleSort;
}

/** The wish as the backend takes it: absent fields, not empty ones. */
export function requestOf({ filter, search, sort }: Wish): ListWatched {
  return {
    sort,
    ...(search.trim() && { search: search.trim() }),
    ...(filter === 'pending' || filter === 'ended' ? { [filter]: true } : filter && { state: filter }),
  };
}

/** People behind a filter, page after page; read anew when `version` says that something has changed. */
export function usePeople({ filter, search, sort }: Wish, version: string) {
  const [total, setTotal] = useState(0);
  const read = useCallback(
    async (cursor: string | undefined) => {
      const request = requestOf({ filter, search, sort });
      const page = await call('listWatched', { ...request, ...(cursor && { cursor }) });
      setTotal(page.total);
      return { rows: page.people, cursor: page.cursor };
    },
    [filter, search, sort],
  );
  const { rows, refresh, ...paged } = usePaged(read);
  useRefreshed(version, refresh);
  return { ...paged, refresh, total, people: rows };
}
