import type { Store } from '../../../src/ports/store';
import type { OpenedStore } from './opened-store.ts';

export function describeAddressBook(current: () => OpenedStore): void {
  describe('an address book', () => {
    let store: Store;
    beforeEach(() => {
      store = current().store;
    });

    const digest = (place: number): string => place.toString(16).padStart(16, '0');

    it('is empty before anything is saved', async () => {
      expect(await store.addressBook('batch1')).toEqual(new Map());
    });

    it('keeps places by digest, for each draft its own', async () => {
      const book = new Map(Array.from({ length: 300 }, (_, place) => [digest(place * 7_654_321_987), place]));
      await store.saveAddressBook('batch1', book);
      expect(await store.addressBook('batch1')).toEqual(book);
      expect(await store.addressBook('batch2')).toEqual(new Map());
    });

    it('grows, and goes with the draft', async () => {
      const book = new Map([[digest(1), 0]]);
      await store.saveAddressBook('batch1', book);
      await store.saveAddressBook('batch1', book.set(digest(2), 1));
      expect((await store.addressBook('batch1')).size).toBe(2);
      await store.dropAddressBook('batch1');
      expect(await store.addressBook('batch1')).toEqual(new Map());
    });
  });
}
