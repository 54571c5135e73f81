import { getBatch } from '../../../src/operations/batch-view';
import { retryFailed } from '../../../src/operations/control-batch';
import type { Slice } from '../../../src/domain/slice';
import type { DirectoryError } from '../../../src/ports';
import { addresses } from '../../support/builders.ts';
import { startMs } from '../../support/fakes/fake-clock.ts';
import { createFakeApp, type FakeApp } from '../../support/fakes/fake-app.ts';

let app: FakeApp;
beforeEach(() => {
  app = createFakeApp();
  app.directory.addGroup({ groupId: 'g-jira', name: 'jira-users' });
  app.directory.addGroup({ groupId: 'g-wiki', name: 'wiki-users', products: ['confluence'] });
});

const ada = 'ada@example.org';
const only = async (batchId: string) => (await app.recipients(batchId))[0];
const invitationsOf = (email: string): number => app.directory.invitations.get(email) ?? 0;
const nothing = {
  creates: false,
  answer: { answer: 'unclear' as const, status: 504, message: 'Gateway timeout' },
};

/** Slices as they were stored, oldest first. */
const storedSlices = (): Slice[] =>
  app.store.history.flatMap((writes) =>
    writes.flatMap((write) => (write.kind === 'slice' ? [write.value] : [])),
  );

describe('somebody who is not there', () => {
  it('is invited, read back without access, and invited is what the log says', async () => {
    const batchId = await app.finished([ada]);
    expect(await only(batchId)).toMatchObject({
      standing: 'absent',
      outcome: 'invited',
      accountId: app.directory.person(ada)?.accountId,
      access: [],
    });
    expect((await only(batchId))?.verifiedAt).toBeDefined();
    expect(app.directory.groupsOf(ada)).toEqual([]);
    expect(await app.entries(batchId)).toMatchObject([{ action: 'user.invited', outcome: 'invited' }]);
  });

  it('is written down as absent before anybody is invited', async () => {
    const batchId = await app.running(addresses(3));
    const notedWhenInvited: (string[] | undefined)[] = [];
    app.directory.watch((call) => {
      if (call !== 'invite') return;
      const slice = storedSlices().at(-1);
      notedWhenInvited.push(slice?.recipients.map(({ ours, standing }) => `${standing} ${ours}`));
      expect(slice?.step).toBe('noted');
    });
    await app.settle();
    expect(notedWhenInvited).toEqual([Array(3).fill('absent true')]);
    expect((await getBatch(app.deps, batchId)).counts).toEqual({ invited: 3 });
  });

  it('is ours, and invited once, when the worker dies right after the invitation', async () => {
    app.directory.grantToNew('g-jira');
    const batchId = await app.running([ada]);
    app.directory.failNext('invite', new Error('The worker died') as DirectoryError, 'after');
    await expect(app.settle()).rejects.toThrow('The worker died');
    expect(app.directory.groupsOf(ada)).toEqual(['g-jira']);

    await app.queue.push([{ batchId, fromSlice: 0, toSlice: 1 }], 300);
    await app.settle();
    expect(invitationsOf(ada)).toBe(1);
    expect(await only(batchId)).toMatchObject({ outcome: 'invited-access-removed' });
    expect(app.directory.groupsOf(ada)).toEqual([]);
    const [entry] = await app.entries(batchId);
    expect(entry?.steps).toContainEqual(expect.objectContaining({ step: 'invite', code: 'ANSWER_LOST' }));
  });

  it('fails with Atlassian’s words when the invitation is refused, and is not waited for', async () => {
    app.directory.refuseInvitations('The licence limit is reached');
    const batchId = await app.finished([ada]);
    expect(await only(batchId)).toMatchObject({
      outcome: 'failed',
      code: 'ROUTE_REFUSED',
      message: 'The licence limit is reached',
    });
    expect(app.clock.nowMs() - startMs).toBeLessThan(1_000);
  });

  it('is invited although the answer was a refusal, when found there without access', async () => {
    app.directory.answerInvitations(ada, {
      creates: true,
      answer: { answer: 'refused', status: 400, message: 'User not found' },
    });
    expect(await only(await app.finished([ada]))).toMatchObject({ outcome: 'invited' });
  });

  it('is found although the answer said nothing, and is not invited again', async () => {
    app.directory.answerInvitations(ada, { creates: true, answer: { answer: 'unclear', status: 504 } });
    expect(await only(await app.finished([ada]))).toMatchObject({ outcome: 'invited' });
    expect(invitationsOf(ada)).toBe(1);
  });

  it('is invited again only after an unclear answer and several look-ups that found nobody', async () => {
    app.directory.answerInvitations(ada, nothing);
    const batchId = await app.running([ada]);
    const calls: string[] = [];
    app.directory.watch((call) => calls.push(call));
    await app.settle();
    expect(await only(batchId)).toMatchObject({ outcome: 'invited' });
    expect(invitationsOf(ada)).toBe(2);
    const between = calls.slice(calls.indexOf('invite') + 1, calls.lastIndexOf('invite'));
    expect(between.length).toBeGreaterThanOrEqual(4);
  });

  it('is given up after three unclear answers, in Atlassian’s words', async () => {
    app.directory.answerInvitations(ada, nothing, nothing, nothing);
    expect(await only(await app.finished([ada]))).toMatchObject({
      outcome: 'failed',
      code: 'NOT_FOUND_AFTER_INVITATION',
      message: 'Gateway timeout',
    });
    expect(invitationsOf(ada)).toBe(3);
  });

  it.each([3, 60, 600])('is waited for when look-ups lag %d seconds behind', async (lagSeconds) => {
    app.directory.findLaterBy(lagSeconds * 1000);
    const batchId = await app.finished(addresses(30));
    expect((await getBatch(app.deps, batchId)).counts).toEqual({ invited: 30 });
    expect(invitationsOf('p0@example.org')).toBe(1);
  });

  it('is given up when look-ups lag for longer than anybody waits', async () => {
    app.directory.findLaterBy(24 * 3_600_000);
    expect(await only(await app.finished([ada]))).toMatchObject({
      outcome: 'failed',
      code: 'NOT_FOUND_AFTER_INVITATION',
    });
    expect(invitationsOf(ada)).toBe(1);
  });

  it('holds up nobody else while waited for', async () => {
    const batchId = await app.running(addresses(50));
    app.directory.findLaterBy(60_000);
    app.directory.watch((call) => call === 'invite' && app.directory.findLaterBy(0));
    await app.settle();
    expect((await getBatch(app.deps, batchId)).counts).toEqual({ invited: 50 });
  });
});

