import type { Store } from '../../../src/ports/store';
import { aBatch, minutesAfterStart } from '../../support/builders.ts';
import type { OpenedStore } from './opened-store.ts';

export function describeBatches(current: () => OpenedStore): void {
  describe('batches', () => {
    let store: Store;
    beforeEach(() => {
      store = current().store;
    });

    const batches = [0, 1, 2].map((place) =>
      aBatch({
        batchId: `batch${place}`,
        createdAt: minutesAfterStart(place),
        state: place === 1 ? 'running' : 'draft',
      }),
    );
    beforeEach(async () => {
      await store.commit(batches.map((value) => ({ kind: 'batch', value, rev: 0 })));
      await current().listsCatchUp();
    });

    it('are listed newest first, page by page', async () => {
      const first = await store.listBatches(2);
      expect(first.items.map(({ batchId }) => batchId)).toEqual(['batch2', 'batch1']);
      const second = await store.listBatches(2, first.cursor);
      expect(second.items.map(({ batchId }) => batchId)).toEqual(['batch0']);
      expect(second.cursor).toBeUndefined();
    });

    it('are found by their present state alone', async () => {
      expect(await store.batchesInState('running')).toEqual([batches[1]]);
      await store.commit([{ kind: 'batch', value: { ...batches[1]!, state: 'finished' }, rev: 1 }]);
      await current().listsCatchUp();
      expect(await store.batchesInState('running')).toEqual([]);
    });

    it('are found by their state though they are more than storage gives at once, or as many as are asked for', async () => {
      const ready = Array.from({ length: 130 }, (_, place) =>
        aBatch({ batchId: `ready${place}`, createdAt: minutesAfterStart(10 + place), state: 'ready' }),
      );
      for (const value of ready) await store.commit([{ kind: 'batch', value, rev: 0 }]);
      await current().listsCatchUp();
      const newestFirst = ready.reverse().map(({ batchId }) => batchId);
      const found = async (atMost?: number) =>
        (await store.batchesInState('ready', atMost)).map(({ batchId }) => batchId);
      expect(await found()).toEqual(newestFirst);
      for (const atMost of [1, 100, 110]) expect(await found(atMost)).toEqual(newestFirst.slice(0, atMost));
    });
  });
}
