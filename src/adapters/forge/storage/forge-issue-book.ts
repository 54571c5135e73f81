import { ForgeKvsAPIError, kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import type { IssueBook } from '../../../ports/issues/issue-book';
import { readMany } from './kvs-batches';

/** An issue makes at most this many batches: what Forge reads in one call. */
const batchesAtMost = 25;

export const issueNoteSchema = z.lazy(() => z.object({ v: z.literal(1), batchId: z.string() }));
const keyOf = (issueId: string, place: number): string => `issue:${issueId}:${place}`;

/** The book in Forge's key-value store: a value for each batch, at the first place that was free. */
export function createIssueBook(): IssueBook {
  const batches = async (issueId: string): Promise<string[]> => {
    const keys = Array.from({ length: batchesAtMost }, (_, place) => keyOf(issueId, place));
    const noted = (await readMany(undefined, keys)).flatMap((value) => {
      const note = issueNoteSchema.safeParse(value);
      return note.success ? [note.data.batchId] : [];
    });
    // Told twice at the same time, a batch has two places.
    return [...new Set(noted)];
  };
  return {
    batches,
    async note(issueId, batchId) {
      const known = await batches(issueId);
      if (known.includes(batchId)) return true;
      for (let place = 0; place < batchesAtMost; place += 1) {
        if (await takePlace(keyOf(issueId, place), batchId)) return true;
      }
      return false;
    },
  };
}

/** False where somebody else was faster. */
async function takePlace(key: string, batchId: string): Promise<boolean> {
  try {
    await kvs.set(key, { v: 1, batchId }, { keyPolicy: 'FAIL_IF_EXISTS' });
    return true;
  } catch (error) {
    if (error instanceof ForgeKvsAPIError && error.responseDetails.status === 409) return false;
    throw error;
  }
}
