import { requesterText } from '../../../../src/domain/batches/four-eyes';
import { defaultSettings } from '../../../../src/domain/settings/settings';
import { addRecipients } from '../../../../src/operations/batches/add-recipients';
import { checkBatch } from '../../../../src/operations/batches/check-batch';
import { pauseBatch, resumeBatch, retryFailed } from '../../../../src/operations/batches/control-batch';
import { startBatch } from '../../../../src/operations/batches/start-batch';
import { submitBatch } from '../../../../src/operations/batches/submit-batch';
import type { Caller } from '../../../../src/operations/deps';
import { changeAccount } from '../../../../src/operations/people/change-account';
import { addresses } from '../../../support/builders.ts';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

const second: Caller = { actor: { accountId: 'admin-2', name: 'Priya' } };
const refusal = { code: 'FOUR_EYES' };

let app: FakeApp;
beforeEach(async () => {
  app = createFakeApp();
  await rule(true);
});

const rule = (fourEyes: boolean): Promise<void> => app.store.saveSettings({ ...defaultSettings, fourEyes });
const stateOf = async (batchId: string) => (await app.store.batch(batchId))?.value.state;
const startedEntries = async (batchId: string) =>
  (await app.store.listEntries({ batchId, action: 'batch.started' }, 10)).items;

describe('under the rule of four eyes', () => {
  it('a list is not started by who prepared it, and is by another, with both names in the log', async () => {
    const batchId = await app.ready(addresses(1));
    await expect(startBatch(app.deps, app.caller, { batchId })).rejects.toMatchObject(refusal);
    expect(await stateOf(batchId)).toBe('ready');
    await startBatch(app.deps, second, { batchId });
    await app.settle();
    expect(await stateOf(batchId)).toBe('finished');
    expect(await startedEntries(batchId)).toMatchObject([
      { personal: { actor: second.actor, changes: { preparedBy: app.caller.actor } } },
    ]);
  });

  it('a list is not started by who asked for it, though somebody else prepared it', async () => {
    const batchId = await app.ready(addresses(1));
    const stored = await app.store.batch(batchId);
    if (!stored) throw new Error('There is no batch');
    const requestedBy = app.deps.ids.hash(requesterText(batchId, second.actor.accountId));
    await app.store.commit([{ kind: 'batch', value: { ...stored.value, requestedBy }, rev: stored.rev }]);
    await expect(startBatch(app.deps, second, { batchId })).rejects.toMatchObject(refusal);
    const third: Caller = { actor: { accountId: 'admin-3' } };
    expect((await startBatch(app.deps, third, { batchId })).state).toBe('running');
  });

  it('nobody adds to a list that somebody else prepares, and so starts their own', async () => {
    const batchId = await app.draft(addresses(1));
    const add = addRecipients(app.deps, second, { batchId, recipients: [{ email: 'own@example.org' }] });
    await expect(add).rejects.toMatchObject(refusal);
    expect((await app.store.batch(batchId))?.value.total).toBe(1);
  });

  it('a list does not start by itself because its preparer said so, but because a second admin did', async () => {
    const batchId = await app.draft(addresses(1));
    await expect(checkBatch(app.deps, app.caller, batchId, {})).rejects.toMatchObject(refusal);
    expect(await stateOf(batchId)).toBe('draft');
    await checkBatch(app.deps, second, batchId, {});
    await app.settle();
    expect(await stateOf(batchId)).toBe('finished');
  });

  it('a list that is being looked up starts by itself because a second admin says so, and not its preparer', async () => {
    const batchId = await app.draft(addresses(1));
    await checkBatch(app.deps, app.caller, batchId);
    await expect(checkBatch(app.deps, app.caller, batchId, {})).rejects.toMatchObject(refusal);
    expect(await checkBatch(app.deps, second, batchId, {})).toMatchObject({ startsWhenReady: true });
    await app.settle();
    expect(await stateOf(batchId)).toBe('finished');
    expect(await startedEntries(batchId)).toMatchObject([{ personal: { actor: second.actor } }]);
  });

  it('a list that is to run at once is refused before anything is written', async () => {
    const commits = app.store.history.length;
    const recipients = [{ email: 'new@example.org' }];
    const submit = submitBatch(app.deps, app.caller, { batchId: 'b1', recipients, mode: 'run' });
    await expect(submit).rejects.toMatchObject(refusal);
    expect(app.store.history).toHaveLength(commits);
  });

  it('a list that was to start by itself before there was the rule waits, and says why', async () => {
    await rule(false);
    const batchId = await app.draft(addresses(1));
    await checkBatch(app.deps, app.caller, batchId, {});
    await rule(true);
    await app.settle();
    expect((await app.store.batch(batchId))?.value).toMatchObject({ state: 'ready', notice: refusal });
  });

  it('those who failed are tried again by another than who prepared the list', async () => {
    const batchId = await app.ready(addresses(1));
    await startBatch(app.deps, second, { batchId });
    await app.settle();
    const stored = await app.store.batch(batchId);
    if (!stored) throw new Error('There is no batch');
    const failed = { ...stored.value, outcomes: { failed: 1 } };
    await app.store.commit([{ kind: 'batch', value: failed, rev: stored.rev }]);
    await expect(retryFailed(app.deps, app.caller, batchId)).rejects.toMatchObject(refusal);
    expect((await retryFailed(app.deps, second, batchId)).state).toBe('running');
  });

  it('a run that a second admin started is resumed by anybody', async () => {
    const batchId = await app.ready(addresses(1));
    await startBatch(app.deps, second, { batchId });
    await pauseBatch(app.deps, app.caller, batchId);
    expect((await resumeBatch(app.deps, app.caller, batchId)).state).toBe('running');
  });

  it('a run that its preparer started before there was the rule is resumed by another', async () => {
    await rule(false);
    const batchId = await app.running(addresses(1));
    await pauseBatch(app.deps, app.caller, batchId);
    await rule(true);
    await expect(resumeBatch(app.deps, app.caller, batchId)).rejects.toMatchObject(refusal);
    expect((await resumeBatch(app.deps, second, batchId)).state).toBe('running');
  });

  it('the entry of the start forgets a preparer whose data has to go', async () => {
    const batchId = await app.ready(addresses(1));
    await startBatch(app.deps, second, { batchId });
    await app.settle();
    await changeAccount(app.deps, app.caller.actor.accountId, { kind: 'erase' }, () => false);
    const [entry] = await startedEntries(batchId);
    expect(entry?.personal).toMatchObject({ actor: second.actor });
    expect(JSON.stringify(entry)).not.toContain(app.caller.actor.accountId);
    expect(JSON.stringify(entry)).not.toContain('Maya');
  });
});

it('without the rule everybody starts what they prepared, and the log says nothing of a preparer', async () => {
  await rule(false);
  const batchId = await app.running(addresses(1));
  const [entry] = await startedEntries(batchId);
  expect(entry?.personal.changes).not.toHaveProperty('preparedBy');
});
