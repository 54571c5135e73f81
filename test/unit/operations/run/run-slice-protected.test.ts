import {
  cancelBatch,
  pauseBatch,
  resumeBatch,
  retryFailed,
} from '../../../../src/operations/batches/control-batch';
import { submitBatch } from '../../../../src/operations/batches/submit-batch';
import { defaultSettings } from '../../../../src/domain/settings/settings';
import { ada, sliceApp } from './slice-app.ts';

const slices = sliceApp();
const { only } = slices;

const protect = (): Promise<void> =>
  slices.app.store.saveSettings({
    ...defaultSettings,
    protectedGroups: [{ groupId: 'g-jira', groupName: 'jira-users' }],
  });
const unprotect = (): Promise<void> => slices.app.store.saveSettings(defaultSettings);
const control = (act: typeof pauseBatch, batchId: string) => act(slices.app.deps, slices.app.caller, batchId);

/** Ada was invited and is not found yet: her slice is under way, and she will hold what is given to everybody. */
async function underWay(): Promise<string> {
  slices.app.directory.grantToNew('g-jira');
  slices.app.directory.findLaterBy(20_000);
  const batchId = await slices.app.running([ada]);
  for (const event of slices.app.queue.takeDue()) await slices.workOn(event);
  return batchId;
}

async function expectKept(batchId: string): Promise<void> {
  await slices.app.settle();
  expect(slices.app.directory.groupsOf(ada)).toEqual(['g-jira']);
  expect(await only(batchId)).toMatchObject({
    outcome: 'needs-attention',
    access: [{ groupId: 'g-jira', keptBecause: 'protected' }],
  });
}

describe('a group that was protected after the start', () => {
  it('stays in a run that goes on', async () => {
    const batchId = await underWay();
    await protect();
    await expectKept(batchId);
  });

  it('stays when a paused batch is resumed', async () => {
    const batchId = await underWay();
    await control(pauseBatch, batchId);
    await protect();
    await control(resumeBatch, batchId);
    await expectKept(batchId);
  });

  it('stays when a cancelled batch is brought to its end', async () => {
    const batchId = await underWay();
    await protect();
    await control(cancelBatch, batchId);
    await expectKept(batchId);
  });

  it('stays in a new attempt', async () => {
    const { directory } = slices.app;
    directory.grantToNew('g-jira');
    directory.answerInvitations(ada, { creates: false, answer: { answer: 'refused', code: 'NOT_INVITED' } });
    const batchId = await slices.app.finished([ada]);
    await protect();
    await control(retryFailed, batchId);
    await expectKept(batchId);
  });

  it('stays when it was set out to be taken off before', async () => {
    const { directory } = slices.app;
    directory.grantToNew('g-jira');
    directory.watch((call) => {
      if (call === 'removeFromGroup') throw new Error('The function has ended');
    });
    const batchId = await slices.app.running([ada]);
    await expect(slices.app.settle()).rejects.toThrow('ended');
    directory.watch(() => undefined);
    await protect();
    slices.app.clock.advance(120_000);
    const [lane] = await slices.app.store.lanes((await slices.app.store.batch(batchId))!.value);
    await slices.workOn({ batchId, fromSlice: 0, toSlice: lane!.value.to });
    await expectKept(batchId);
  });

  it('stays when a batch starts by itself', async () => {
    slices.app.directory.grantToNew('g-jira');
    const recipients = [{ email: ada }];
    await submitBatch(slices.app.deps, slices.app.caller, { batchId: 'byrule', recipients, mode: 'run' });
    await protect();
    await expectKept('byrule');
  });
});

it('a group that the preview showed as protected stays, though it is so no more', async () => {
  await protect();
  const batchId = await underWay();
  await unprotect();
  await expectKept(batchId);
});
