import type { Batch } from '../../../../src/domain/batches/batch';
import { checkBatch } from '../../../../src/operations/batches/check-batch';
import type { Caller } from '../../../../src/operations/deps';
import { addresses } from '../../../support/builders.ts';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

let app: FakeApp;
let batchId: string;
beforeEach(async () => {
  app = createFakeApp();
  batchId = await app.draft(addresses(1));
  await checkBatch(app.deps, app.caller, batchId);
});

const stored = async (): Promise<Batch> => {
  const batch = await app.store.batch(batchId);
  if (!batch) throw new Error('There is no batch');
  return batch.value;
};
const checks = async () => (await app.store.listEntries({ batchId, action: 'batch.checked' }, 10)).items;
const wish = { confirmRemovals: 'digest' };

describe('a list that is being looked up', () => {
  it('starts by itself once somebody asks for that, and the log has who did', async () => {
    const second: Caller = { actor: { accountId: 'admin-2' } };
    expect(await checkBatch(app.deps, second, batchId, {})).toMatchObject({
      state: 'checking',
      startsWhenReady: true,
    });
    const asked = { actor: second.actor, changes: { total: 1, startWhenReady: true } };
    expect((await checks()).map(({ personal }) => personal)).toContainEqual(expect.objectContaining(asked));
    await app.settle();
    expect(await stored()).toMatchObject({ state: 'finished', startedBy: second.actor });
  });

  it('goes on where it is: nobody is looked up anew', async () => {
    const lanes = async () => app.store.lanes(await stored());
    const before = await lanes();
    await checkBatch(app.deps, app.caller, batchId, wish);
    expect(await lanes()).toEqual(before);
  });

  it('takes the same wish once, and another in its place', async () => {
    for (const start of [wish, wish, undefined]) await checkBatch(app.deps, app.caller, batchId, start);
    expect(await checks()).toHaveLength(2);
    expect((await stored()).startWhenReady).toEqual({ by: app.caller.actor, ...wish });
    await checkBatch(app.deps, app.caller, batchId, { confirmRemovals: 'another digest' });
    expect((await stored()).startWhenReady?.confirmRemovals).toBe('another digest');
    expect(await checks()).toHaveLength(3);
  });
});
