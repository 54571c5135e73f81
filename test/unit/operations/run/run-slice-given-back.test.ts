import { retryFailed } from '../../../../src/operations/batches/control-batch';
import { restoreAccess } from '../../../../src/operations/audit/restore-access';
import { ada, sliceApp } from './slice-app.ts';

const slices = sliceApp();
const { only } = slices;
const refusing = (refusesRemoval: boolean) =>
  slices.app.directory.addGroup({
    groupId: 'g-wiki',
    name: 'wiki-users',
    products: ['confluence'],
    refusesRemoval,
  });
const giveBack = async (batchId: string): Promise<void> => {
  const [entry] = await slices.app.entries(batchId);
  await restoreAccess(slices.app.deps, slices.app.caller, entry?.id ?? '');
};
const retry = async (batchId: string): Promise<void> => {
  await retryFailed(slices.app.deps, slices.app.caller, batchId);
  await slices.app.settle();
};
const groups = (): string[] => slices.app.directory.groupsOf(ada).sort();

beforeEach(() => refusing(true));

describe('a new attempt for somebody who was there before', () => {
  let batchId: string;
  beforeEach(async () => {
    slices.app.directory.addPerson(ada, { groupIds: ['g-jira', 'g-wiki'] });
    batchId = await slices.app.finished([ada], { options: { existingAccess: 'remove' } });
    expect(await only(batchId)).toMatchObject({ outcome: 'needs-attention' });
    expect(groups()).toEqual(['g-wiki']);
    refusing(false);
  });

  it('takes what the one before still owed', async () => {
    await retry(batchId);
    expect(groups()).toEqual([]);
    expect(await only(batchId)).toMatchObject({ outcome: 'access-removed' });
  });

  it('does not take again what an admin gave back', async () => {
    await giveBack(batchId);
    await retry(batchId);
    expect(groups()).toEqual(['g-jira']);
    expect(await only(batchId)).toMatchObject({
      outcome: 'needs-attention',
      access: [{ groupId: 'g-jira' }],
    });
  });

  it('does not take again what somebody gave them anew at Atlassian', async () => {
    slices.app.directory.person(ada)?.groupIds.add('g-jira');
    await retry(batchId);
    expect(groups()).toEqual(['g-jira']);
  });
});

it('a new attempt for somebody whom the batch created does not take again what an admin gave back', async () => {
  slices.app.directory.grantToNew('g-jira', 'g-wiki');
  const batchId = await slices.app.finished([ada]);
  expect(groups()).toEqual(['g-wiki']);
  refusing(false);
  await giveBack(batchId);
  await retry(batchId);
  expect(groups()).toEqual(['g-jira']);
  expect(await only(batchId)).toMatchObject({ outcome: 'needs-attention', code: 'STILL_HOLDS_ACCESS' });
  await retry(batchId);
  expect(groups()).toEqual(['g-jira']);
});
