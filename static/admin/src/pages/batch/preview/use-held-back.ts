import type { BatchView } from '../../../../../../src/contract/batches';
import { useLoad } from '../../../backend/use-load';
import { allRecipients } from '../recipients/all-recipients';

/** How many new people a list holds back; undefined while they are still being counted, one by one, or could not be. */
export function useHeldBack({ batchId, checkedAt, options, approved, standings }: BatchView) {
  const isNone = options.approvedDomains !== 'hold' || !approved || !standings.absent;
  const { data, error, reload } = useLoad(`held ${batchId} ${checkedAt ?? ''}`, async () => {
    if (isNone) return 0;
    const absent = await allRecipients(batchId, { standing: 'absent' });
    return absent.filter(({ plan }) => plan === 'hold-back').length;
  });
  return { heldBack: isNone ? 0 : data, error, reload };
}
