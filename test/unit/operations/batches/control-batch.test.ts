import {
  cancelBatch,
  pauseBatch,
  resumeBatch,
  retryFailed,
} from '../../../../src/operations/batches/control-batch';
import { judgeAct, type BatchAct } from '../../../../src/domain/batches/batch';
import { batchStates } from '../../../../src/domain/words';
import { aBatch } from '../../../support/builders.ts';
import { createFakeApp } from '../../../support/fakes/fake-app.ts';

const operations = { pause: pauseBatch, resume: resumeBatch, cancel: cancelBatch, retry: retryFailed };
const acts = Object.keys(operations) as (keyof typeof operations & BatchAct)[];
const refused = acts.flatMap((act) =>
  batchStates.filter((state) => judgeAct(act, state) === 'refused').map((state) => [act, state] as const),
);

it.each(refused)('refuses to %s a batch that is %s, and changes nothing', async (act, state) => {
  const app = createFakeApp();
  await app.store.commit([{ kind: 'batch', value: aBatch({ state, total: 25, laneEnds: [] }), rev: 0 }]);
  await expect(operations[act](app.deps, app.caller, 'batch1')).rejects.toMatchObject({
    code: 'BATCH_STATE',
  });
  expect(app.store.history).toHaveLength(1);
});

it.each(acts)('does not know a batch that nobody made: %s', async (act) => {
  const app = createFakeApp();
  await expect(operations[act](app.deps, app.caller, 'batch1')).rejects.toMatchObject({
    code: 'BATCH_NOT_FOUND',
  });
});

it.each([
  ['pause', 'batch.paused'],
  ['cancel', 'batch.cancelled'],
] as const)('writes into the log who did it: %s', async (act, action) => {
  const app = createFakeApp();
  const batchId = await app.running(['ada@example.org']);
  await operations[act](app.deps, { actor: { accountId: 'admin-2' } }, batchId);
  const { items } = await app.store.listEntries({ action }, 10);
  expect(items).toMatchObject([{ batchId, personal: { actor: { accountId: 'admin-2' } } }]);
});

describe('a list that is given up unless it was started', () => {
  it('goes on where somebody has started it meanwhile', async () => {
    const app = createFakeApp();
    const batchId = await app.running(['ada@example.org']);
    const given = cancelBatch(app.deps, app.caller, batchId, { unlessStarted: true });
    await expect(given).rejects.toMatchObject({
      code: 'BATCH_STATE',
      appSaid: { reason: 'started-meanwhile' },
    });
    expect((await app.store.batch(batchId))?.value.state).toBe('running');
  });

  it('is cancelled where nobody has', async () => {
    const app = createFakeApp();
    const value = aBatch({ state: 'draft', total: 0, laneEnds: [] });
    await app.store.commit([{ kind: 'batch', value, rev: 0 }]);
    await cancelBatch(app.deps, app.caller, 'batch1', { unlessStarted: true });
    expect((await app.store.batch('batch1'))?.value.state).toBe('cancelled');
  });
});
