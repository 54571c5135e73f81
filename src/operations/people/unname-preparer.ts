import type { AuditEntry } from '../../domain/audit/audit-entry';
import type { Batch } from '../../domain/batches/batch';
import { withoutPiece } from '../../domain/audit/personal-part';
import type { Deps } from '../deps';
import { pagesOf } from '../pages-of';

/** Acts that name who prepared what they start, under the rule of four eyes. */
const namingActs = ['batch.started', 'batch.retried'] as const;
const entriesAPage = 50;

/**
 * Takes what names the preparer of a batch off the entries in which somebody else started it; the entries keep their
 * digests. Answers of how many; doing it again changes nothing.
 */
export async function unnamePreparer(deps: Deps, { batchId }: Batch, accountId: string): Promise<number> {
  let unnamed = 0;
  for (const action of namingActs) {
    const pages = pagesOf((cursor) => deps.store.listEntries({ batchId, action }, entriesAPage, cursor));
    for await (const entries of pages) {
      for (const { id } of entries) {
        const before = await deps.archive.entries([id]);
        const after = before.map((entry) => (names(entry, accountId) ? withoutPiece(entry, 'words') : entry));
        if (after.every((entry, place) => entry === before[place])) continue;
        await deps.archive.replaceEntries(before, after);
        unnamed += 1;
      }
    }
  }
  return unnamed;
}

function names({ personal }: AuditEntry, accountId: string): boolean {
  const named = personal.changes?.['preparedBy'];
  return typeof named === 'object' && named !== null && 'accountId' in named && named.accountId === accountId;
}
