import { useEffect } from 'react';
import type { BatchView } from '../../../../../src/contract/batches';
import { useDraft } from '../invite/draft/draft';
import { emptyDraft, isSource } from '../invite/draft/draft-form';

/** Once its batch runs, a draft has done its work: the next list begins empty. One that is another list by then stays. */
export function useSpentDraft(batch: BatchView | undefined) {
  const { draft, change } = useDraft();
  const isSpent = batch?.startedAt !== undefined && isSource(draft, batch.batchId);
  const { sent } = draft;
  useEffect(() => {
    if (isSpent && sent) change({ ...emptyDraft, sent: { ...sent, from: undefined } });
  }, [isSpent, change, sent]);
}
