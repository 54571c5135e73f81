import { appActor, type AuditEntry } from '../../../src/domain/audit/audit-entry';
import type { Archive, AskedAccount, StoredAccount } from '../../../src/ports/archive';
import type { Page, Store } from '../../../src/ports/store';
import { anEntry, atStart, minutesAfterStart } from '../../support/builders.ts';
import { newFinding } from '../../../src/domain/watch/finding';
import { aWatched, someThrough } from '../../support/builders-watch.ts';
import type { OpenedArchive } from './opened-archive.ts';
import { idsOf, sliceEntries } from './slice-entries.ts';

const about = (accountId: string, at = atStart): AuditEntry =>
  anEntry({
    id: `a:${accountId}:${at}`,
    at,
    personal: { actor: { accountId: 'admin-1' }, target: { email: `${accountId}@example.org`, accountId } },
  });
const by = (accountId: string, salts: AuditEntry['salts']): AuditEntry =>
  anEntry({ id: `a:${accountId}`, personal: { actor: { accountId } }, salts });

export function describeAccounts(current: () => OpenedArchive): void {
  let archive: Archive;
  let store: Store;
  beforeEach(() => {
    ({ archive, store } = current());
  });
  const due = async (beforeMinutes: number): Promise<StoredAccount[]> => {
    await current().listsCatchUp();
    const accounts = await archive.accountsDue(minutesAfterStart(beforeMinutes));
    return accounts.sort((one, other) => (one.accountId < other.accountId ? -1 : 1));
  };

  describe('accounts due to be reported', () => {
    const ada: StoredAccount = { accountId: 'ada', updatedAt: atStart };

    it('are those that entries are about or name as who acted, but not the app or who was erased', async () => {
      await store.appendEntries([about('ada')]);
      await store.commit([{ kind: 'entry', value: by('maya', { actor: 'salt' }) }]);
      await store.appendEntries([by(appActor.accountId, { actor: 'salt' }), by('erased', {})]);
      expect(await due(1)).toEqual([ada, { accountId: 'maya', updatedAt: atStart }]);
    });

    it('are those as well who gave the access that a finding tells of, but not who was erased', async () => {
      const by = (accountId: string) => someThrough({ givenBy: { accountId }, givenAt: atStart });
      const seen = { findingId: 'f1', at: minutesAfterStart(5), notBefore: undefined };
      const through = [by('gina'), by('erased'), by('gina'), someThrough()];
      await store.commit([{ kind: 'finding', value: newFinding(aWatched(), { ...seen, through }), rev: 0 }]);
      expect(await due(9)).toEqual([{ accountId: 'gina', updatedAt: minutesAfterStart(5) }]);
    });

    it('are those as well that were noted, once, as old as they were first', async () => {
      await archive.noteAccounts([], atStart);
      await archive.noteAccounts(['ada', 'ada'], atStart);
      await archive.noteAccounts(['ada', 'bob'], minutesAfterStart(5));
      await store.appendEntries([about('bob', minutesAfterStart(6))]);
      expect(await due(9)).toEqual([ada, { accountId: 'bob', updatedAt: minutesAfterStart(5) }]);
    });

    it('are not due again before they were reported long enough ago', async () => {
      await store.appendEntries([about('ada')]);
      await archive.accountsReported([ada], minutesAfterStart(10));
      expect(await due(9)).toEqual([]);
      expect(await due(11)).toEqual([ada]);
    });

    it('are as old as the oldest of what is stored, and due no sooner, when more is stored about them', async () => {
      await store.appendEntries([about('ada')]);
      await store.appendEntries([about('ada', minutesAfterStart(5)), about('bob', minutesAfterStart(5))]);
      await store.commit([{ kind: 'entry', value: about('ada', minutesAfterStart(6)) }]);
      expect(await due(9)).toEqual([ada, { accountId: 'bob', updatedAt: minutesAfterStart(5) }]);
      await archive.accountsReported([ada], minutesAfterStart(10));
      await store.appendEntries([about('ada', minutesAfterStart(11))]);
      await store.commit([{ kind: 'entry', value: about('ada', minutesAfterStart(12)) }]);
      expect(await due(9)).toEqual([{ accountId: 'bob', updatedAt: minutesAfterStart(5) }]);
      expect(await due(13)).toContainEqual(ada);
    });

    it('are as old as what their entries were made of', async () => {
      const at = minutesAfterStart(60);
      await store.appendEntries([about('ada', at), by('maya', { actor: 'salt' })], undefined, atStart);
      expect(await due(1)).toEqual([ada, { accountId: 'maya', updatedAt: atStart }]);
    });

    it('are kept once, as old as the first, where many are stored at the same time', async () => {
      const people = Array.from({ length: 35 }, (_, place) => `account-${place}`);
      const all = (minutes: number, from: number): AuditEntry[] =>
        people.slice(from, from + 25).map((accountId) => about(accountId, minutesAfterStart(minutes)));
      await Promise.all([store.appendEntries(all(1, 0)), store.appendEntries(all(2, 10))]);
      await store.appendEntries(all(3, 10));
      const ages = (await due(9)).map(({ accountId, updatedAt }) => [accountId, updatedAt]);
      expect(ages).toHaveLength(35);
      expect(ages.filter(([, updatedAt]) => updatedAt === minutesAfterStart(3))).toEqual([]);
    });

    it('are as new as the last report says', async () => {
      await store.appendEntries([about('ada')]);
      const updatedAt = minutesAfterStart(10);
      await archive.accountsReported([{ ...ada, updatedAt }], updatedAt);
      expect(await due(11)).toEqual([{ ...ada, updatedAt }]);
    });

    it('come 90 at a time, the others once those are reported', async () => {
      const everybody = Array.from({ length: 100 }, (_, place) => `account-${place}`);
      await store.appendEntries(everybody.map((accountId) => about(accountId)));
      const first = await due(1);
      expect(first).toHaveLength(90);
      await archive.accountsReported(first, minutesAfterStart(10));
      const second = await due(1);
      expect(second).toHaveLength(10);
      const seen = [...first, ...second].map(({ accountId }) => accountId);
      expect(seen.sort()).toEqual(everybody.sort());
    });

    it('are never due once they are forgotten, also one that was never stored', async () => {
      await store.appendEntries([about('ada'), about('bob')]);
      await archive.forgetAccount('ada');
      await archive.forgetAccount('nobody');
      expect(await due(1)).toEqual([{ accountId: 'bob', updatedAt: atStart }]);
    });
  });

  describe('accounts that Atlassian asked about', () => {
    const asked = (accountId: string, status: AskedAccount['status'] = 'closed'): AskedAccount => ({
      accountId,
      status,
      askedAt: atStart,
    });
    const askedDue = async (status: AskedAccount['status'], minutes = 0): Promise<AskedAccount[]> => {
      await current().listsCatchUp();
      return archive.askedDue(status, minutesAfterStart(minutes));
    };

    it('are due by status from their time on, longest due first', async () => {
      await archive.keepAsked([asked('ada'), asked('eve', 'updated')], minutesAfterStart(2));
      await archive.keepAsked([asked('bob')], minutesAfterStart(1));
      expect(await askedDue('closed')).toEqual([]);
      expect(await askedDue('closed', 2)).toEqual([asked('bob'), asked('ada')]);
      expect(await askedDue('updated', 2)).toEqual([asked('eve', 'updated')]);
    });

    it('are kept once each, as the last word says', async () => {
      await archive.keepAsked([asked('ada', 'updated')], atStart);
      await archive.keepAsked([asked('ada')], minutesAfterStart(1));
      expect(await askedDue('updated', 9)).toEqual([]);
      expect(await askedDue('closed')).toEqual([]);
      expect(await askedDue('closed', 1)).toEqual([asked('ada')]);
    });

    it('come 90 at a time', async () => {
      await archive.keepAsked(
        Array.from({ length: 100 }, (_, place) => asked(`account-${place}`)),
        atStart,
      );
      expect(await askedDue('closed')).toHaveLength(90);
    });

    it('are due no more once that is done or the account is forgotten', async () => {
      await store.appendEntries([about('ada')]);
      await archive.keepAsked([asked('ada'), asked('bob'), asked('eve')], atStart);
      await archive.askedDone('ada');
      await archive.askedDone('nobody');
      await archive.forgetAccount('bob');
      expect(await askedDue('closed', 1)).toEqual([asked('eve')]);
      expect(await due(1)).toEqual([{ accountId: 'ada', updatedAt: atStart }]);
    });
  });

  describe.each(['about', 'by'] as const)('entries %s an account', (which) => {
    const entries = [0, 1, 2].flatMap(sliceEntries).map((entry): AuditEntry => {
      const target = { email: 'ada@example.org', accountId: 'ada' };
      const isWanted = entry.sequence % 3 === 0;
      const personal = { actor: { accountId: isWanted ? 'maya' : 'admin-1' }, ...(isWanted && { target }) };
      return { ...entry, personal };
    });
    const wanted = entries.filter(({ sequence }) => sequence % 3 === 0);
    const read = (limit: number, cursor?: string): Promise<Page<AuditEntry>> =>
      which === 'about'
        ? archive.entriesAbout('ada', limit, cursor)
        : archive.entriesBy('maya', limit, cursor);
    beforeEach(async () => {
      for (const index of [0, 1, 2]) await store.appendEntries(entries.slice(index * 25, (index + 1) * 25));
      await current().listsCatchUp();
    });

    it('are all found, and no others', async () => {
      const { items, cursor } = await read(100);
      const byId = new Map(items.map((entry) => [entry.id, entry]));
      expect(items).toHaveLength(wanted.length);
      expect(wanted.map(({ id }) => byId.get(id))).toEqual(wanted);
      expect(cursor).toBeUndefined();
    });

    it.each([1, 4, 25])('come %d a page at most, none left out and none twice', async (limit) => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await read(limit, cursor);
        expect(page.items.length).toBeLessThanOrEqual(limit);
        seen.push(...idsOf(page.items));
        cursor = page.cursor;
      } while (cursor !== undefined);
      expect(seen.sort()).toEqual(idsOf(wanted).sort());
    });

    it('are none of an account that no entry has', async () => {
      expect(await archive.entriesAbout('nobody', 10)).toEqual({ items: [] });
      expect(await archive.entriesBy('nobody', 10)).toEqual({ items: [] });
    });
  });
}
