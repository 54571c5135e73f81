import { useAddress } from '../../../address';
import { call } from '../../../backend/backend';
import { useDraft } from '../../invite/draft/draft';
import { withText } from '../../invite/list/with-text';
import { allRecipients } from './all-recipients';
import type { BatchStore } from '../use-batch';

export const changeListAct = 'changeList';

/** Back to the list: this batch is discarded, and what was typed is there again, or is written from the batch. */
export function useChangeList({ batch, act }: BatchStore) {
  const { draft, change } = useDraft();
  const { go } = useAddress();
  return () =>
    act(changeListAct, async () => {
      const isFromHere = draft.rejected?.batchId === batch.batchId;
      const recipients = isFromHere ? [] : await allRecipients(batch.batchId, {});
      await call('cancelBatch', { batchId: batch.batchId });
      if (!isFromHere)
        change({
          held: undefined,
          ...withText({ text: '' }, recipients.map(({ email }) => email).join('\n')),
          corrections: new Map(),
          reason: batch.reason ?? '',
          ticket: batch.ticket ?? '',
          existingAccess: batch.options.existingAccess ?? 'leave',
          sendNotification: batch.options.sendNotification ?? false,
          notificationText: batch.options.notificationText ?? '',
          endsOn: batch.options.endsOn ?? '',
          holdsApproved: batch.options.approvedDomains === 'hold',
        });
      go('invite');
    });
}
