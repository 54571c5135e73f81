import { emptyHead, nextLink, type AuditHead, type AuditLink } from '../../domain/audit/audit-chain';
import { completeIndex } from '../../domain/audit/search/index-progress';
import { monthOf, withSealed } from '../../domain/audit/month-totals';
import type { OutcomeCounts } from '../../domain/words';
import type { Stored, Write } from '../../ports/store';
import type { Deps } from '../deps';

type Sealed = Pick<AuditLink, 'at' | 'kind' | 'subject' | 'attempt' | 'slices' | 'entries' | 'entriesDigest'>;

/**
 * What one more link of the chain writes: the link, the head and the totals of the month. They go into the same
 * transaction as what they seal. `change` is applied to the head beside.
 */
export async function sealWrites(
  { store, ids }: Pick<Deps, 'store' | 'ids'>,
  head: Stored<AuditHead> | undefined,
  sealed: Sealed,
  outcomes: OutcomeCounts = {},
  change: (head: AuditHead) => AuditHead = (same) => same,
): Promise<{ head: AuditHead; writes: Write[] }> {
  const month = await store.month(monthOf(sealed.at));
  const next = nextLink(head?.value ?? emptyHead(sealed.at), sealed, outcomes, ids.hash);
  const after = change(next.head);
  const totals = withSealed(month?.value, sealed.at, sealed.entries, outcomes);
  return {
    head: after,
    writes: [
      { kind: 'link', value: next.link },
      { kind: 'head', value: after, rev: head?.rev ?? 0 },
      { kind: 'month', value: totals, rev: month?.rev ?? 0 },
      // A log that begins with its search lacks nothing of it.
      ...(head === undefined ? [{ kind: 'index-progress' as const, value: completeIndex }] : []),
    ],
  };
}
