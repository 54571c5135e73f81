import type { HoldersBefore } from '../../../src/domain/run/origin';
import type { Store } from '../../../src/ports/store';
import { aBatch } from '../../support/builders.ts';
import type { OpenedStore } from './opened-store.ts';

export function describeHolders(current: () => OpenedStore): void {
  describe('who held access before a lane invited anybody', () => {
    let store: Store;
    beforeEach(() => {
      store = current().store;
    });

    const takenAt = '2026-11-24T09:00:00.000Z';
    const ids = (count: number): Set<string> =>
      new Set(Array.from({ length: count }, (_, place) => `account-${place}`));
    const many: HoldersBefore = { takenAt, accountIds: ids(9_000) };

    it('is not there before it is saved', async () => {
      expect(await store.holders('batch1', 4)).toBeUndefined();
    });

    it('is kept whole however many they are, for each lane its own', async () => {
      await store.saveHolders('batch1', 4, many);
      expect(await store.holders('batch1', 4)).toEqual(many);
      expect(await store.holders('batch1', 8)).toBeUndefined();
    });

    it('is told with the readings since then that came to no end', async () => {
      await store.saveHolders('batch1', 4, { ...many, unread: 2 });
      expect(await store.holders('batch1', 4)).toEqual({ ...many, unread: 2 });
    });

    it('may be nobody at all, which is not the same as not known', async () => {
      await store.saveHolders('batch1', 4, { takenAt, accountIds: new Set() });
      expect(await store.holders('batch1', 4)).toEqual({ takenAt, accountIds: new Set() });
    });

    it('is not known any more once a later reading came to nothing, and known again after the next', async () => {
      await store.saveHolders('batch1', 4, many);
      const nothing = { takenAt: '2026-11-24T09:20:00.000Z', accountIds: undefined, unread: 3 };
      await store.saveHolders('batch1', 4, nothing);
      expect(await store.holders('batch1', 4)).toEqual(nothing);
      const few = { takenAt: '2026-11-24T09:40:00.000Z', accountIds: ids(2) };
      await store.saveHolders('batch1', 4, few);
      expect(await store.holders('batch1', 4)).toEqual(few);
    });

    it('goes with the attempt', async () => {
      await store.saveHolders('batch1', 4, many);
      await store.dropHolders(aBatch({ batchId: 'batch1', laneEnds: [4] }));
      expect(await store.holders('batch1', 4)).toBeUndefined();
    });
  });
}
