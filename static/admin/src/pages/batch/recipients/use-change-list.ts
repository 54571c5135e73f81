import { useAddress } from '../../../address';
import { call } from '../../../backend/backend';
import { draftOf } from '../../invite/draft/batch-options';
import { useDraft } from '../../invite/draft/draft';
import { emptyDraft, isSource, isUnsent } from '../../invite/draft/draft-form';
import { withText } from '../../invite/list/with-text';
import { writtenList } from '../../invite/list/written-list';
import type { BatchStore } from '../use-batch';
import { allRecipients } from './all-recipients';

export const changeListAct = 'changeList';

/** Back to the list: this batch is discarded, and what was typed is there again, or is written from the batch. */
export function useChangeList({ batch, act }: BatchStore) {
  const { draft, change } = useDraft();
  const { go } = useAddress();
  const { batchId, options, reason = '', ticket = '' } = batch;
  const isFromHere = isSource(draft, batchId);
  const changeList = () =>
    act(changeListAct, async () => {
      const recipients = isFromHere ? [] : await allRecipients(batchId, {});
      await call('cancelBatch', { batchId, unlessStarted: true });
      if (!isFromHere)
        change({
          ...emptyDraft,
          ...withText(emptyDraft, writtenList(recipients)),
          ...draftOf(options),
          reason,
          ticket,
        });
      go('invite');
    });
  /** `replaces`: another list that was not sent is in its place. */
  return { changeList, replaces: !isFromHere && isUnsent(draft) };
}
