import { kvs } from '@forge/kvs';
import type { SealedSlice } from '../../../../domain/audit/audit-tree';
import { sealSchema } from './audit-schemas';

/** Slices in one value, so that none comes near Forge's limit of 240 KiB. */
const slicesAPart = 1_000;

export const sealKey = (batchId: string, attempt: number, part: number): string =>
  `seal:${batchId}:${attempt}:${part}`;

/** A seal in the parts it is stored in; one at least. */
export function partsOfSeal(slices: SealedSlice[]): SealedSlice[][] {
  const parts = [slices.slice(0, slicesAPart)];
  for (let from = slicesAPart; from < slices.length; from += slicesAPart)
    parts.push(slices.slice(from, from + slicesAPart));
  return parts;
}

export async function readSeal(batchId: string, attempt: number): Promise<SealedSlice[]> {
  const slices: SealedSlice[] = [];
  for (let part = 0; ; part += 1) {
    const stored = await kvs.get<unknown>(sealKey(batchId, attempt, part));
    if (stored === undefined) return slices;
    const read = sealSchema.parse(stored).slices;
    slices.push(...read.map(([index, positions, digest]) => ({ index, positions, digest })));
    if (read.length < slicesAPart) return slices;
  }
}

export async function deleteSeal(batchId: string, attempt: number): Promise<void> {
  for (let part = 0; (await kvs.get<unknown>(sealKey(batchId, attempt, part))) !== undefined; part += 1)
    await kvs.delete(sealKey(batchId, attempt, part));
}
