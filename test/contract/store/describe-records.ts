import type { Store } from '../../../src/ports/store';
import {
  aBatch,
  aHead,
  aLane,
  aLink,
  aMonth,
  anEntry,
  aRecipient,
  aSlice,
  atStart,
  someAccess,
} from '../../support/builders.ts';
import type { OpenedStore } from './opened-store.ts';

export function describeRecords(current: () => OpenedStore): void {
  describe('records', () => {
    let store: Store;
    beforeEach(() => {
      store = current().store;
    });

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
        { kind: 'head', value: aHead(), rev: 0 },
        { kind: 'link', value: aLink() },
        { kind: 'month', value: aMonth(), rev: 0 },
        { kind: 'entry', value: entry },
      ]);
      expect(await store.batch('batch1')).toEqual({ value: batch, rev: 1 });
      expect(await store.slice('batch1', 0)).toEqual({ value: slice, rev: 1 });
      expect(await store.lane('batch1', 4)).toEqual({ value: lane, rev: 1 });
      expect(await store.lanes(batch)).toEqual([{ value: lane, rev: 1 }]);
      expect(await store.head()).toEqual({ value: aHead(), rev: 1 });
      expect(await store.link(1)).toEqual(aLink());
      expect(await store.month('2026-11')).toEqual({ value: aMonth(), rev: 1 });
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
        absent: atStart,
        ours: 'joined',
        sends: [{ from: atStart, to: atStart, answer: 'unclear' }],
        doubt: { code: 'GROUPS_NOT_TOLD', message: 'Some', status: 200 },
        free: [someAccess({ roles: [{ product: 'jira-servicedesk', role: 'customer' }] })],
        unrated: [someAccess({ products: [] })],
        confirmed: ['g-jira'],
        givenBack: ['g-wiki'],
        verifiedAt: atStart,
        verifiedThrough: 'jira',
        accountId: 'account-1',
        outcome: 'needs-attention',
        invitation: { answer: 'unclear', status: 500, message: 'x'.repeat(500) },
        removals: [{ groupId: 'g', groupName: 'G', answer: { answer: 'refused', status: 403 } }],
        steps: Array.from({ length: 8 }, () => ({ step: 'invite' as const, at: atStart, code: 'X' })),
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
      await current().spoil({ kind: 'batch', value: aBatch(), rev: 0 });
      await current().spoil({ kind: 'slice', value: aSlice(), rev: 0 });
      await current().spoil({ kind: 'lane', value: aLane(), rev: 0 });
      await current().spoil({ kind: 'head', value: aHead(), rev: 0 });
      await current().spoil({ kind: 'link', value: aLink() });
      await current().spoil({ kind: 'entry', value: anEntry({ id: 'a:1' }) });
      await current().spoilSettings();
      const reads = [
        () => store.batch('batch1'),
        () => store.slice('batch1', 0),
        () => store.lane('batch1', 4),
        () => store.head(),
        () => store.link(1),
        () => store.entry('a:1'),
        () => store.settings(),
      ];
      for (const read of reads) await expect(read()).rejects.toMatchObject({ name: '$ZodError' });
    });
  });
}
