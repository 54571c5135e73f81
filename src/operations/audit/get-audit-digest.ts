import type { AuditDigest } from '../../contract/audit';
import type { Deps } from '../deps';
import { isoNow } from '../iso-now';

/** The head of the chain of digests over the log, as stored. */
export async function getAuditDigest(deps: Deps): Promise<AuditDigest> {
  const head = (await deps.store.head())?.value;
  if (!head) return { links: 0, entries: 0, at: isoNow(deps) };
  return { head: head.digest, links: head.links, entries: head.entries, at: head.at };
}
