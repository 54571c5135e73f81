import { ada, sliceApp } from './slice-app.ts';

const slices = sliceApp();
const { only, storedSlices } = slices;

describe('groups that new people are put into all the same', () => {
  beforeEach(() => slices.app.directory.grantToNew('g-jira', 'g-wiki'));

  it('are taken off again, and the log names them', async () => {
    const batchId = await slices.app.finished([ada]);
    expect(await only(batchId)).toMatchObject({
      outcome: 'invited-access-removed',
      removed: [{ groupId: 'g-jira' }, { groupId: 'g-wiki' }],
    });
    expect(slices.app.directory.groupsOf(ada)).toEqual([]);
    expect(await slices.app.entries(batchId)).toMatchObject([
      {
        groupsRemoved: [{ groupName: 'jira-users' }, { groupName: 'wiki-users' }],
        verification: { access: [] },
      },
    ]);
  });

  it('are written down before the first is taken off', async () => {
    await slices.app.running([ada]);
    slices.app.directory.watch((call) => {
      if (call !== 'removeFromGroup') return;
      expect(storedSlices().at(-1)).toMatchObject({
        step: 'removing',
        recipients: [{ removals: [{ groupId: 'g-jira' }, { groupId: 'g-wiki' }] }],
      });
    });
    await slices.app.settle();
    expect.hasAssertions();
  });

  it('are taken off again when somebody puts them back, up to three rounds', async () => {
    slices.app.directory.putBack('g-jira', 2);
    expect(await only(await slices.app.finished([ada]))).toMatchObject({ outcome: 'invited-access-removed' });
  });

  it('need attention when they come back every time', async () => {
    slices.app.directory.putBack('g-jira', 100);
    expect(await only(await slices.app.finished([ada]))).toMatchObject({
      outcome: 'needs-attention',
      code: 'STILL_HOLDS_ACCESS',
      access: [{ groupId: 'g-jira' }],
      removed: [{ groupId: 'g-wiki' }],
    });
  });

  it('need attention, in Atlassian’s words, when they cannot be taken off', async () => {
    slices.app.directory.addGroup({ groupId: 'g-jira', name: 'jira-users', refusesRemoval: true });
    expect(await only(await slices.app.finished([ada]))).toMatchObject({
      outcome: 'needs-attention',
      code: 'GROUP_REFUSED',
      message: 'jira-users is read-only',
      access: [{ groupId: 'g-jira' }],
    });
  });

  it('are left, and need attention, when an admin protects them', async () => {
    const settings = await slices.app.store.settings();
    await slices.app.store.saveSettings({
      ...settings,
      protectedGroups: [{ groupId: 'g-jira', groupName: 'jira-users' }],
    });
    expect(await only(await slices.app.finished([ada]))).toMatchObject({
      outcome: 'needs-attention',
      code: 'KEPT_PROTECTED',
    });
    expect(slices.app.directory.groupsOf(ada)).toEqual(['g-jira']);
  });
});
