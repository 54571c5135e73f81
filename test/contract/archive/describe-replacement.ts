import { erasedActor } from '../../../src/domain/audit/personal-part';
import type { AuditEntry } from '../../../src/domain/audit/audit-entry';
import type { Archive } from '../../../src/ports/archive';
import type { EntryFilter, Store } from '../../../src/ports/store';
import type { OpenedArchive } from './opened-archive.ts';
import { idsOf, sliceEntries } from './slice-entries.ts';

const [older, newer] = [sliceEntries(0), sliceEntries(1)];
const erased = newer.map((entry): AuditEntry => ({ ...entry, personal: { actor: erasedActor } }));
/** One person of the slice has another address now. */
const moved = newer.with(5, {
  ...newer[5]!,
  personal: { ...newer[5]!.personal, target: { email: 'p30@example.com', accountId: 'account-30' } },
});

/** Entries keep their ids when they are replaced; what they are found by is what they hold now. */
export function describeReplacement(current: () => OpenedArchive): void {
  describe('replacing entries', () => {
    let archive: Archive;
    let store: Store;
    beforeEach(async () => {
      ({ archive, store } = current());
      await store.appendEntries(older);
      await store.appendEntries(newer);
    });
    const list = async (filter: EntryFilter, limit = 100): Promise<AuditEntry[]> => {
      await current().listsCatchUp();
      return (await store.listEntries(filter, limit)).items;
    };

    it('is seen by key at once, and leaves the others', async () => {
      await archive.replaceEntries(newer, erased);
      expect(await archive.entries(idsOf([...older, ...newer]))).toEqual([...older, ...erased]);
    });

    it.each<[string, EntryFilter]>([
      ['a domain', { domain: 'example.org' }],
      ['an actor', { actor: 'admin-1' }],
    ])('lets nobody find them by %s that they no longer name', async (_, filter) => {
      await archive.replaceEntries(newer, erased);
      expect(await list(filter, 1)).toEqual(older.slice(-1));
      expect(await list(filter)).toEqual([...older].reverse());
    });

    it('lets nobody find them by an address or account that they no longer name', async () => {
      await archive.replaceEntries(newer, erased);
      expect(await list({ email: 'p30@example.org' })).toEqual([]);
      expect((await archive.entriesAbout('account-30', 10)).items).toEqual([]);
      expect(idsOf((await archive.entriesBy('admin-1', 100)).items).sort()).toEqual(idsOf(older));
    });

    it.each<[string, EntryFilter]>([
      ['nothing', {}],
      ['an outcome', { outcome: 'invited' }],
      ['a batch', { batchId: 'batch1' }],
      ['a ticket', { ticket: 'HR-1' }],
    ])('leaves them where they were in a list filtered by %s', async (_, filter) => {
      await archive.replaceEntries(newer, erased);
      expect(await list(filter)).toEqual([...older, ...erased].reverse());
    });

    it('lets them be found by what they name now', async () => {
      await archive.replaceEntries(newer, moved);
      expect(await list({ email: 'p30@example.com' })).toEqual([moved[5]]);
      expect(await list({ domain: 'example.com' })).toEqual([moved[5]]);
      expect((await archive.entriesAbout('account-30', 10)).items).toEqual([moved[5]]);
    });

    it('shows those once each that differ from the others now', async () => {
      await archive.replaceEntries(newer, moved);
      expect(idsOf(await list({})).sort()).toEqual(idsOf([...older, ...newer]).sort());
      expect(await list({ domain: 'example.org' })).toHaveLength(older.length + newer.length - 1);
    });

    it('lets nobody find them by what one of them named in between', async () => {
      await archive.replaceEntries(newer, moved);
      await archive.replaceEntries(moved, newer);
      expect(await list({ domain: 'example.com' })).toEqual([]);
      expect(await list({ email: 'p30@example.com' })).toEqual([]);
      expect(await list({})).toEqual([...older, ...newer].reverse());
    });

    it('changes nothing the second time', async () => {
      for (const _ of ['once', 'twice']) await archive.replaceEntries(newer, moved);
      expect(await archive.entries(idsOf(newer))).toEqual(moved);
      expect(await list({ email: 'p30@example.com' })).toEqual([moved[5]]);
    });
  });
}
