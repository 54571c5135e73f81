import type { BatchSeal } from '../../contract/audit';
import { requireBatch } from '../batches/batch-view';
import type { Deps } from '../deps';
import { getAuditDigest } from './get-audit-digest';

/** The links that seal the attempts of a batch, and where the chain ends now. Throws `OperationError` `BATCH_NOT_FOUND`. */
export async function getBatchSeal(deps: Deps, batchId: string): Promise<BatchSeal> {
  const { value: batch } = await requireBatch(deps, batchId);
  const sealedBy = Object.entries(batch.sealedBy ?? {});
  const links = await Promise.all(sealedBy.map(([, seq]) => deps.store.link(seq)));
  const seals = sealedBy.flatMap(([attempt], place) => {
    const link = links[place];
    // Retention takes old links with what they seal.
    if (!link) return [];
    const { seq, at, entries, digest } = link;
    return [{ attempt: Number(attempt), link: seq, at, entries, digest }];
  });
  return { seals, chain: await getAuditDigest(deps) };
}
