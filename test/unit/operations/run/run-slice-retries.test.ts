import { getBatch } from '../../../../src/operations/batches/batch-view';
import { retryFailed } from '../../../../src/operations/batches/control-batch';
import { addresses } from '../../../support/builders.ts';
import { ada, sliceApp } from './slice-app.ts';

const slices = sliceApp();
const { only, invitationsOf } = slices;

describe('a new attempt', () => {
  it('takes up who failed and leaves everybody else, with one entry an attempt', async () => {
    slices.app.directory.answerInvitations('p1@example.org', {
      creates: false,
      answer: { answer: 'refused', status: 400, code: 'NOT_INVITED' },
    });
    const batchId = await slices.app.finished(addresses(3));
    expect((await getBatch(slices.app.deps, batchId)).counts).toEqual({ invited: 2, failed: 1 });
    // Progress is that of the attempt: one person is taken up, and nobody is done yet.
    expect(await retryFailed(slices.app.deps, slices.app.caller, batchId)).toMatchObject({
      done: 0,
      attemptTotal: 1,
    });
    await slices.app.settle();
    expect(await getBatch(slices.app.deps, batchId)).toMatchObject({
      state: 'finished',
      attempt: 2,
      counts: { invited: 3 },
      done: 1,
      attemptTotal: 1,
    });
    expect(invitationsOf('p0@example.org')).toBe(1);
    const entries = await slices.app.entries(batchId);
    expect(entries.map(({ attempt, outcome }) => `${attempt} ${outcome}`).sort()).toEqual([
      '1 failed',
      '1 invited',
      '1 invited',
      '2 invited',
    ]);
  });

  it('takes nothing from somebody whose invitation was refused and who came another way since', async () => {
    slices.app.directory.answerInvitations(ada, {
      creates: false,
      answer: { answer: 'refused', status: 409 },
    });
    const batchId = await slices.app.finished([ada]);
    slices.app.directory.addPerson(ada, { groupIds: ['g-jira'] });
    await retryFailed(slices.app.deps, slices.app.caller, batchId);
    await slices.app.settle();
    expect(await only(batchId)).toMatchObject({ outcome: 'already-has-access', standing: 'with-access' });
    expect(slices.app.directory.groupsOf(ada)).toEqual(['g-jira']);
  });

  it('is refused when nobody failed', async () => {
    const batchId = await slices.app.finished([ada]);
    await expect(retryFailed(slices.app.deps, slices.app.caller, batchId)).rejects.toMatchObject({
      code: 'BATCH_STATE',
    });
  });
});
