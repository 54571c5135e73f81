import type { AuditEntry } from '../../../src/domain/audit/audit-entry';
import { InvalidCursor } from '../../../src/ports/store-error';
import { type EntryFilter, type Store } from '../../../src/ports/store';
import { aBatch, anEntry, minutesAfterStart } from '../../support/builders.ts';
import { startMs } from '../../support/fakes/fake-clock.ts';
import { readAll } from '../../support/read-all.ts';
import type { OpenedStore } from './opened-store.ts';

export function describeAuditLog(current: () => OpenedStore): void {
  describe('the audit log', () => {
    let store: Store;
    beforeEach(() => {
      store = current().store;
    });

    const entries = [
      { email: 'ada@example.com', outcome: 'invited', ticket: 'HR-1', actor: 'admin-1', batchId: 'batch1' },
      { email: 'bob@example.com', outcome: 'failed', ticket: 'HR-1', actor: 'admin-1', batchId: 'batch1' },
      { email: 'Ada@Example.com', outcome: 'failed', ticket: 'HR-2', actor: 'admin-2', batchId: 'batch2' },
      { email: 'cid@example.org', outcome: 'invited', ticket: 'HR-2', actor: 'admin-2', batchId: 'batch2' },
    ].map(({ email, outcome, ticket, actor, batchId }, place) =>
      anEntry({
        id: `r:${batchId}:1:00000${place}`,
        at: minutesAfterStart(place),
        action: outcome === 'invited' ? 'user.invited' : 'user.invitation-failed',
        outcome: outcome as AuditEntry['outcome'],
        ticket,
        batchId,
        personal: { actor: { accountId: actor }, target: { email } },
      }),
    );
    const list = async (filter: EntryFilter): Promise<number[]> =>
      (await store.listEntries(filter, 100)).items.map(({ at }) => (Date.parse(at) - startMs) / 60_000);

    const allOf = async (filter: EntryFilter, limit: number): Promise<string[]> =>
      (await readAll((cursor) => store.listEntries(filter, limit, cursor))).map(({ id }) => id);

    beforeEach(async () => {
      await store.commit([
        { kind: 'batch', value: aBatch({ batchId: 'batch1', ticket: 'HR-1' }), rev: 0 },
        { kind: 'batch', value: aBatch({ batchId: 'batch2', ticket: 'HR-2' }), rev: 0 },
      ]);
      await store.appendEntries(entries);
      await current().listsCatchUp();
    });

    it('changes nothing when the same entries are written again', async () => {
      await store.appendEntries(entries);
      await current().listsCatchUp();
      expect((await store.listEntries({}, 100)).items).toEqual([...entries].reverse());
    });

    it('takes more entries at once than one batch of storage holds', async () => {
      const many = Array.from({ length: 60 }, (_, place) =>
        anEntry({ id: `m:${place}`, at: minutesAfterStart(100 + place), action: 'batch.created' }),
      );
      await store.appendEntries(many);
      await current().listsCatchUp();
      expect((await store.listEntries({ action: 'batch.created' }, 100)).items).toHaveLength(60);
    });

    it.each<[string, EntryFilter, number[]]>([
      ['nothing', {}, [3, 2, 1, 0]],
      ['an address', { email: 'ada@example.com' }, [2, 0]],
      ['a domain', { domain: 'example.com' }, [2, 1, 0]],
      ['an outcome', { outcome: 'invited' }, [3, 0]],
      ['an action', { action: 'user.invitation-failed' }, [2, 1]],
      ['an actor', { actor: 'admin-2' }, [3, 2]],
      ['a batch', { batchId: 'batch1' }, [1, 0]],
      ['a ticket', { ticket: 'HR-2' }, [3, 2]],
      ['a beginning', { from: minutesAfterStart(2) }, [3, 2]],
      ['an end', { to: minutesAfterStart(2) }, [1, 0]],
      ['a period', { from: minutesAfterStart(1), to: minutesAfterStart(3) }, [2, 1]],
      ['an address and an outcome', { email: 'ada@example.com', outcome: 'failed' }, [2]],
      ['a domain, a batch and a ticket', { domain: 'example.com', batchId: 'batch2', ticket: 'HR-2' }, [2]],
      ['an actor and a beginning', { actor: 'admin-1', from: minutesAfterStart(1) }, [1]],
      ['what no entry has', { email: 'nobody@example.com' }, []],
      ['parts that no entry has together', { actor: 'admin-1', ticket: 'HR-2' }, []],
    ])('lists newest first what matches %s', async (_, filter, expected) => {
      expect(await list(filter)).toEqual(expected);
    });

    it.each<[string, EntryFilter]>([
      ['all entries', {}],
      ['filtered entries', { actor: 'admin-1', ticket: 'HR-1' }],
    ])('pages through %s without leaving one out or showing one twice', async (_, filter) => {
      expect(await allOf(filter, 1)).toEqual(
        (await store.listEntries(filter, 100)).items.map(({ id }) => id),
      );
    });

    it('pages through more than storage gives at once, however many are on a page', async () => {
      const acts = Array.from({ length: 130 }, (_, place) =>
        anEntry({ id: `m:${place}`, at: minutesAfterStart(100 + place), action: 'api.called' }),
      );
      // Of an action with two outcomes, each of which storage lists by itself: now one of them is ahead, now the other, and
      // then one by more than two pages.
      const invitations = Array.from({ length: 250 }, (_, place) =>
        anEntry({
          id: `i:${place}`,
          at: minutesAfterStart(300 + place),
          action: 'user.invited',
          outcome: place >= 40 || place % 20 < 10 ? 'invited' : 'invited-access-removed',
        }),
      );
      for (const act of [...acts, ...invitations]) await store.appendEntries([act]);
      await current().listsCatchUp();
      const newestFirst = [...entries, ...acts, ...invitations].reverse();
      for (const filter of [{}, { action: 'api.called' }, { action: 'user.invited' }] as const)
        for (const limit of [7, 99, 100]) {
          const matching = newestFirst.filter(
            ({ action }) => !('action' in filter) || action === filter.action,
          );
          expect([limit, ...(await allOf(filter, limit))]).toEqual([limit, ...matching.map(({ id }) => id)]);
        }
    });

    it('refuses a cursor of another list', async () => {
      const { cursor } = await store.listEntries({}, 1);
      await expect(store.listEntries({ actor: 'admin-1' }, 1, cursor)).rejects.toBeInstanceOf(InvalidCursor);
      await expect(store.listBatches(1, cursor)).rejects.toBeInstanceOf(InvalidCursor);
    });

    it.each(['nonsense', '', 'a.b'])('refuses "%s" as a cursor', async (cursor) => {
      await expect(store.listEntries({}, 1, cursor)).rejects.toBeInstanceOf(InvalidCursor);
    });

    it('refuses a cursor that was tampered with', async () => {
      const { cursor = '' } = await store.listEntries({}, 1);
      const tampered = `${cursor.split('.')[0]}.`;
      await expect(store.listEntries({}, 1, tampered)).rejects.toBeInstanceOf(InvalidCursor);
    });
  });
}
