import type { EntryFilter, Store, Write } from '../../src/ports';
import { InvalidCursor, StoreConflict } from '../../src/ports';
import { defaultSettings } from '../../src/domain/settings';
import type { AuditEntry } from '../../src/domain/audit-entry';
import { aBatch, aLane, anEntry, aRecipient, aSlice } from '../support/builders.ts';
import { startMs } from '../support/fakes/fake-clock.ts';

export interface OpenedStore {
  store: Store;
  /** Stores the record in a version this app does not know. */
  spoil(write: Write): Promise<void> | void;
  spoilSettings(): Promise<void> | void;
  /** Resolves when lists show everything written so far. */
  listsCatchUp(): Promise<void> | void;
  close?(): void;
}

const minutesAfterStart = (minutes: number): string => new Date(startMs + minutes * 60_000).toISOString();
const head = {
  v: 1 as const,
  links: 1,
  entries: 1,
  digest: 'd1',
  at: minutesAfterStart(0),
  outcomes: { invited: 1 },
};
const month = { v: 1 as const, month: '2026-11', days: { '24': { entries: 1, outcomes: { invited: 1 } } } };
const link = {
  v: 1 as const,
  seq: 1,
  at: minutesAfterStart(0),
  kind: 'act' as const,
  subject: 'a:1',
  entries: 1,
  entriesDigest: 'e1',
  previous: '',
  digest: 'd1',
};

