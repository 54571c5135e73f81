import { getBatch } from '../../../../src/operations/batches/batch-view';
import type { DirectoryError } from '../../../../src/ports/directory-error';
import { addresses } from '../../../support/builders.ts';
import { startMs } from '../../../support/fakes/fake-clock.ts';
import { ada, sliceApp } from './slice-app.ts';

const slices = sliceApp();
const { only, invitationsOf, storedSlices } = slices;

/** An answer that says nothing, of a call that had no effect. */
const nothing = {
  creates: false,
  answer: { answer: 'unclear' as const, status: 504, message: 'Gateway timeout' },
};

describe('somebody who is not there', () => {
  it('is invited, read back without access, and invited is what the log says', async () => {
    const batchId = await slices.app.finished([ada]);
    expect(await only(batchId)).toMatchObject({
      standing: 'absent',
      outcome: 'invited',
      accountId: slices.app.directory.person(ada)?.accountId,
      access: [],
    });
    expect((await only(batchId))?.verifiedAt).toBeDefined();
    expect(slices.app.directory.groupsOf(ada)).toEqual([]);
    expect(await slices.app.entries(batchId)).toMatchObject([{ action: 'user.invited', outcome: 'invited' }]);
  });

  it('is written down as absent before anybody is invited', async () => {
    const batchId = await slices.app.running(addresses(3));
    const notedWhenInvited: (string[] | undefined)[] = [];
    slices.app.directory.watch((call) => {
      if (call !== 'invite') return;
      const slice = storedSlices().at(-1);
      notedWhenInvited.push(
        slice?.recipients.map(({ absent, standing }) => `${standing} ${absent !== undefined}`),
      );
      expect(slice?.step).toBe('noted');
    });
    await slices.app.settle();
    expect(notedWhenInvited).toEqual([Array(3).fill('absent true')]);
    expect((await getBatch(slices.app.deps, batchId)).counts).toEqual({ invited: 3 });
  });

  it('is ours, and invited once, when the worker dies right after the invitation', async () => {
    slices.app.directory.grantToNew('g-jira');
    const batchId = await slices.app.running([ada]);
    slices.app.directory.failNext('invite', new Error('The worker died') as DirectoryError, 'after');
    await expect(slices.app.settle()).rejects.toThrow('The worker died');
    expect(slices.app.directory.groupsOf(ada)).toEqual(['g-jira']);

    await slices.app.queue.push([{ batchId, fromSlice: 0, toSlice: 1 }], 300);
    await slices.app.settle();
    expect(invitationsOf(ada)).toBe(1);
    expect(await only(batchId)).toMatchObject({ outcome: 'invited-access-removed' });
    expect(slices.app.directory.groupsOf(ada)).toEqual([]);
    const [entry] = await slices.app.entries(batchId);
    expect(entry?.steps).toContainEqual(expect.objectContaining({ step: 'invite', code: 'ANSWER_LOST' }));
  });

  it('fails with Atlassian’s words when the invitation is refused, and is not waited for', async () => {
    slices.app.directory.refuseInvitations('The licence limit is reached');
    const batchId = await slices.app.finished([ada]);
    expect(await only(batchId)).toMatchObject({
      outcome: 'failed',
      code: 'ROUTE_REFUSED',
      message: 'The licence limit is reached',
    });
    expect(slices.app.clock.nowMs() - startMs).toBeLessThan(1_000);
  });

  it('is invited although the answer was a refusal, when found there without access', async () => {
    slices.app.directory.answerInvitations(ada, {
      creates: true,
      answer: { answer: 'refused', status: 400, message: 'User not found' },
    });
    expect(await only(await slices.app.finished([ada]))).toMatchObject({ outcome: 'invited' });
  });

  it('is found although the answer said nothing, and is not invited again', async () => {
    slices.app.directory.answerInvitations(ada, {
      creates: true,
      answer: { answer: 'unclear', status: 504 },
    });
    expect(await only(await slices.app.finished([ada]))).toMatchObject({ outcome: 'invited' });
    expect(invitationsOf(ada)).toBe(1);
  });

  it('is invited again only after an unclear answer and several look-ups that found nobody', async () => {
    slices.app.directory.answerInvitations(ada, nothing);
    const batchId = await slices.app.running([ada]);
    const calls: string[] = [];
    slices.app.directory.watch((call) => calls.push(call));
    await slices.app.settle();
    expect(await only(batchId)).toMatchObject({ outcome: 'invited' });
    expect(invitationsOf(ada)).toBe(2);
    const between = calls.slice(calls.indexOf('invite') + 1, calls.lastIndexOf('invite'));
    expect(between.length).toBeGreaterThanOrEqual(4);
  });

  it('is given up after three unclear answers, in Atlassian’s words', async () => {
    slices.app.directory.answerInvitations(ada, nothing, nothing, nothing);
    expect(await only(await slices.app.finished([ada]))).toMatchObject({
      outcome: 'failed',
      code: 'NOT_FOUND_AFTER_INVITATION',
      message: 'Gateway timeout',
    });
    expect(invitationsOf(ada)).toBe(3);
  });

  it.each([3, 60, 600])('is waited for when look-ups lag %d seconds behind', async (lagSeconds) => {
    slices.app.directory.findLaterBy(lagSeconds * 1000);
    const batchId = await slices.app.finished(addresses(30));
    expect((await getBatch(slices.app.deps, batchId)).counts).toEqual({ invited: 30 });
    expect(invitationsOf('p0@example.org')).toBe(1);
  });

  it('is given up when look-ups lag for longer than anybody waits', async () => {
    slices.app.directory.findLaterBy(24 * 3_600_000);
    expect(await only(await slices.app.finished([ada]))).toMatchObject({
      outcome: 'failed',
      code: 'NOT_FOUND_AFTER_INVITATION',
    });
    expect(invitationsOf(ada)).toBe(1);
  });

  it('holds up nobody else while waited for', async () => {
    const batchId = await slices.app.running(addresses(50));
    slices.app.directory.findLaterBy(60_000);
    slices.app.directory.watch((call) => call === 'invite' && slices.app.directory.findLaterBy(0));
    await slices.app.settle();
    expect((await getBatch(slices.app.deps, batchId)).counts).toEqual({ invited: 50 });
  });
});
