import type { ExportedSlice, ExportLine } from '../../contract/audit';
import type { AuditLink } from '../../domain/audit/audit-chain';
import { digestOfEntry, entryId, type AuditEntry } from '../../domain/audit/audit-entry';
import { pathOf, type SealedSlice } from '../../domain/audit/audit-tree';
import { sliceSize } from '../../domain/run/slice';
import type { Deps } from '../deps';

/** What is sealed of one attempt, with the place of each slice in the tree. */
interface Attempt {
  batchId: string;
  attempt: number;
  slices: SealedSlice[];
}

const idsOfSlice = ({ batchId, attempt }: Attempt, { index, positions }: SealedSlice): string[] =>
  positions.map((position) => entryId(batchId, attempt, index * sliceSize + position));

/** The proofs of the slices that these entries are in; none for acts and for what is not sealed yet. */
export async function exportedSlices(deps: Deps, entries: AuditEntry[]): Promise<ExportedSlice[]> {
  const attempts = new Map<string, { of: Attempt; indexes: Set<number> }>();
  for (const { batchId, attempt, sequence, outcome } of entries) {
    if (batchId === undefined || attempt === undefined || outcome === undefined) continue;
    const key = `${batchId}:${attempt}`;
    const known = attempts.get(key) ?? { of: { batchId, attempt, slices: [] }, indexes: new Set() };
    known.indexes.add(Math.floor(sequence / sliceSize));
    attempts.set(key, known);
  }
  const lines: ExportedSlice[] = [];
  for (const { of, indexes } of attempts.values()) {
    const attempt = { ...of, slices: await deps.archive.seal(of.batchId, of.attempt) };
    const wanted = attempt.slices.filter(({ index }) => indexes.has(index));
    lines.push(...(await proofs(deps, attempt, wanted)).map(({ slice }) => slice));
  }
  return lines;
}

/** Slices of an attempt with all their entries, at most `room` from the `from`-th on. */
export async function wholeSlices(
  deps: Deps,
  link: AuditLink,
  from: number,
  room: number,
): Promise<{ lines: ExportLine[]; slices: number; next?: number }> {
  const batchId = link.subject;
  const attempt = link.attempt ?? 1;
  const sealed = { batchId, attempt, slices: await deps.archive.seal(batchId, attempt) };
  const wanted = sealed.slices.slice(from, from + Math.max(1, room));
  const lines = (await proofs(deps, sealed, wanted)).flatMap(({ slice, entries }): ExportLine[] => [
    slice,
    ...entries.map((entry) => ({ type: 'entry' as const, entry })),
  ]);
  const next = from + wanted.length;
  return { lines, slices: wanted.length, ...(next < sealed.slices.length && { next }) };
}

/** Read by key, and hashed anew from what is stored: a record that was changed shows here, too. */
async function proofs(
  { archive, ids: { hash } }: Deps,
  attempt: Attempt,
  wanted: SealedSlice[],
): Promise<{ slice: ExportedSlice; entries: AuditEntry[] }[]> {
  const leaves = attempt.slices.map(({ digest }) => digest);
  const found = await archive.entries(wanted.flatMap((slice) => idsOfSlice(attempt, slice)));
  const byId = new Map(found.map((entry) => [entry.id, entry]));
  return wanted.map((sealed) => {
    const place = attempt.slices.indexOf(sealed);
    const entries = idsOfSlice(attempt, sealed).flatMap((id) => byId.get(id) ?? []);
    const { batchId, attempt: number } = attempt;
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
}
