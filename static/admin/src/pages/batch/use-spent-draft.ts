import { useEffect } from 'react';
import type { BatchView } from '../../../../../src/contract/batches';
import { emptyDraft, useDraft } from '../invite/draft/draft';

/** Once its batch runs, a draft has done its work: the next list begins empty. */
export function useSpentDraft(batch: BatchView | undefined) {
  const { draft, change } = useDraft();
  const isOurs = batch !== undefined && draft.rejected?.batchId === batch.batchId;
  const isSpent = isOurs && batch.startedAt !== undefined && (draft.text !== '' || draft.held !== undefined);
  useEffect(() => {
    if (isSpent) change({ ...emptyDraft, rejected: draft.rejected });
  }, [isSpent, change, draft.rejected]);
}
