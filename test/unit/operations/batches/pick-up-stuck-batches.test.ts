import { getBatch } from '../../../../src/operations/batches/batch-view';
import { pauseBatch } from '../../../../src/operations/batches/control-batch';
import { pickUpStuckBatches } from '../../../../src/operations/batches/pick-up-stuck-batches';
import { startBatch } from '../../../../src/operations/batches/start-batch';
import { defaultSettings } from '../../../../src/domain/settings/settings';
import { addresses } from '../../../support/builders.ts';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

const tenMinutesMs = 10 * 60_000;
let app: FakeApp;
beforeEach(() => {
  app = createFakeApp();
});

it('sends lanes to work again whose event was lost', async () => {
  const batchId = await app.running(addresses(100));
  app.queue.takeDue();
  app.clock.advance(tenMinutesMs + 1);
  expect(await pickUpStuckBatches(app.deps)).toBe(4);
  await app.settle();
  expect(await getBatch(app.deps, batchId)).toMatchObject({ state: 'finished', counts: { invited: 100 } });
});

it('leaves lanes alone that moved lately or that a worker holds', async () => {
  const batchId = await app.running(addresses(50));
  app.queue.takeDue();
  app.clock.advance(tenMinutesMs);
  expect(await pickUpStuckBatches(app.deps)).toBe(0);
  const { value: batch } = (await app.store.batch(batchId))!;
  for (const { value, rev } of await app.store.lanes(batch)) {
    const lease = { owner: 'w', untilMs: app.clock.nowMs() + 60_000 };
    await app.store.commit([{ kind: 'lane', value: { ...value, lease }, rev }]);
  }
  app.clock.advance(1_000);
  expect(await pickUpStuckBatches(app.deps)).toBe(0);
  expect(app.queue.waiting()).toEqual([]);
});

it('settles a batch whose worker died after its last slice', async () => {
  const batchId = await app.running(addresses(1));
  const { value: batch } = (await app.store.batch(batchId))!;
  const [lane] = await app.store.lanes(batch);
  app.queue.takeDue();
  await app.store.commit([{ kind: 'lane', value: { ...lane!.value, next: 1 }, rev: lane!.rev }]);
  await pickUpStuckBatches(app.deps);
  expect((await getBatch(app.deps, batchId)).state).toBe('finished');
});

it('pauses a batch whose worker died while it was to pause', async () => {
  const batchId = await app.running(addresses(1));
  const { value: batch } = (await app.store.batch(batchId))!;
  const [lane] = await app.store.lanes(batch);
  const lease = { owner: 'dead', untilMs: app.clock.nowMs() + 1_000 };
  await app.store.commit([{ kind: 'lane', value: { ...lane!.value, lease }, rev: lane!.rev }]);
  expect((await pauseBatch(app.deps, app.caller, batchId)).state).toBe('pausing');
  app.clock.advance(1_000);
  await pickUpStuckBatches(app.deps);
  expect((await app.store.batch(batchId))?.value.state).toBe('paused');
});

it('is not kept from the others by a batch that fails', async () => {
  const broken = await app.ready(addresses(1));
  const batchId = await app.ready(addresses(1, 1));
  for (const one of [broken, batchId]) await startBatch(app.deps, app.caller, { batchId: one });
  app.queue.takeDue();
  app.clock.advance(tenMinutesMs + 1);
  const { lanes } = app.store;
  app.store.lanes = async (batch) => {
    if (batch.batchId === broken) throw new Error('Nothing of it can be read');
    return lanes(batch);
  };
  expect(await pickUpStuckBatches(app.deps)).toBe(1);
  expect(app.queue.waiting()).toMatchObject([{ batchId }]);
  expect(app.log.lines).toContainEqual(
    expect.objectContaining({ code: 'batch-not-picked-up', ids: { batchId: broken } }),
  );
});

it('sends no event for a batch that an admin drives from the page', async () => {
  await app.store.saveSettings({ ...defaultSettings, routeChoice: 'admin' });
  await app.running(addresses(1));
  app.clock.advance(tenMinutesMs + 1);
  await pickUpStuckBatches(app.deps);
  expect(app.queue.waiting()).toEqual([]);
});
