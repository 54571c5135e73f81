import { useCallback, useState } from 'react';
import type { FoundPerson, SearchGaps } from '../../../../../../src/contract/search';
import { call } from '../../../backend/backend';
import { useSearchOn } from '../../../backend/use-search-on';
import { usePaged } from '../../../backend/use-paged';

/** Whom the log names with words that begin so, page by page. */
export function useFoundPeople(search: string, limit?: number) {
  const [gaps, setGaps] = useState<SearchGaps>({});
  const read = useCallback(
    async (cursor: string | undefined): Promise<{ rows: FoundPerson[]; cursor: string | undefined }> => {
      if (search === '') return { rows: [], cursor: undefined };
      const {
        people,
        cursor: next,
        ...rest
      } = await call('searchPeople', {
        search,
        ...(limit !== undefined && { limit }),
        ...(cursor && { cursor }),
      });
      if (cursor === undefined) setGaps(rest);
      return { rows: people, cursor: next };
    },
    [search, limit],
  );
  const { rows, more, ...list } = usePaged(read);
  const isEmpty = useSearchOn(rows.length, list, more);
  // A name that two entries tell differently may bring somebody up again.
  const people = [...new Map(rows.map((person) => [person.email.toLowerCase(), person])).values()];
  return { ...list, more, people, gaps, isEmpty };
}
