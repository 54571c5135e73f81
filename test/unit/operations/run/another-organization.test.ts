import { getBatch } from '../../../../src/operations/batches/batch-view';
import { checkBatch } from '../../../../src/operations/batches/check-batch';
import {
  cancelBatch,
  pauseBatch,
  resumeBatch,
  retryFailed,
} from '../../../../src/operations/batches/control-batch';
import { startBatch } from '../../../../src/operations/batches/start-batch';
import { defaultSettings } from '../../../../src/domain/settings/settings';
import { workOnEvent } from '../../../../src/operations/run/lane/work-on-event';
import { addresses, aSession } from '../../../support/builders.ts';
import { ada, sliceApp } from './slice-app.ts';

const slices = sliceApp();

/** The settings name the key of this organization; undefined: none. */
async function connect(orgId: string | undefined): Promise<void> {
  const { store, caller } = slices.app;
  const saved = { name: 'Acme', keyLabel: 'Key', savedAt: `of ${orgId}`, savedBy: caller.actor };
  const value = { ...defaultSettings, ...(orgId !== undefined && { organization: { orgId, ...saved } }) };
  await store.commit([{ kind: 'settings', value }]);
}
const stateOf = (batchId: string) => getBatch(slices.app.deps, batchId);
const elsewhere = { code: 'ROUTE_CANNOT', appSaid: { reason: 'read-elsewhere' } };

/** Ada was created in a sandbox by mistake, and her group could not be taken off there. */
async function leftInSandbox(): Promise<string> {
  const { directory } = slices.app;
  await connect('sandbox');
  directory.addGroup({ groupId: 'g-kept', refusesRemoval: true });
  directory.grantToNew('g-kept');
  const batchId = await slices.app.finished([ada]);
  expect((await stateOf(batchId)).counts).toEqual({ 'needs-attention': 1 });
  return batchId;
}

/** In the right organization she has worked for years: the same account, other groups. */
function whereAdaWorks(): void {
  const { directory } = slices.app;
  const { accountId } = directory.person(ada)!;
  directory.removePerson(ada);
  directory.addPerson(ada, { accountId, groupIds: ['g-jira', 'g-wiki'] });
}

describe('a batch whose organization is not the one whose key is saved', () => {
  it.each([
    ['production', elsewhere],
    [undefined, { code: 'ROUTE_CANNOT', appSaid: { reason: 'no-organization-key' } }],
  ])('is not retried in %s, and nobody loses access', async (orgId, refusal) => {
    const batchId = await leftInSandbox();
    await connect(orgId);
    whereAdaWorks();
    await expect(retryFailed(slices.app.deps, slices.app.caller, batchId)).rejects.toMatchObject(refusal);
    await slices.app.settle();
    expect(slices.app.directory.groupsOf(ada)).toEqual(['g-jira', 'g-wiki']);
  });

  it('is retried under another key of its own organization', async () => {
    const batchId = await leftInSandbox();
    await connect('production');
    await connect('sandbox');
    slices.app.directory.addGroup({ groupId: 'g-kept' });
    await retryFailed(slices.app.deps, slices.app.caller, batchId);
    await slices.app.settle();
    expect((await stateOf(batchId)).counts).toEqual({ 'invited-access-removed': 1 });
  });

  it('is not resumed', async () => {
    await connect('sandbox');
    const batchId = await slices.app.running(addresses(30));
    await pauseBatch(slices.app.deps, slices.app.caller, batchId);
    await connect('production');
    await expect(resumeBatch(slices.app.deps, slices.app.caller, batchId)).rejects.toMatchObject(elsewhere);
    await connect('sandbox');
    await resumeBatch(slices.app.deps, slices.app.caller, batchId);
    await slices.app.settle();
    expect((await stateOf(batchId)).counts).toEqual({ invited: 30 });
  });

  it('is cancelled without a look at people there: who may have been invited needs attention', async () => {
    const { app } = slices;
    await connect('sandbox');
    app.directory.findLaterBy(20_000);
    const batchId = await app.running([ada]);
    for (const event of app.queue.takeDue()) await slices.workOn(event);
    await connect('production');
    app.clock.advance(20_000);
    whereAdaWorks();
    await cancelBatch(app.deps, app.caller, batchId);
    await app.settle();
    expect(await stateOf(batchId)).toMatchObject({ state: 'cancelled', counts: { 'needs-attention': 1 } });
    expect(app.directory.groupsOf(ada)).toEqual(['g-jira', 'g-wiki']);
    await connect('sandbox');
    await retryFailed(app.deps, app.caller, batchId);
    await app.settle();
    expect(slices.invitationsOf(ada)).toBe(1);
  });

  it('is started once it was checked again', async () => {
    await connect('sandbox');
    const batchId = await slices.app.ready([ada]);
    await connect('production');
    const start = () => startBatch(slices.app.deps, slices.app.caller, { batchId });
    await expect(start()).rejects.toMatchObject(elsewhere);
    await checkBatch(slices.app.deps, slices.app.caller, batchId);
    await slices.app.settle();
    await start();
    await slices.app.settle();
    expect((await stateOf(batchId)).counts).toEqual({ invited: 1 });
  });

  it('pauses where it was under way, before anything is done for anybody there', async () => {
    await connect('sandbox');
    const batchId = await slices.app.running(addresses(30));
    await connect('production');
    await slices.app.settle();
    expect(await stateOf(batchId)).toMatchObject({
      state: 'paused',
      notice: { code: 'ROUTE_REFUSED', saidBy: 'app', appSaid: { reason: 'read-elsewhere' } },
    });
    expect(slices.app.directory.people).toEqual([]);
  });

  it('goes back to the draft where a check was under way', async () => {
    const { app } = slices;
    await connect('sandbox');
    const batchId = await app.draft(addresses(250));
    await checkBatch(app.deps, app.caller, batchId);
    let looks = 0;
    app.directory.watch(() => void (looks += 1));
    const [event] = app.queue.takeDue();
    await workOnEvent(app.deps, event!, aSession({ remainingMs: () => (looks > 0 ? 0 : 900_000) }));
    await connect('production');
    await app.settle();
    expect(await stateOf(batchId)).toMatchObject({
      state: 'draft',
      notice: { saidBy: 'app', appSaid: elsewhere.appSaid },
    });
    await checkBatch(app.deps, app.caller, batchId);
    await app.settle();
    expect((await app.store.batch(batchId))?.value).toMatchObject({ state: 'ready', orgId: 'production' });
  });

  it('is taken up in the present organization where an earlier version or no key told none', async () => {
    slices.app.directory.refuseInvitations('No');
    const batchId = await slices.app.finished([ada]);
    await connect('production');
    await retryFailed(slices.app.deps, slices.app.caller, batchId);
    expect((await slices.app.store.batch(batchId))?.value.orgId).toBe('production');
  });
});
