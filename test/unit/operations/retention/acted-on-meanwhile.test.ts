import { addRecipients } from '../../../../src/operations/batches/add-recipients';
import { getBatch } from '../../../../src/operations/batches/batch-view';
import { checkBatch } from '../../../../src/operations/batches/check-batch';
import { retryFailed } from '../../../../src/operations/batches/control-batch';
import { checkedBatches, listBatches } from '../../../../src/operations/batches/list-batches';
import { saveSettings } from '../../../../src/operations/settings/change-settings';
import { trimLog } from '../../../../src/operations/retention/trim-log';
import { trimUnstarted } from '../../../../src/operations/retention/trim-unstarted';
import type { Deps } from '../../../../src/operations/deps';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

const monthMs = 31 * 24 * 3600 * 1000;
const never = () => false;

let app: FakeApp;

beforeEach(async () => {
  app = createFakeApp();
  await saveSettings(app.deps, app.caller, { retentionMonths: 3 });
});

const trims = { trimUnstarted, trimLog };
const acts = {
  checkBatch: (deps: Deps, batchId: string) => checkBatch(deps, app.caller, batchId),
  addRecipients: (deps: Deps, batchId: string) =>
    addRecipients(deps, app.caller, { batchId, recipients: [{ email: 'late@example.org' }] }),
  retryFailed: (deps: Deps, batchId: string) => retryFailed(deps, app.caller, batchId),
};

/** The acts of one who comes once the deletion is under way. */
const whileDeleting = (act: () => Promise<unknown>): Deps => ({
  ...app.deps,
  archive: {
    ...app.deps.archive,
    async deleteBatch(batch) {
      await act();
      return app.deps.archive.deleteBatch(batch);
    },
  },
});

/** One who comes between the reading of the batch and the first write of its deletion. */
function afterReading(batchId: string, act: () => Promise<unknown>): Deps {
  let isFirst = true;
  const { store } = app.deps;
  return {
    ...app.deps,
    store: {
      ...store,
      async batch(id) {
        const read = await store.batch(id);
        if (id === batchId && isFirst) {
          isFirst = false;
          await act();
        }
        return read;
      },
    },
  };
}

describe.each([
  ['a draft is checked', 'draft', 'checkBatch', 'trimUnstarted', 'checking'],
  ['a draft is added to', 'draft', 'addRecipients', 'trimUnstarted', 'draft'],
  ['a checked list is checked again', 'ready', 'checkBatch', 'trimUnstarted', 'checking'],
  ['a finished batch is retried', 'finished', 'retryFailed', 'trimLog', 'running'],
] as const)('while old lists are deleted, %s', (_, state, act, trim, after) => {
  let batchId: string;
  const actOnIt = () => acts[act](app.deps, batchId);

  beforeEach(async () => {
    app.directory.refuseInvitations('Nobody may be invited.');
    batchId = await app[state](['fails@example.org']);
    app.clock.advance(4 * monthMs);
  });

  it('in time: the batch stays, with what was done to it', async () => {
    await trims[trim](afterReading(batchId, actOnIt), never);
    expect((await getBatch(app.deps, batchId)).state).toBe(after);
    expect(await app.recipients(batchId)).not.toHaveLength(0);
  });

  it('too late: there is no batch any more, and none is left half', async () => {
    let said: unknown;
    await trims[trim](
      whileDeleting(async () => {
        said = await actOnIt().catch((error: unknown) => error);
        expect((await listBatches(app.deps, {})).batches).toEqual([]);
      }),
      never,
    );
    expect(said).toMatchObject({ code: 'BATCH_NOT_FOUND' });
    expect(await app.store.batch(batchId)).toBeUndefined();
    expect(await app.store.slices(batchId, 0, 10)).toEqual([]);
  });
});

/** The invocation ends while the first list is being deleted. */
async function breakOff(): Promise<void> {
  const broken = whileDeleting(() => Promise.reject(new Error('The invocation ended')));
  await expect(trimUnstarted(broken, never)).rejects.toThrow('ended');
}

it('finishes a deletion that broke off, though nothing is to be deleted any more', async () => {
  const batchId = await app.draft(['ada@example.org']);
  app.clock.advance(4 * monthMs);
  await breakOff();
  expect(await app.store.batch(batchId)).toBeDefined();
  await saveSettings(app.deps, app.caller, { retentionMonths: null });
  await trimUnstarted(app.deps, never);
  expect(await app.store.batch(batchId)).toBeUndefined();
});

it('deletes a batch with its old records though it is changed in between, without another attempt', async () => {
  const batchId = await app.finished(['ada@example.org']);
  app.clock.advance(4 * monthMs);
  const renamed = afterReading(batchId, async () => {
    const stored = await app.store.batch(batchId);
    if (!stored) throw new Error('No batch');
    const value = { ...stored.value, createdBy: { ...stored.value.createdBy, name: 'Another name' } };
    await app.store.commit([{ kind: 'batch', value, rev: stored.rev }]);
  });
  await trimLog(renamed, never);
  expect(await app.store.batch(batchId)).toBeUndefined();
  expect(await app.store.slices(batchId, 0, 10)).toEqual([]);
});

it('offers no checked list whose deletion broke off', async () => {
  const batchId = await app.ready(['ada@example.org']);
  app.clock.advance(4 * monthMs);
  await breakOff();
  expect((await app.store.batch(batchId))?.value.deleting).toBe(true);
  expect(await checkedBatches(app.deps)).toEqual([]);
});
