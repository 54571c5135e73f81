import { kvs } from '@forge/kvs';
import { createHolders } from '../../../../src/adapters/forge/storage/batches/store-holders';
import { createIssueBook } from '../../../../src/adapters/forge/storage/forge-issue-book';
import { readMany } from '../../../../src/adapters/forge/storage/kvs-batches';
import { StoreBusy } from '../../../../src/ports/store-error';
import { installForgeSeams, type ForgeSeams } from '../../../support/forge-seams.ts';

type ForgeFetch = (target: unknown, path: string, init?: unknown) => Promise<Response>;

let seams: ForgeSeams;
beforeEach(() => {
  seams = installForgeSeams();
});
afterEach(() => seams.close());

/** Storage answers reads of several keys that each of them failed. */
function failingReads(code: string): void {
  const host = globalThis as unknown as { __forge_fetch__: ForgeFetch };
  const forgeFetch = host.__forge_fetch__;
  host.__forge_fetch__ = async (target, path, init) => {
    if (!path.endsWith('/batch/get')) return forgeFetch(target, path, init);
    const asked = JSON.parse((init as { body: string }).body) as { key: string; entityName: string }[];
    const failedKeys = asked.map((one) => ({ ...one, error: { code, message: 'Try again' } }));
    return Response.json({ successfulKeys: [], failedKeys });
  };
}

describe('reading several records at once', () => {
  const stored = { rev: 1, state: 'draft', createdAt: '2026-11-24T09:00:00.000Z', body: { a: 1 } };
  beforeEach(() => kvs.entity('batch').set('b1', stored));

  it('takes none that failed for missing: it is read by itself', async () => {
    failingReads('INTERNAL_ERROR');
    expect(await readMany('batch', ['b1', 'b2'])).toEqual([stored]);
  });

  it('takes for missing what storage calls so, without asking again', async () => {
    failingReads('KEY_NOT_FOUND');
    const before = seams.asked.length;
    expect(await readMany('batch', ['b1'])).toEqual([]);
    expect(seams.asked.length).toBe(before);
  });

  it('is busy where one came too soon', async () => {
    failingReads('TOO_MANY_REQUESTS');
    await expect(readMany('batch', ['b1'])).rejects.toBeInstanceOf(StoreBusy);
  });
});

describe('a book of several values', () => {
  it('of an issue does not say that the issue has no batch where it was not read', async () => {
    const book = createIssueBook();
    await book.note('10001', 'b1');
    failingReads('INTERNAL_ERROR');
    expect(await book.batches('10001')).toEqual(['b1']);
    failingReads('TOO_MANY_REQUESTS');
    await expect(book.batches('10001')).rejects.toBeInstanceOf(StoreBusy);
  });

  it('of who held access does not say that nobody was noted where it was not read', async () => {
    const { holders, saveHolders } = createHolders();
    const takenAt = '2026-11-24T09:00:00.000Z';
    await saveHolders('b1', 1, { takenAt, accountIds: new Set(['ada']) });
    failingReads('INTERNAL_ERROR');
    expect(await holders('b1', 1)).toMatchObject({ takenAt, accountIds: new Set(['ada']) });
    failingReads('TOO_MANY_REQUESTS');
    await expect(holders('b1', 1)).rejects.toBeInstanceOf(StoreBusy);
  });
});
