import type { Store } from '../../src/ports/store';
import { StoreConflict } from '../../src/ports/store-error';
import type { WatchStore } from '../../src/ports/watch-store';
import { newFinding } from '../../src/domain/watch/finding';
import { emptyWatch, type WatchPart } from '../../src/domain/watch/watch-head';
import { aWatched, someThrough } from '../support/builders-watch.ts';
import { minutesAfterStart } from '../support/builders.ts';

export interface OpenedWatchStore {
  store: Store;
  watch: WatchStore;
  listsCatchUp(): Promise<void> | void;
  close?(): void;
}

const part = (number: number): WatchPart => ({
  v: 1,
  part: number,
  people: [aWatched({ accountId: `account-${number}` })],
});

const finding = (place: number) =>
  newFinding(aWatched({ accountId: `account-${place}` }), {
    ...{ findingId: `f${place}`, at: minutesAfterStart(place), notBefore: undefined },
    through: [someThrough()],
  });

/** What every `WatchStore` keeps to, with the store it is written through. */
export function describeWatchStore(name: string, open: () => OpenedWatchStore): void {
  describe(`${name} as a WatchStore`, () => {
    let opened: OpenedWatchStore;
    beforeEach(() => {
      opened = open();
    });
    afterEach(() => opened.close?.());

    it('holds nothing before anything is watched', async () => {
      const { watch } = opened;
      expect(await watch.head()).toBeUndefined();
      expect(await watch.history()).toBeUndefined();
      expect(await watch.part(3)).toBeUndefined();
      expect(await watch.parts([0, 7, 24])).toEqual([]);
      expect(await watch.finding('f0')).toBeUndefined();
      expect(await watch.listFindings(undefined, 10)).toEqual({ items: [] });
    });

    it('keeps the head, the history, parts and findings as they were written', async () => {
      const { store, watch } = opened;
      const points = [{ at: minutesAfterStart(1), people: 3, withAccess: 1, unknown: 0 }];
      await store.commit([
        {
          kind: 'watch',
          value: { ...emptyWatch, begun: true, intake: [{ batchId: 'b', attempt: 1 }] },
          rev: 0,
        },
        { kind: 'watch-history', value: { v: 1, points }, rev: 0 },
        { kind: 'watch-part', value: part(7), rev: 0 },
        { kind: 'watch-part', value: part(250), rev: 0 },
        { kind: 'finding', value: finding(0), rev: 0 },
      ]);
      expect(await watch.head()).toMatchObject({ value: { begun: true }, rev: 1 });
      expect((await watch.history())?.value.points).toEqual(points);
      expect(await watch.part(7)).toEqual({ value: part(7), rev: 1 });
      expect((await watch.parts([0, 7, 24])).map(({ value }) => value.part)).toEqual([7]);
      expect((await watch.parts([249, 250])).map(({ value }) => value.part)).toEqual([250]);
      expect(await watch.finding('f0')).toEqual({ value: finding(0), rev: 1 });
    });

    it('refuses a write that was decided from an older state, and then writes nothing of it', async () => {
      const { store, watch } = opened;
      await store.commit([{ kind: 'watch', value: emptyWatch, rev: 0 }]);
      await store.commit([{ kind: 'watch', value: { ...emptyWatch, begun: true }, rev: 1 }]);
      const late = store.commit([
        { kind: 'watch-part', value: part(1), rev: 0 },
        { kind: 'watch', value: emptyWatch, rev: 1 },
      ]);
      await expect(late).rejects.toBeInstanceOf(StoreConflict);
      expect(await watch.part(1)).toBeUndefined();
    });

    it('lists findings newest first, page by page, by the state they have now', async () => {
      const { store, watch } = opened;
      await store.commit([0, 1, 2].map((place) => ({ kind: 'finding', value: finding(place), rev: 0 })));
      await store.commit([{ kind: 'finding', value: { ...finding(1), state: 'gone' }, rev: 1 }]);
      await opened.listsCatchUp();
      const first = await watch.listFindings(undefined, 2);
      expect(first.items.map(({ findingId }) => findingId)).toEqual(['f2', 'f1']);
      const second = await watch.listFindings(undefined, 2, first.cursor);
      expect(second.items.map(({ findingId }) => findingId)).toEqual(['f0']);
      expect((await watch.listFindings('open', 10)).items.map(({ findingId }) => findingId)).toEqual([
        'f2',
        'f0',
      ]);
      await expect(watch.listFindings('open', 2, first.cursor)).rejects.toThrow('cursor');
    });

    it('answers findings by their ids, and leaves out those that are not there', async () => {
      const { store, watch } = opened;
      await store.commit([0, 1].map((place) => ({ kind: 'finding', value: finding(place), rev: 0 })));
      const found = await watch.findings(['f1', 'nothing', 'f0']);
      expect(found.map(({ value }) => value.findingId)).toEqual(['f1', 'f0']);
    });
  });
}
