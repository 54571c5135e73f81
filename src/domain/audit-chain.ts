import { canonicalJson, digestOfEntry, type AuditEntry } from './audit-entry';

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
  entries: number;
  /** Digest over the sealed entries in order. */
  entriesDigest: string;
  previous: string;
  digest: string;
}

export interface AuditHead {
  v: 1;
  links: number;
  entries: number;
  digest: string;
  at: string;
}

export const emptyHead = (at: string): AuditHead => ({ v: 1, links: 0, entries: 0, digest: '', at });

type Hash = (text: string) => string;

/** Digest over entries in order, from their digests. */
export const digestOfDigests = (digests: string[], hash: Hash): string => hash(digests.join('\n'));

export const digestOfEntries = (entries: AuditEntry[], hash: Hash): string =>
  digestOfDigests(
    entries.map((entry) => digestOfEntry(entry, hash)),
    hash,
  );

/** The next link after `head`, and the head that it makes. */
export function nextLink(
  head: AuditHead,
  sealed: Pick<AuditLink, 'at' | 'kind' | 'subject' | 'attempt' | 'entries' | 'entriesDigest'>,
  hash: Hash,
): { link: AuditLink; head: AuditHead } {
  const unsigned = { v: 1 as const, seq: head.links + 1, ...sealed, previous: head.digest };
  const link: AuditLink = { ...unsigned, digest: hash(canonicalJson(unsigned)) };
  return {
    link,
    head: {
      v: 1,
      links: link.seq,
      entries: head.entries + sealed.entries,
      digest: link.digest,
      at: sealed.at,
    },
  };
}