describe('groups that new people are put into all the same', () => {
  beforeEach(() => app.directory.grantToNew('g-jira', 'g-wiki'));

  it('are taken off again, and the log names them', async () => {
    const batchId = await app.finished([ada]);
    expect(await only(batchId)).toMatchObject({
      outcome: 'invited-access-removed',
      removed: [{ groupId: 'g-jira' }, { groupId: 'g-wiki' }],
    });
    expect(app.directory.groupsOf(ada)).toEqual([]);
    expect(await app.entries(batchId)).toMatchObject([
      {
        groupsRemoved: [{ groupName: 'jira-users' }, { groupName: 'wiki-users' }],
        verification: { access: [] },
      },
    ]);
  });

  it('are written down before the first is taken off', async () => {
    await app.running([ada]);
    app.directory.watch((call) => {
      if (call !== 'removeFromGroup') return;
      expect(storedSlices().at(-1)).toMatchObject({
        step: 'removing',
        recipients: [{ removals: [{ groupId: 'g-jira' }, { groupId: 'g-wiki' }] }],
      });
    });
    await app.settle();
    expect.hasAssertions();
  });

  it('are taken off again when somebody puts them back, up to three rounds', async () => {
    app.directory.putBack('g-jira', 2);
    expect(await only(await app.finished([ada]))).toMatchObject({ outcome: 'invited-access-removed' });
  });

  it('need attention when they come back every time', async () => {
    app.directory.putBack('g-jira', 100);
    expect(await only(await app.finished([ada]))).toMatchObject({
      outcome: 'needs-attention',
      code: 'STILL_HOLDS_ACCESS',
      access: [{ groupId: 'g-jira' }],
      removed: [{ groupId: 'g-wiki' }],
    });
  });

  it('need attention, in Atlassian’s words, when they cannot be taken off', async () => {
    app.directory.addGroup({ groupId: 'g-jira', name: 'jira-users', refusesRemoval: true });
    expect(await only(await app.finished([ada]))).toMatchObject({
      outcome: 'needs-attention',
      code: 'GROUP_REFUSED',
      message: 'jira-users is read-only',
      access: [{ groupId: 'g-jira' }],
    });
  });

  it('are left, and need attention, when an admin protects them', async () => {
    const settings = await app.store.settings();
    await app.store.saveSettings({
      ...settings,
      protectedGroups: [{ groupId: 'g-jira', groupName: 'jira-users' }],
    });
    expect(await only(await app.finished([ada]))).toMatchObject({
      outcome: 'needs-attention',
      code: 'KEPT_PROTECTED',
    });
    expect(app.directory.groupsOf(ada)).toEqual(['g-jira']);
  });
});

