import type { Recipient } from '../run/recipient';

/**
 * Whom a run takes which groups from, as the preview shows it: how many people, and the digest of all pairs of an
 * account and a group, in the order of the list. Confirming the digest confirms these pairs and no others.
 */
export interface Removals {
  people: number;
  /** SHA-256 in hexadecimal. */
  digest: string;
}

export type Hash = (text: string) => string;

/** With the pairs of some more recipients. */
export function addRemovals(
  before: Removals | undefined,
  recipients: readonly Recipient[],
  hash: Hash,
): Removals | undefined {
  const people = recipients.map(({ accountId = '', confirmed = [] }) => ({ accountId, groupIds: confirmed }));
  return addPairs(before, people, hash);
}

export function addPairs(
  before: Removals | undefined,
  people: readonly { accountId: string; groupIds: readonly string[] }[],
  hash: Hash,
): Removals | undefined {
  const losing = people.filter(({ groupIds }) => groupIds.length > 0);
  if (losing.length === 0) return before;
  const pairs = losing.flatMap(({ accountId, groupIds }) =>
    [...groupIds].sort().map((groupId) => `${accountId} ${groupId}`),
  );
  return {
    people: (before?.people ?? 0) + losing.length,
    digest: hash([before?.digest ?? '', ...pairs].join('\n')),
  };
}

/** Of the parts of a list, in their order; undefined where none takes anything. */
export function sumOfRemovals(parts: readonly (Removals | undefined)[], hash: Hash): Removals | undefined {
  const some = parts.filter((part) => part !== undefined);
  if (some.length === 0) return undefined;
  return {
    people: some.reduce((sum, { people }) => sum + people, 0),
    digest: hash(some.map(({ digest }) => digest).join('\n')),
  };
}
