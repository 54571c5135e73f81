import { kvs } from '@forge/kvs';
import type { SealedSlice } from '../../../../domain/audit/audit-tree';
import { inParallel } from '../../../../in-parallel';
import type { SealedAttempt } from '../../../../ports/archive';
import { readByKey } from '../kvs-batches';
import { sealSchema } from './audit-schemas';

/** Slices in one value, so that none comes near Forge's limit of 240 KiB. */
const slicesAPart = 1_000;
/** Long seals that are read at one time. */
const sealsAtOnce = 8;

export const sealKey = (batchId: string, attempt: number, part: number): string =>
  `seal:${batchId}:${attempt}:${part}`;

/** A seal in the parts it is stored in; one at least. */
export function partsOfSeal(slices: SealedSlice[]): SealedSlice[][] {
  const parts = [slices.slice(0, slicesAPart)];
  for (let from = slicesAPart; from < slices.length; from += slicesAPart)
    parts.push(slices.slice(from, from + slicesAPart));
  return parts;
}

/** The seals of several attempts, in their order: the first parts of all at once, since few have more than one. */
export async function readSeals(attempts: readonly SealedAttempt[]): Promise<SealedSlice[][]> {
  const keyOf = ({ batchId, attempt }: SealedAttempt): string => sealKey(batchId, attempt, 0);
  const firstParts = await readByKey(undefined, [...new Set(attempts.map(keyOf))]);
  return inParallel(attempts, sealsAtOnce, async (of) => {
    const slices = slicesIn(firstParts.get(keyOf(of)));
    return slices.length < slicesAPart ? slices : [...slices, ...(await laterParts(of))];
  });
}

async function laterParts({ batchId, attempt }: SealedAttempt): Promise<SealedSlice[]> {
  const slices: SealedSlice[] = [];
  for (let part = 1; ; part += 1) {
    const read = slicesIn(await kvs.get<unknown>(sealKey(batchId, attempt, part)));
    slices.push(...read);
    if (read.length < slicesAPart) return slices;
  }
}

const slicesIn = (stored: unknown): SealedSlice[] =>
  stored === undefined
    ? []
    : sealSchema.parse(stored).slices.map(([index, positions, digest]) => ({ index, positions, digest }));

export async function deleteSeal(batchId: string, attempt: number): Promise<void> {
  for (let part = 0; (await kvs.get<unknown>(sealKey(batchId, attempt, part))) !== undefined; part += 1)
    await kvs.delete(sealKey(batchId, attempt, part));
}
