import { createHash } from 'node:crypto';
import type { AuditEntry } from '../../../src/domain/audit/audit-entry';
import type { AuditHead, AuditLink } from '../../../src/domain/audit/audit-chain';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** JSON with sorted keys and without what is undefined, as the log's documentation describes its digests. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.keys(value)
    .sort()
    .filter((key) => (value as Record<string, unknown>)[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`);
  return `{${members.join(',')}}`;
}

function digestOf({ personal: _personal, salts: _salts, ...covered }: AuditEntry): string {
  return hash(canonical(covered));
}

/** The digests of the pieces of the personal part, from what is stored of them. */
function personalDigestsOf({ personal, salts }: AuditEntry): Record<string, string> {
  const { actor, target, message, stepMessages, reason, changes, source } = personal;
  const pieces = {
    actor: { accountId: actor.accountId },
    name: { name: actor.name },
    target: { target, message, stepMessages },
    words: { reason, changes, source },
  };
  return Object.fromEntries(
    (Object.keys(salts) as (keyof typeof pieces)[]).map((name) => [
      name,
      hash((salts[name] ?? '') + canonical(pieces[name])),
    ]),
  );
}

const sliceSize = 25;

/** The root over the slices of an attempt: a slice is a leaf, a node without a neighbour moves up. */
function rootOf(entries: readonly AuditEntry[]): string {
  const slices = new Map<number, AuditEntry[]>();
  for (const entry of entries) {
    const index = Math.floor(entry.sequence / sliceSize);
    slices.set(index, [...(slices.get(index) ?? []), entry]);
  }
  let level = [...slices].map(([index, held]) => {
    const positions = held.map(({ sequence }) => sequence - index * sliceSize).join(',');
    return hash(`slice\n${index}\n${positions}\n${held.map(digestOf).join('\n')}`);
  });
  while (level.length > 1) {
    level = level.flatMap((left, place) => {
      if (place % 2 === 1) return [];
      const right = level[place + 1];
      return [right === undefined ? left : hash(`node\n${left}\n${right}`)];
    });
  }
  return level[0] ?? hash('');
}

function sealedBy(link: AuditLink, entries: readonly AuditEntry[]): AuditEntry[] {
  if (link.kind === 'act') return entries.filter(({ id }) => id === link.subject);
  return entries
    .filter(({ batchId, attempt }) => batchId === link.subject && attempt === link.attempt)
    .sort((a, b) => a.sequence - b.sequence);
}

/**
 * Recomputes the chain of digests from nothing but what is stored. Answers what is wrong with it, in words; an
 * empty list for a chain that holds and seals every entry exactly once.
 */
export function faultsOfChain(
  head: AuditHead | undefined,
  links: readonly AuditLink[],
  entries: readonly AuditEntry[],
): string[] {
  const faults: string[] = [];
  const sealed = new Set<string>();
  let previous = '';
  links.forEach((link, place) => {
    const { digest: linkDigest, ...unsigned } = link;
    if (link.seq !== place + 1) faults.push(`link ${link.seq} is in place ${place + 1}`);
    if (link.previous !== previous) faults.push(`link ${link.seq} does not follow its predecessor`);
    if (hash(canonical(unsigned)) !== linkDigest) faults.push(`link ${link.seq} was changed`);
    previous = linkDigest;
    const covered = sealedBy(link, entries);
    if (covered.length !== link.entries)
      faults.push(`link ${link.seq} seals ${link.entries} entries, ${covered.length} are stored`);
    const digest = link.kind === 'act' ? hash(covered.map(digestOf).join('\n')) : rootOf(covered);
    if (digest !== link.entriesDigest) faults.push(`the entries of link ${link.seq} were changed`);
    for (const entry of covered) {
      const { id } = entry;
      if (canonical(personalDigestsOf(entry)) !== canonical(entry.personalDigests))
        faults.push(`the personal part of entry ${id} was changed`);
      if (sealed.has(id)) faults.push(`entry ${id} is sealed twice`);
      sealed.add(id);
    }
  });
  if ((head?.digest ?? '') !== previous) faults.push('the head names another link');
  if (sealed.size !== entries.length) faults.push(`${entries.length - sealed.size} entries are not sealed`);
  return faults;
}