describe('somebody who was there before', () => {
  it('keeps what they hold unless the admin chose otherwise', async () => {
    app.directory.addPerson('with@example.org', { groupIds: ['g-jira'] });
    app.directory.addPerson('without@example.org');
    app.directory.addPerson('inactive@example.org', { active: false, groupIds: ['g-jira'] });
    const before = JSON.stringify(app.directory.people);
    const batchId = await app.finished(['with@example.org', 'without@example.org', 'inactive@example.org']);
    expect((await app.recipients(batchId)).map(({ outcome }) => outcome)).toEqual([
      'already-has-access',
      'already-without-access',
      'already-without-access',
    ]);
    expect(JSON.stringify(app.directory.people)).toBe(before);
    expect(app.directory.invitations.size).toBe(0);
  });

  it('loses access by explicit choice, with a log that can give it back', async () => {
    app.directory.addPerson(ada, { groupIds: ['g-jira'] });
    const batchId = await app.finished([ada], { options: { existingAccess: 'remove' } });
    expect(await only(batchId)).toMatchObject({ outcome: 'access-removed' });
    expect(await app.entries(batchId)).toMatchObject([
      {
        action: 'user.access-removed',
        accessBefore: [{ groupId: 'g-jira' }],
        groupsRemoved: [{ groupId: 'g-jira' }],
      },
    ]);
  });

  it('is left alone when they appear between the check and the run', async () => {
    const batchId = await app.running([ada]);
    app.directory.addPerson(ada, { groupIds: ['g-jira'] });
    await app.settle();
    expect(await only(batchId)).toMatchObject({ outcome: 'already-has-access', standing: 'with-access' });
    expect(app.directory.groupsOf(ada)).toEqual(['g-jira']);
  });

  it('is neither invited nor changed when Atlassian does not tell', async () => {
    const batchId = await app.running([ada]);
    app.directory.answerLookUps(ada, { found: 'unknown', code: 'LOOK_UP_REFUSED', message: 'Forbidden' });
    await app.settle();
    expect(await only(batchId)).toMatchObject({
      outcome: 'failed',
      code: 'LOOK_UP_REFUSED',
      message: 'Forbidden',
    });
    expect(app.directory.people).toEqual([]);
  });
});

describe('a new attempt', () => {
  it('takes up who failed and leaves everybody else, with one entry an attempt', async () => {
    app.directory.answerInvitations('p1@example.org', {
      creates: false,
      answer: { answer: 'refused', status: 409, code: 'LICENCE_LIMIT' },
    });
    const batchId = await app.finished(addresses(3));
    expect((await getBatch(app.deps, batchId)).counts).toEqual({ invited: 2, failed: 1 });
    // Progress is that of the attempt: one person is taken up, and nobody is done yet.
    expect(await retryFailed(app.deps, app.caller, batchId)).toMatchObject({ done: 0, attemptTotal: 1 });
    await app.settle();
    expect(await getBatch(app.deps, batchId)).toMatchObject({
      state: 'finished',
      attempt: 2,
      counts: { invited: 3 },
      done: 1,
      attemptTotal: 1,
    });
    expect(invitationsOf('p0@example.org')).toBe(1);
    const entries = await app.entries(batchId);
    expect(entries.map(({ attempt, outcome }) => `${attempt} ${outcome}`).sort()).toEqual([
      '1 failed',
      '1 invited',
      '1 invited',
      '2 invited',
    ]);
  });

  it('takes nothing from somebody whose invitation was refused and who came another way since', async () => {
    app.directory.answerInvitations(ada, { creates: false, answer: { answer: 'refused', status: 409 } });
    const batchId = await app.finished([ada]);
    app.directory.addPerson(ada, { groupIds: ['g-jira'] });
    await retryFailed(app.deps, app.caller, batchId);
    await app.settle();
    expect(await only(batchId)).toMatchObject({ outcome: 'already-has-access', standing: 'with-access' });
    expect(app.directory.groupsOf(ada)).toEqual(['g-jira']);
  });

  it('is refused when nobody failed', async () => {
    const batchId = await app.finished([ada]);
    await expect(retryFailed(app.deps, app.caller, batchId)).rejects.toMatchObject({ code: 'BATCH_STATE' });
  });
});
