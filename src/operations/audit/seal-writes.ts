import { emptyHead, nextLink, type AuditHead, type AuditLink } from '../../domain/audit/audit-chain';
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
): Promise<Write[]> {
  const month = await store.month(monthOf(sealed.at));
  const next = nextLink(head?.value ?? emptyHead(sealed.at), sealed, outcomes, ids.hash);
  return [
    { kind: 'link', value: next.link },
    { kind: 'head', value: change(next.head), rev: head?.rev ?? 0 },
    {
      kind: 'month',
      value: withSealed(month?.value, sealed.at, sealed.entries, outcomes),
      rev: month?.rev ?? 0,
    },
  ];
}
