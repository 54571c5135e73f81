import type { AddressBook, Store } from '../../../src/ports/store';
import type { OpenedStore } from './opened-store.ts';

export function describeAddressBook(current: () => OpenedStore): void {
  describe('an address book', () => {
    let store: Store;
    beforeEach(() => {
      store = current().store;
    });

    const digest = (place: number): string => place.toString(16).padStart(16, '0');

    const bookOf = (places: Map<string, number>): AddressBook => ({ upTo: places.size, places });
    const empty = bookOf(new Map());

    it('is empty before anything is saved', async () => {
      expect(await store.addressBook('batch1')).toEqual(empty);
    });

    it('keeps places by digest, for each draft its own', async () => {
      const digests = Array.from({ length: 300 }, (_, place) => digest(place * 7_654_321_987));
      const book = bookOf(new Map(digests.map((one, place) => [one, place])));
      await store.saveAddressBook('batch1', book);
      expect(await store.addressBook('batch1')).toEqual(book);
      expect(await store.addressBook('batch2')).toEqual(empty);
    });

    it('grows, and goes with the draft', async () => {
      const first = new Map([[digest(1), 0]]);
      await store.saveAddressBook('batch1', bookOf(first));
      const both = bookOf(new Map([...first, [digest(2), 1]]));
      await store.saveAddressBook('batch1', both);
      expect(await store.addressBook('batch1')).toEqual(both);
      await store.dropAddressBook('batch1');
      expect(await store.addressBook('batch1')).toEqual(empty);
    });

    it('is the one that was saved last, where that reaches less far', async () => {
      const first = bookOf(new Map([[digest(1), 0]]));
      await store.saveAddressBook('batch1', bookOf(new Map([...first.places, [digest(2), 1]])));
      await store.saveAddressBook('batch1', first);
      expect(await store.addressBook('batch1')).toEqual(first);
    });
  });
}
