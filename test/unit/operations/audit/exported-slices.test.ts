import { entryId } from '../../../../src/domain/audit/audit-entry';
import { exportPiece } from '../../../../src/operations/audit/export-piece';
import { openForgeStorage } from '../../../contract/open-storage.ts';
import { aBatch, aHead, anEntry, minutesAfterStart } from '../../../support/builders.ts';
import { createFakeApp } from '../../../support/fakes/fake-app.ts';

const batches = 450;
/** At 20 ms each, one after the other, they take a tenth of the 25 s that Forge gives a call. */
const callsAtMost = 125;

it('reads storage a bounded number of times for a piece, however many batches its records are from', async () => {
  const { store, archive, search, amidCalls, close } = openForgeStorage(0);
  try {
    const deps = { ...createFakeApp().deps, store, archive, search };
    const links = batches;
    await store.commit([{ kind: 'head', value: aHead({ links }), rev: 0 }]);
    for (let place = 0; place < batches; place += 1) {
      const batchId = `batch${place}`;
      const batch = aBatch({ batchId, state: 'finished', attempt: 1, sealedBy: { 1: place + 1 } });
      await store.commit([{ kind: 'batch', value: batch, rev: 0 }]);
      await store.saveSeal(batchId, 1, [{ index: 0, positions: [0], digest: 'd' }]);
      const entry = anEntry({
        ...{ id: entryId(batchId, 1, 0), batchId, attempt: 1, outcome: 'invited' },
        at: minutesAfterStart(place),
      });
      await store.appendEntries([entry]);
    }
    let calls = 0;
    const count = async (): Promise<void> => void (calls += 1);
    const request = {
      ...{ format: 'jsonl' as const, filter: { outcome: 'invited' as const }, links },
      cursor: JSON.stringify({ seq: links + 1, slice: 0 }),
    };
    const ask = () => exportPiece(deps, request);
    const { lines } = await (amidCalls?.(ask, count) ?? ask());
    const entries = lines.filter(({ type }) => type === 'entry').length;
    expect(entries).toBeGreaterThan(350);
    expect(lines.filter(({ type }) => type === 'slice')).toHaveLength(entries);
    expect(calls).toBeLessThanOrEqual(callsAtMost);
  } finally {
    close?.();
  }
});
