import type { AuditEntry, Trimmed } from './audit-entry';
import { digestOfEntry } from './audit-entry';
import { canonicalJson } from './canonical-json';
import { addCounts } from '../run/outcome';
import type { OutcomeCounts } from '../words';

/**
 * One link of the chain over the audit log. It seals either one act of an admin or one finished attempt of a
 * batch, and names the link before it, so that no sealed entry can be changed, dropped or moved unnoticed.
 */
export interface AuditLink {
  v: 1;
  /** From 1, without gaps. */
  seq: number;
  at: string;
  kind: 'act' | 'attempt';
  /** The entry of an act, or the batch of an attempt. */
  subject: string;
  attempt?: number | undefined;
  /** Slices of the attempt that hold sealed entries: the leaves of its tree. */
  slices?: number | undefined;
  entries: number;
  /** Of an act: the digest of its entry, hashed. Of an attempt: the root of the tree over its slices. */
  entriesDigest: string;
  previous: string;
  digest: string;
}

/** Where the chain ends, and running totals over all that was ever sealed. */
export interface AuditHead {
  v: 1;
  links: number;
  entries: number;
  digest: string;
  at: string;
  outcomes: OutcomeCounts;
  /** What retention has taken away so far, or is taking away; `recordedBy` is the link that says so. */
  trimmed?: (Trimmed & { recordedBy?: number | undefined }) | undefined;
}

export const emptyHead = (at: string): AuditHead => ({
  v: 1,
  links: 0,
  entries: 0,
  digest: '',
  at,
  outcomes: {},
});

type Hash = (text: string) => string;

export const digestOfAct = (entry: AuditEntry, hash: Hash): string => hash(digestOfEntry(entry, hash));

type Sealed = Pick<AuditLink, 'at' | 'kind' | 'subject' | 'attempt' | 'slices' | 'entries' | 'entriesDigest'>;

/** The next link after `head`, and the head that it makes. */
export function nextLink(
  head: AuditHead,
  sealed: Sealed,
  outcomes: OutcomeCounts,
  hash: Hash,
): { link: AuditLink; head: AuditHead } {
  const unsigned = { v: 1 as const, seq: head.links + 1, ...sealed, previous: head.digest };
  const link: AuditLink = { ...unsigned, digest: hash(canonicalJson(unsigned)) };
  return {
    link,
    head: {
      ...head,
      links: link.seq,
      entries: head.entries + sealed.entries,
      digest: link.digest,
      at: sealed.at,
      outcomes: addCounts(head.outcomes, outcomes),
    },
  };
}
