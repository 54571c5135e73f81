import { StoreConflict } from '../../../src/ports/store-error';
import { type Store, type Write } from '../../../src/ports/store';
import { aBatch, aLane, aLink, anEntry, aSlice } from '../../support/builders.ts';
import type { OpenedStore } from './opened-store.ts';

export function describeConditionalWrites(current: () => OpenedStore): void {
  describe('conditional writes', () => {
    let store: Store;
    beforeEach(() => {
      store = current().store;
    });

    beforeEach(() => store.commit([{ kind: 'batch', value: aBatch(), rev: 0 }]));

    it.each([
      ['a record that is there already', 0],
      ['a record that was changed since it was read', 2],
    ])('refuses to write %s', async (_, rev) => {
      const change = store.commit([{ kind: 'batch', value: aBatch({ total: 9 }), rev }]);
      await expect(change).rejects.toBeInstanceOf(StoreConflict);
      expect(await store.batch('batch1')).toEqual({ value: aBatch(), rev: 1 });
    });

    it('writes all or nothing', async () => {
      const writes: Write[] = [
        { kind: 'batch', value: aBatch({ total: 1 }), rev: 1 },
        { kind: 'slice', value: aSlice(), rev: 0 },
        { kind: 'entry', value: anEntry({ id: 'a:1' }) },
        { kind: 'lane', value: aLane(), rev: 7 },
      ];
      await expect(store.commit(writes)).rejects.toBeInstanceOf(StoreConflict);
      expect(await store.batch('batch1')).toEqual({ value: aBatch(), rev: 1 });
      expect(await store.slice('batch1', 0)).toBeUndefined();
      expect(await store.entry('a:1')).toBeUndefined();
    });

    it('lets exactly one of two writers win who read the same revision', async () => {
      const change = (total: number): Promise<void> =>
        store.commit([{ kind: 'batch', value: aBatch({ total }), rev: 1 }]);
      const ends = await Promise.allSettled([change(1), change(2)]);
      expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await store.batch('batch1'))?.rev).toBe(2);
    });

    it('never writes over a link', async () => {
      await store.commit([{ kind: 'link', value: aLink() }]);
      const again = store.commit([{ kind: 'link', value: aLink({ digest: 'forged' }) }]);
      await expect(again).rejects.toBeInstanceOf(StoreConflict);
      expect((await store.link(1))?.digest).toBe('d1');
    });

    it('takes 25 writes at once', async () => {
      const slices = Array.from({ length: 25 }, (_, index) => aSlice({ index }));
      await store.commit(slices.map((value) => ({ kind: 'slice', value, rev: 0 })));
      expect(await store.slices('batch1', 0, 25)).toHaveLength(25);
    });
  });
}
