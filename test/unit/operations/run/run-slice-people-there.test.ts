import { notKnown } from '../../../support/builders.ts';
import { ada, sliceApp } from './slice-app.ts';

const slices = sliceApp();
const { only } = slices;

describe('somebody who was there before', () => {
  it('keeps what they hold unless the admin chose otherwise', async () => {
    slices.app.directory.addPerson('with@example.org', { groupIds: ['g-jira'] });
    slices.app.directory.addPerson('without@example.org');
    slices.app.directory.addPerson('inactive@example.org', { active: false, groupIds: ['g-jira'] });
    const before = JSON.stringify(slices.app.directory.people);
    const batchId = await slices.app.finished([
      'with@example.org',
      'without@example.org',
      'inactive@example.org',
    ]);
    expect((await slices.app.recipients(batchId)).map(({ outcome }) => outcome)).toEqual([
      'already-has-access',
      'already-without-access',
      'deactivated',
    ]);
    expect(JSON.stringify(slices.app.directory.people)).toBe(before);
    expect(slices.app.directory.invitations.size).toBe(0);
  });

  it('loses access by explicit choice, with a log that can give it back', async () => {
    slices.app.directory.addPerson(ada, { groupIds: ['g-jira'] });
    const batchId = await slices.app.finished([ada], { options: { existingAccess: 'remove' } });
    expect(await only(batchId)).toMatchObject({ outcome: 'access-removed' });
    expect(await slices.app.entries(batchId)).toMatchObject([
      {
        action: 'user.access-removed',
        accessBefore: [{ groupId: 'g-jira' }],
        groupsRemoved: [{ groupId: 'g-jira' }],
      },
    ]);
  });

  it('is left alone when they appear between the check and the run', async () => {
    const batchId = await slices.app.running([ada]);
    slices.app.directory.addPerson(ada, { groupIds: ['g-jira'] });
    await slices.app.settle();
    expect(await only(batchId)).toMatchObject({ outcome: 'already-has-access', standing: 'with-access' });
    expect(slices.app.directory.groupsOf(ada)).toEqual(['g-jira']);
  });

  it('is neither invited nor changed when Atlassian does not tell', async () => {
    const batchId = await slices.app.running([ada]);
    const silence = notKnown('LOOK_UP_REFUSED', 'Forbidden');
    slices.app.directory.answerLookUps(ada, ...Array.from({ length: 9 }, () => silence));
    await slices.app.settle();
    expect(await only(batchId)).toMatchObject({
      outcome: 'failed',
      code: 'LOOK_UP_REFUSED',
      message: 'Forbidden',
    });
    expect(slices.app.directory.people).toEqual([]);
  });
});
