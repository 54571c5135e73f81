import { useCallback } from 'react';
import { call } from '../../backend/backend';
import { usePaged } from '../../backend/use-paged';

export function useBatches() {
  const read = useCallback(async (cursor: string | undefined) => {
    const page = await call('listBatches', cursor ? { cursor } : {});
    return { rows: page.batches, cursor: page.cursor };
  }, []);
  const { rows, ...paged } = usePaged(read);
  return { ...paged, batches: rows };
}
