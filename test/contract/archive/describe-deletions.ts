import { sliceSize } from '../../../src/domain/run/slice';
import type { Archive } from '../../../src/ports/archive';
import type { EntryFilter, Store } from '../../../src/ports/store';
import { aBatch, aLane, anEntry, aSlice } from '../../support/builders.ts';
import type { OpenedArchive } from './opened-archive.ts';
import { idsOf, sliceEntries } from './slice-entries.ts';

/** What is deleted is gone by key at once, in lists once they have caught up, and nothing else goes with it. */
export function describeDeletions(current: () => OpenedArchive): void {
  let archive: Archive;
  let store: Store;
  beforeEach(() => {
    ({ archive, store } = current());
  });

  describe('deleting entries', () => {
    const [older, newer] = [sliceEntries(0), sliceEntries(1)];
    beforeEach(async () => {
      await store.appendEntries(older);
      await store.appendEntries(newer);
    });

    it('takes them and leaves the others', async () => {
      await archive.deleteEntries(idsOf(newer));
      expect(await archive.entries(idsOf([...older, ...newer]))).toEqual(older);
      expect(await store.entry(newer[0]!.id)).toBeUndefined();
    });

    it.each<[string, EntryFilter]>([
      ['nothing', {}],
      ['a domain', { domain: 'example.org' }],
      ['an outcome', { outcome: 'invited' }],
      ['an actor', { actor: 'admin-1' }],
      ['a batch', { batchId: 'batch1' }],
      ['a ticket', { ticket: 'HR-1' }],
    ])('leaves no trace of them in a list filtered by %s', async (_, filter) => {
      await archive.deleteEntries(idsOf(newer));
      await current().listsCatchUp();
      expect((await store.listEntries(filter, 1)).items).toEqual(older.slice(-1));
      expect((await store.listEntries(filter, 100)).items).toEqual([...older].reverse());
    });

    it('leaves none of them to be found by address or account', async () => {
      await archive.deleteEntries(idsOf(newer));
      await current().listsCatchUp();
      expect((await store.listEntries({ email: 'p30@example.org' }, 10)).items).toEqual([]);
      expect((await archive.entriesAbout('account-30', 10)).items).toEqual([]);
      expect((await archive.entriesBy('admin-1', 100)).items).toHaveLength(sliceSize);
    });

    it('takes the entry of an act', async () => {
      await store.appendEntries([anEntry({ id: 'a:1', action: 'batch.created' })]);
      await archive.deleteEntries(['a:1']);
      await current().listsCatchUp();
      expect(await store.entry('a:1')).toBeUndefined();
      expect((await store.listEntries({ action: 'batch.created' }, 10)).items).toEqual([]);
    });

    it('is harmless where some or all are gone already', async () => {
      await archive.deleteEntries(idsOf(newer.slice(0, 5)));
      for (const _ of ['once', 'twice']) await archive.deleteEntries(idsOf(newer));
      expect(await archive.entries(idsOf([...older, ...newer]))).toEqual(older);
    });
  });

  describe('deleting a seal', () => {
    const slices = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ index, positions: [0], digest: 'd' }));

    it.each([2, 1_000, 2_500])('of %d slices takes it, and no other attempt’s', async (count) => {
      await store.saveSeal('batch1', 1, slices(count));
      await store.saveSeal('batch1', 2, slices(2));
      await archive.deleteSeal('batch1', 1);
      expect(await archive.seal('batch1', 1)).toEqual([]);
      expect(await archive.seal('batch1', 2)).toEqual(slices(2));
    });

    it('leaves nothing of it to one that is saved in its place', async () => {
      await store.saveSeal('batch1', 1, slices(2_500));
      await archive.deleteSeal('batch1', 1);
      await store.saveSeal('batch1', 1, slices(1_000));
      expect(await archive.seal('batch1', 1)).toEqual(slices(1_000));
    });

    it('that was never saved is harmless', async () => {
      await archive.deleteSeal('batch1', 1);
      expect(await archive.seal('batch1', 1)).toEqual([]);
    });
  });

  describe('deleting a batch', () => {
    const slicesABatch = 60;
    const long = aBatch({ total: slicesABatch * sliceSize - 1, laneEnds: [30, slicesABatch] });
    const other = aBatch({ batchId: 'batch2', total: 1, laneEnds: [1] });
    beforeEach(async () => {
      for (let from = 0; from < slicesABatch; from += 20) {
        const slices = Array.from({ length: 20 }, (_, place) => aSlice({ index: from + place }));
        await store.commit(slices.map((value) => ({ kind: 'slice', value, rev: 0 })));
      }
      await store.commit([
        { kind: 'batch', value: long, rev: 0 },
        ...long.laneEnds.map((to) => ({ kind: 'lane' as const, value: aLane({ to }), rev: 0 })),
        { kind: 'batch', value: other, rev: 0 },
        { kind: 'slice', value: aSlice({ batchId: 'batch2' }), rev: 0 },
        { kind: 'lane', value: aLane({ batchId: 'batch2', to: 1 }), rev: 0 },
      ]);
      await store.appendEntries(sliceEntries(0));
    });

    it('takes it with every slice and lane', async () => {
      await archive.deleteBatch(long);
      expect(await store.batch('batch1')).toBeUndefined();
      for (const from of [0, 25, 50]) expect(await store.slices('batch1', from, 25)).toEqual([]);
      expect(await store.lanes(long)).toEqual([]);
    });

    it('leaves other batches, and the log', async () => {
      await archive.deleteBatch(long);
      await current().listsCatchUp();
      expect((await store.listBatches(10)).items).toEqual([other]);
      expect(await store.slices('batch2', 0, 25)).toHaveLength(1);
      expect(await store.lanes(other)).toHaveLength(1);
      expect(await archive.entries(idsOf(sliceEntries(0)))).toHaveLength(sliceSize);
    });

    it('is harmless where it is gone already', async () => {
      for (const _ of ['once', 'twice']) await archive.deleteBatch(long);
      expect(await store.batch('batch1')).toBeUndefined();
    });
  });
}
