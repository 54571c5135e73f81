import type { ExportedSlice, ExportLine } from '../../contract/audit';
import type { AuditLink } from '../../domain/audit/audit-chain';
import { digestOfEntry, entryId, type AuditEntry } from '../../domain/audit/audit-entry';
import { pathOf, type SealedSlice } from '../../domain/audit/audit-tree';
import { provenUpTo } from '../../domain/audit/personal-part';
import { isAtRest, type Batch } from '../../domain/batches/batch';
import { sliceSize } from '../../domain/run/slice';
import type { SealedAttempt } from '../../ports/archive';
import type { Deps } from '../deps';

/** What is sealed of one attempt, with the place of each slice in the tree. */
interface Attempt extends SealedAttempt {
  slices: SealedSlice[];
}

/** What an export proves: what is sealed by its last link and was not sealed before a day whose records were deleted. */
export interface ProofAsked {
  links: number;
  deletedBefore: string;
}

const idsOfSlice = ({ batchId, attempt }: Attempt, { index, positions }: SealedSlice): string[] =>
  positions.map((position) => entryId(batchId, attempt, index * sliceSize + position));

/** Those of some entries that are sealed, in their order, after the proofs of the slices that they are in. */
export async function provenEntries(
  deps: Deps,
  entries: AuditEntry[],
  asked: ProofAsked,
): Promise<ExportLine[]> {
  const slices: ExportedSlice[] = [];
  const proven = new Set<string>();
  for (const { slice, entries: sealed } of await proofs(deps, await sealedOf(deps, entries, asked.links))) {
    const isWhole = sealed.length === slice.positions.length;
    if (!isWhole && sealed.some(({ at }) => at < asked.deletedBefore)) continue;
    slices.push(slice);
    for (const { id } of sealed) proven.add(id);
  }
  const isProven = ({ id, outcome, sequence }: AuditEntry): boolean =>
    outcome === undefined ? sequence <= asked.links : proven.has(id);
  const kept = entries.filter(isProven).map((entry) => provenUpTo(entry, asked.links));
  return [
    ...slices,
    ...(await refreshments(deps, kept)),
    ...kept.map((entry) => ({ type: 'entry' as const, entry })),
  ];
}

/** Slices of an attempt that are to be proved. */
interface Wanted {
  attempt: Attempt;
  wanted: SealedSlice[];
}

/** The slices that entries are in, of attempts that are sealed by a link: read together, as each may be of another batch. */
async function sealedOf({ archive }: Deps, entries: AuditEntry[], links: number): Promise<Wanted[]> {
  const attempts = attemptsOf(entries);
  const batches = await archive.batches(attempts.map(({ batchId }) => batchId));
  const sealed = attempts.filter(({ batchId, attempt }) => isSealed(batches.get(batchId), attempt, links));
  const seals = await archive.seals(sealed);
  return sealed.map(({ batchId, attempt, indexes }, place) => {
    const slices = seals[place] ?? [];
    return {
      attempt: { batchId, attempt, slices },
      wanted: slices.filter(({ index }) => indexes.has(index)),
    };
  });
}

/** The attempts that entries are of, with the numbers of their slices. */
function attemptsOf(entries: AuditEntry[]): (SealedAttempt & { indexes: Set<number> })[] {
  const attempts = new Map<string, SealedAttempt & { indexes: Set<number> }>();
  for (const { batchId, attempt, sequence, outcome } of entries) {
    if (batchId === undefined || attempt === undefined || outcome === undefined) continue;
    const key = `${batchId}:${attempt}`;
    const known = attempts.get(key) ?? { batchId, attempt, indexes: new Set() };
    known.indexes.add(Math.floor(sequence / sliceSize));
    attempts.set(key, known);
  }
  return [...attempts.values()];
}

/** Whether an attempt was sealed by this link. Attempts of earlier versions were, before the export began. */
function isSealed(batch: Batch | undefined, attempt: number, links: number): boolean {
  if (!batch) return false;
  const link = batch.sealedBy?.[attempt];
  return link === undefined ? attempt < batch.attempt || isAtRest(batch.state) : link <= links;
}

/** The records that seal what became true later. */
async function refreshments({ archive, store }: Deps, entries: AuditEntry[]): Promise<ExportLine[]> {
  const seqs = new Set(entries.flatMap(({ refreshed }) => Object.values(refreshed ?? {})));
  const links = await Promise.all([...seqs].sort((a, b) => a - b).map((seq) => store.link(seq)));
  const acts = await archive.entries(links.flatMap((link) => link?.subject ?? []));
  return acts.map((entry) => ({ type: 'refreshed', entry }));
}

/** Slices of an attempt with all their entries, at most `room` from the `from`-th on. */
export async function wholeSlices(
  deps: Deps,
  link: AuditLink,
  { from, room, links }: { from: number; room: number; links: number },
): Promise<{ lines: ExportLine[]; slices: number; next?: number }> {
  const batchId = link.subject;
  const attempt = link.attempt ?? 1;
  const sealed = { batchId, attempt, slices: await deps.archive.seal(batchId, attempt) };
  const wanted = sealed.slices.slice(from, from + Math.max(1, room));
  const lines = (await proofs(deps, [{ attempt: sealed, wanted }])).flatMap(
    ({ slice, entries }): ExportLine[] => [
      slice,
      ...entries.map((entry) => ({ type: 'entry' as const, entry: provenUpTo(entry, links) })),
    ],
  );
  const next = from + wanted.length;
  return { lines, slices: wanted.length, ...(next < sealed.slices.length && { next }) };
}

/** Read by key, and hashed anew from what is stored: a record that was changed shows here, too. */
async function proofs(
  { archive, ids: { hash } }: Deps,
  asked: Wanted[],
): Promise<{ slice: ExportedSlice; entries: AuditEntry[] }[]> {
  const found = await archive.entries(
    asked.flatMap(({ attempt, wanted }) => wanted.flatMap((slice) => idsOfSlice(attempt, slice))),
  );
  const byId = new Map(found.map((entry) => [entry.id, entry]));
  return asked.flatMap(({ attempt, wanted }) => {
    const { batchId, attempt: number, slices } = attempt;
    const leaves = slices.map(({ digest }) => digest);
    return wanted.map((sealed) => {
      const place = slices.indexOf(sealed);
      const entries = idsOfSlice(attempt, sealed).flatMap((id) => byId.get(id) ?? []);
      const slice: ExportedSlice = {
        type: 'slice',
        batchId,
        attempt: number,
        index: sealed.index,
        place,
        count: leaves.length,
        positions: sealed.positions,
        digests: entries.map((entry) => digestOfEntry(entry, hash)),
        path: pathOf(leaves, place, hash),
      };
      return { slice, entries };
    });
  });
}
