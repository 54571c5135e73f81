import { getBatch } from '../../../../src/operations/batches/batch-view';
import { checkBatch } from '../../../../src/operations/batches/check-batch';
import {
  forgetOrganizationKey,
  saveOrganizationKey,
} from '../../../../src/operations/settings/change-settings';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { addresses } from '../../../support/builders.ts';
import type { DirectoryCall } from '../../../support/fakes/memory-directory.ts';
import { sliceApp } from './slice-app.ts';

const slices = sliceApp();
const save = () => saveOrganizationKey(slices.app.deps, slices.app.caller, { key: 'key' });
const forget = () => forgetOrganizationKey(slices.app.deps, slices.app.caller);
let opened: number;

beforeEach(async () => {
  const { deps, store } = slices.app;
  const { openDirectory } = deps;
  opened = 0;
  deps.openDirectory = async (...asked) => {
    opened += 1;
    if (!(await store.settings()).organization)
      throw new DirectoryError('refused', 'No key', { reason: 'no-organization-key' });
    return openDirectory(...asked);
  };
  await save();
});

/** Does something at the first call of a kind. */
function atFirst(kind: DirectoryCall, act: () => Promise<unknown>): void {
  let isDone = false;
  slices.app.directory.watch((call) => {
    if (call !== kind || isDone) return;
    isDone = true;
    void act();
  });
}
/** A check whose looks take a while, in which the key is removed. */
function forgetAtFirstLook(): void {
  let looks = 0;
  slices.app.directory.watch(() => {
    looks += 1;
    slices.app.clock.advance(2_000);
    if (looks === 1) void forget();
  });
}
const stateOf = (batchId: string) => getBatch(slices.app.deps, batchId);
const slicesAtOnce = 4;

describe('a key that is removed', () => {
  it('stops the worker at the slices it is in', async () => {
    const batchId = await slices.app.running(addresses(20 * 25));
    atFirst('invite', forget);
    await slices.app.settle();
    expect(slices.app.directory.people.length).toBeLessThanOrEqual(slicesAtOnce * 25);
    expect(await stateOf(batchId)).toMatchObject({
      state: 'paused',
      notice: { appSaid: { reason: 'no-organization-key' } },
    });
  });

  it('stops a check within seconds', async () => {
    const { app } = slices;
    const batchId = await app.draft(addresses(20 * 25));
    await checkBatch(app.deps, app.caller, batchId);
    forgetAtFirstLook();
    await app.settle();
    expect(await stateOf(batchId)).toMatchObject({
      state: 'draft',
      notice: { appSaid: { reason: 'no-organization-key' } },
    });
  });
});

describe('a key that is replaced by another of the same organization', () => {
  it('is the one that the next slices go on with', async () => {
    const batchId = await slices.app.running(addresses(20 * 25));
    opened = 0;
    atFirst('invite', async () => {
      slices.app.clock.advance(1);
      await save();
    });
    await slices.app.settle();
    expect((await stateOf(batchId)).counts).toEqual({ invited: 500 });
    expect(opened).toBe(2 * slicesAtOnce);
  });
});
