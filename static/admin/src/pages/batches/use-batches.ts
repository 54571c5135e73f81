import { useCallback, useState } from 'react';
import type { BatchView } from '../../../../../src/contract/batches';
import type { SearchGaps } from '../../../../../src/contract/search';
import { call } from '../../backend/backend';
import { useSearchOn } from '../../backend/use-search-on';
import { usePaged } from '../../backend/use-paged';

interface BatchesAsked {
  /** Words of the reason, the ticket or the creator. */
  search: string;
  /** Whom the batches name. */
  person: string | undefined;
}

/** Batches, newest first, or those that a search finds. */
export function useBatches({ search, person }: BatchesAsked) {
  const [gaps, setGaps] = useState<SearchGaps>({});
  const read = useCallback(
    async (cursor: string | undefined): Promise<{ rows: BatchView[]; cursor: string | undefined }> => {
      const asked = person !== undefined ? { email: person } : search !== '' ? { search } : {};
      const {
        batches,
        cursor: next,
        ...rest
      } = await call('listBatches', { ...asked, ...(cursor && { cursor }) });
      if (cursor === undefined) setGaps(rest);
      return { rows: batches, cursor: next };
    },
    [search, person],
  );
  const { rows, more, ...paged } = usePaged(read);
  useSearchOn(rows.length, paged, more);
  // A person who is in several attempts of a batch leads to it more than once.
  const batches = [...new Map(rows.map((batch) => [batch.batchId, batch])).values()];
  return { ...paged, more, batches, gaps, isSearch: search !== '' || person !== undefined };
}