/** What every `Store` keeps to. */
export function describeStore(name: string, open: () => OpenedStore): void {
  describe(`${name} as a Store`, () => {
    let opened: OpenedStore;
    let store: Store;
    beforeEach(() => {
      opened = open();
      store = opened.store;
    });
    afterEach(() => opened.close?.());

    describe('records', () => {
      it('answers undefined, and empty lists, for what was never written', async () => {
        expect(await store.batch('batch1')).toBeUndefined();
        expect(await store.slice('batch1', 0)).toBeUndefined();
        expect(await store.lane('batch1', 4)).toBeUndefined();
        expect(await store.head()).toBeUndefined();
        expect(await store.link(1)).toBeUndefined();
        expect(await store.month('2026-11')).toBeUndefined();
        expect(await store.entry('a:1')).toBeUndefined();
        expect(await store.slices('batch1', 0, 25)).toEqual([]);
        expect(await store.lanes(aBatch({ laneEnds: [4] }))).toEqual([]);
      });

      it('reads every kind of record back as it was written, at once', async () => {
        const [batch, slice, lane] = [aBatch({ laneEnds: [4], reason: 'Onboarding' }), aSlice(), aLane()];
        const entry = anEntry({ id: 'a:1', outcome: 'invited', batchId: 'batch1' });
        await store.commit([
          { kind: 'batch', value: batch, rev: 0 },
          { kind: 'slice', value: slice, rev: 0 },
          { kind: 'lane', value: lane, rev: 0 },
          { kind: 'head', value: head, rev: 0 },
          { kind: 'link', value: link },
          { kind: 'month', value: month, rev: 0 },
          { kind: 'entry', value: entry },
        ]);
        expect(await store.batch('batch1')).toEqual({ value: batch, rev: 1 });
        expect(await store.slice('batch1', 0)).toEqual({ value: slice, rev: 1 });
        expect(await store.lane('batch1', 4)).toEqual({ value: lane, rev: 1 });
        expect(await store.lanes(batch)).toEqual([{ value: lane, rev: 1 }]);
        expect(await store.head()).toEqual({ value: head, rev: 1 });
        expect(await store.link(1)).toEqual(link);
        expect(await store.month('2026-11')).toEqual({ value: month, rev: 1 });
        expect(await store.entry('a:1')).toEqual(entry);
      });

      it('reads slices in the order of the list, up to the first that is missing', async () => {
        const slices = [2, 0, 1].map((index) => aSlice({ index }));
        await store.commit(slices.map((value) => ({ kind: 'slice', value, rev: 0 })));
        const read = await store.slices('batch1', 0, 25);
        expect(read.map(({ value }) => value.index)).toEqual([0, 1, 2]);
        expect((await store.slices('batch1', 1, 1)).map(({ value }) => value.index)).toEqual([1]);
      });

      it('keeps 25 recipients with everything that can be known of them', async () => {
        const full = aRecipient({
          standing: 'absent',
          ours: true,
          accountId: 'account-1',
          outcome: 'needs-attention',
          invitation: { answer: 'unclear', status: 500, message: 'x'.repeat(500) },
          removals: [{ groupId: 'g', groupName: 'G', answer: { answer: 'refused', status: 403 } }],
          steps: Array.from({ length: 8 }, () => ({ step: 'invite' as const, at: head.at, code: 'X' })),
        });
        const slice = aSlice({ recipients: Array.from({ length: 25 }, () => full) });
        await store.commit([{ kind: 'slice', value: slice, rev: 0 }]);
        expect((await store.slice('batch1', 0))?.value).toEqual(slice);
      });

      it('counts a revision for every change', async () => {
        await store.commit([{ kind: 'batch', value: aBatch(), rev: 0 }]);
        await store.commit([{ kind: 'batch', value: aBatch({ total: 1 }), rev: 1 }]);
        expect(await store.batch('batch1')).toEqual({ value: aBatch({ total: 1 }), rev: 2 });
      });

      it('refuses a stored record of a version it does not know', async () => {
        await opened.spoil({ kind: 'batch', value: aBatch(), rev: 0 });
        await opened.spoil({ kind: 'slice', value: aSlice(), rev: 0 });
        await opened.spoil({ kind: 'lane', value: aLane(), rev: 0 });
        await opened.spoil({ kind: 'head', value: head, rev: 0 });
        await opened.spoil({ kind: 'link', value: link });
        await opened.spoil({ kind: 'entry', value: anEntry({ id: 'a:1' }) });
        await opened.spoilSettings();
        const reads = [
          () => store.batch('batch1'),
          () => store.slice('batch1', 0),
          () => store.lane('batch1', 4),
          () => store.head(),
          () => store.link(1),
          () => store.entry('a:1'),
          () => store.settings(),
        ];
        for (const read of reads) await expect(read()).rejects.toMatchObject({ name: 'ZodError' });
      });
    });

    describe('conditional writes', () => {
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
        await store.commit([{ kind: 'link', value: link }]);
        const again = store.commit([{ kind: 'link', value: { ...link, digest: 'forged' } }]);
        await expect(again).rejects.toBeInstanceOf(StoreConflict);
        expect((await store.link(1))?.digest).toBe('d1');
      });

      it('takes 25 writes at once', async () => {
        const slices = Array.from({ length: 25 }, (_, index) => aSlice({ index }));
        await store.commit(slices.map((value) => ({ kind: 'slice', value, rev: 0 })));
        expect(await store.slices('batch1', 0, 25)).toHaveLength(25);
      });
    });

    describe('the audit log', () => {
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

      beforeEach(async () => {
        await store.commit([
          { kind: 'batch', value: aBatch({ batchId: 'batch1', ticket: 'HR-1' }), rev: 0 },
          { kind: 'batch', value: aBatch({ batchId: 'batch2', ticket: 'HR-2' }), rev: 0 },
        ]);
        await store.appendEntries(entries);
        await opened.listsCatchUp();
      });

      it('changes nothing when the same entries are written again', async () => {
        await store.appendEntries(entries);
        await opened.listsCatchUp();
        expect((await store.listEntries({}, 100)).items).toEqual([...entries].reverse());
      });

      it('takes more entries at once than one batch of storage holds', async () => {
        const many = Array.from({ length: 60 }, (_, place) =>
          anEntry({ id: `m:${place}`, at: minutesAfterStart(100 + place), action: 'batch.created' }),
        );
        await store.appendEntries(many);
        await opened.listsCatchUp();
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
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await store.listEntries(filter, 1, cursor);
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.cursor;
        } while (cursor !== undefined);
        expect(seen).toEqual((await store.listEntries(filter, 100)).items.map(({ id }) => id));
      });

      it('refuses a cursor of another list', async () => {
        const { cursor } = await store.listEntries({}, 1);
        await expect(store.listEntries({ actor: 'admin-1' }, 1, cursor)).rejects.toBeInstanceOf(
          InvalidCursor,
        );
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

    describe('batches', () => {
      const batches = [0, 1, 2].map((place) =>
        aBatch({
          batchId: `batch${place}`,
          createdAt: minutesAfterStart(place),
          state: place === 1 ? 'running' : 'draft',
        }),
      );
      beforeEach(async () => {
        await store.commit(batches.map((value) => ({ kind: 'batch', value, rev: 0 })));
        await opened.listsCatchUp();
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
        await opened.listsCatchUp();
        expect(await store.batchesInState('running')).toEqual([]);
      });
    });

    describe('an address book', () => {
      const digest = (place: number): string => place.toString(16).padStart(16, '0');

      it('is empty before anything is saved', async () => {
        expect(await store.addressBook('batch1')).toEqual(new Map());
      });

      it('keeps places by digest, for each draft its own', async () => {
        const book = new Map(
          Array.from({ length: 300 }, (_, place) => [digest(place * 7_654_321_987), place]),
        );
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

    describe('settings and the key', () => {
      const settings = { ...defaultSettings, routeChoice: 'admin' as const, allowedDomains: ['example.com'] };

      it('has the default settings until others are saved', async () => {
        expect(await store.settings()).toEqual(defaultSettings);
        await store.saveSettings(settings);
        expect(await store.settings()).toEqual(settings);
      });

      it('knows of no check until one was made, then of the last', async () => {
        expect(await store.lastCheck()).toBeUndefined();
        const routes = [{ route: 'app' as const, invites: 'no' as const, message: 'Not for Forge apps' }];
        await store.saveLastCheck({ v: 1, at: '2026-11-24T09:00:00.000Z', routes });
        const last = { v: 1 as const, at: '2026-11-25T09:00:00.000Z', routes };
        await store.saveLastCheck(last);
        expect(await store.lastCheck()).toEqual(last);
      });

      it('keeps the key as a secret, apart from the settings', async () => {
        await store.saveSettings(settings);
        await store.saveOrganizationKey('the-key');
        expect(await store.organizationKey()).toBe('the-key');
        expect(JSON.stringify(await store.settings())).not.toContain('the-key');
      });

      it('forgets the key, also one that was never saved', async () => {
        await store.forgetOrganizationKey();
        await store.saveOrganizationKey('the-key');
        await store.forgetOrganizationKey();
        expect(await store.organizationKey()).toBeUndefined();
      });
    });
  });
}
