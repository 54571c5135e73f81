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
  });
}
