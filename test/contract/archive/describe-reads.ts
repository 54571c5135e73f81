import type { SealedSlice } from '../../../src/domain/audit/audit-tree';
import type { Archive } from '../../../src/ports/archive';
import type { Store } from '../../../src/ports/store';
import { aBatch, aLink, aMonth, anEntry } from '../../support/builders.ts';
import type { OpenedArchive } from './opened-archive.ts';
import { idsOf, sliceEntries } from './slice-entries.ts';

const writesACommit = 25;
const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, place) => from + place);
const sealed = (count: number): SealedSlice[] =>
  numbers(1, count).map((index) => ({ index, positions: [0, 24], digest: `digest-${index}` }));

/** What is read by key is there as soon as it was written. */
export function describeReads(current: () => OpenedArchive): void {
  let archive: Archive;
  let store: Store;
  beforeEach(() => {
    ({ archive, store } = current());
  });

  describe('links', () => {
    const write = async (seqs: number[]): Promise<void> => {
      for (let from = 0; from < seqs.length; from += writesACommit) {
        const part = seqs.slice(from, from + writesACommit);
        await store.commit(part.map((seq) => ({ kind: 'link', value: aLink({ seq }) })));
      }
    };
    const read = async (from: number, count: number): Promise<number[]> =>
      (await archive.links(from, count)).map(({ seq }) => seq);

    it('are none before the first is written', async () => {
      expect(await archive.links(1, 25)).toEqual([]);
    });

    it('are read as they were written', async () => {
      await write([1]);
      expect(await archive.links(1, 1)).toEqual([aLink()]);
    });

    it.each([
      ['from the one asked for, as many as asked for', 26, 10, numbers(26, 35)],
      ['more than one batch of storage holds', 1, 130, numbers(1, 130)],
      ['up to the last, where more are asked for', 101, 50, numbers(101, 130)],
      ['none, from behind the last', 131, 50, []],
    ])('are read in the order of the chain: %s', async (_, from, count, expected) => {
      await write(numbers(1, 130).reverse());
      expect(await read(from, count)).toEqual(expected);
    });

    it('are read around one that is missing, so that it shows', async () => {
      await write([1, 2, 4]);
      expect(await read(1, 10)).toEqual([1, 2, 4]);
    });
  });

  describe('entries by their ids', () => {
    const entries = numbers(0, 5).flatMap(sliceEntries);
    beforeEach(() => store.appendEntries(entries));

    it('are read as they were written, in the order of the ids, however many', async () => {
      const backwards = [...entries].reverse();
      expect(await archive.entries(idsOf(backwards))).toEqual(backwards);
    });

    it('are left out where they are missing', async () => {
      const [one, other] = [entries[3]!, entries[130]!];
      expect(await archive.entries([other.id, 'r:batch9:1:000000', one.id])).toEqual([other, one]);
      expect(await archive.entries([])).toEqual([]);
    });
  });

  describe('the seal of an attempt', () => {
    it.each([2, 1_000, 2_500])('has its %d slices in the order they were sealed in', async (count) => {
      await store.saveSeal('batch1', 1, sealed(count));
      expect(await archive.seal('batch1', 1)).toEqual(sealed(count));
    });

    it('is empty where nothing was sealed', async () => {
      await store.saveSeal('batch1', 1, []);
      expect(await archive.seal('batch1', 1)).toEqual([]);
      expect(await archive.seal('batch2', 1)).toEqual([]);
    });

    it('is the attempt’s own, and the same when it was saved twice', async () => {
      for (const _ of ['once', 'twice']) await store.saveSeal('batch1', 1, sealed(3));
      await store.saveSeal('batch1', 2, sealed(1));
      expect(await archive.seal('batch1', 1)).toEqual(sealed(3));
      expect(await archive.seal('batch1', 2)).toEqual(sealed(1));
    });

    it('is read with those of others in their order, however many and however long', async () => {
      const attempts = numbers(1, 60).map((place) => ({ batchId: `batch${place}`, attempt: 1 }));
      const lengths = attempts.map((_, place) => (place === 30 ? 2_500 : place % 3));
      for (const [place, { batchId, attempt }] of attempts.entries())
        await store.saveSeal(batchId, attempt, sealed(lengths[place]!));
      const asked = [...attempts, { batchId: 'batch99', attempt: 1 }, attempts[30]!];
      expect(await archive.seals(asked)).toEqual([...lengths, 0, 2_500].map(sealed));
    });
  });

  it('reads batches by their ids, however many, and leaves out those that are missing', async () => {
    const batches = numbers(1, 60).map((place) => aBatch({ batchId: `batch${place}` }));
    for (const value of batches) await store.commit([{ kind: 'batch', value, rev: 0 }]);
    const asked = [...batches.map(({ batchId }) => batchId), 'batch99', 'batch7'];
    const read = await archive.batches(asked);
    expect([...read.values()]).toHaveLength(60);
    expect(batches.map(({ batchId }) => read.get(batchId))).toEqual(batches);
  });

  describe('months', () => {
    const write = async (months: string[]): Promise<void> => {
      for (const month of months) await store.commit([{ kind: 'month', value: aMonth({ month }), rev: 0 }]);
    };

    it('are read in the order asked for, missing ones left out', async () => {
      await write(['2026-09', '2026-11']);
      const read = await archive.months(['2026-11', '2026-10', '2026-09']);
      expect(read).toEqual([aMonth(), aMonth({ month: '2026-09' })]);
    });

    it('are read however many', async () => {
      const months = [2024, 2025, 2026].flatMap((year) =>
        numbers(1, 12).map((month) => `${year}-${String(month).padStart(2, '0')}`),
      );
      await write(months);
      expect((await archive.months(months)).map(({ month }) => month)).toEqual(months);
    });
  });

  it('refuses a stored record of a version it does not know', async () => {
    await current().spoil({ kind: 'link', value: aLink() });
    await current().spoil({ kind: 'entry', value: anEntry({ id: 'a:1' }) });
    await current().spoil({ kind: 'month', value: aMonth(), rev: 0 });
    const reads = [
      () => archive.links(1, 1),
      () => archive.entries(['a:1']),
      () => archive.months(['2026-11']),
    ];
    for (const read of reads) await expect(read()).rejects.toMatchObject({ name: '$ZodError' });
  });
}
