import { useAddress } from '../../address';
import { otherPage } from '../other-page';
import { ComposePage } from './compose-page';

const BatchPage = otherPage(() => import('../batch/batch-page'));

/** A new list, or the batch that was made of it: the address says which, so a reload comes back to the same. */
export function InvitePage() {
  const { query } = useAddress();
  const batchId = query['batch'];
  return batchId ? <BatchPage key={batchId} batchId={batchId} page="invite" /> : <ComposePage />;
}
