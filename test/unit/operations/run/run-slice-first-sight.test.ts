import { getBatch } from '../../../../src/operations/batches/batch-view';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { atStart, notKnown } from '../../../support/builders.ts';
import { ada, sliceApp } from './slice-app.ts';

const slices = sliceApp();
const { only, invitationsOf } = slices;

const slowDown = (retryAfterSeconds: number) =>
  new DirectoryError('rate-limited', 'Slow down', { status: 429, retryAfterSeconds });
const route = async (routeChoice: 'app' | 'organization'): Promise<void> => {
  const savedBy = slices.app.caller.actor;
  const organization = { orgId: 'org-1', name: 'Acme', keyLabel: 'key', savedAt: atStart, savedBy };
  await slices.app.store.saveOrganizationKey('the-key');
  await slices.app.store.saveSettings({ ...(await slices.app.store.settings()), routeChoice, organization });
};

describe('an invitation that was certainly not sent', () => {
  it.each([
    ['app', 600],
    ['organization', 30],
  ] as const)('claims nobody whom a colleague adds meanwhile, on the %s route', async (choice, seconds) => {
    await route(choice);
    const batchId = await slices.app.running([ada]);
    slices.app.directory.failNext('invite', slowDown(seconds));
    slices.app.directory.watch((call) => {
      if (call === 'invite')
        slices.app.directory.addPerson(ada, {
          groupIds: ['g-jira'],
          addedAtMs: slices.app.clock.nowMs() + 15_000,
        });
    });
    await slices.app.settle();
    expect(await only(batchId)).toMatchObject({ outcome: 'already-has-access', standing: 'with-access' });
    expect(slices.app.directory.groupsOf(ada)).toEqual(['g-jira']);
    const [entry] = await slices.app.entries(batchId);
    expect(entry?.steps.map(({ step, code }) => `${step} ${code}`)).toEqual([
      'look-up absent',
      'look-up with-access',
      'verify with-access',
    ]);
    expect(invitationsOf(ada)).toBe(0);
  });

  it('claims nobody whom a colleague adds while others lose their groups', async () => {
    await route('app');
    slices.app.directory.grantToNew('g-jira');
    const notSent = { creates: false, answer: { answer: 'unclear' as const, code: 'NOT_SENT' } };
    slices.app.directory.answerInvitations('bob@example.org', notSent);
    const batchId = await slices.app.running([ada, 'bob@example.org']);
    slices.app.directory.failNext('removeFromGroup', slowDown(600));
    slices.app.directory.watch((call) => {
      if (call === 'removeFromGroup' && !slices.app.directory.person('bob@example.org'))
        slices.app.directory.addPerson('bob@example.org', { groupIds: ['g-jira'] });
    });
    await slices.app.settle();
    const [, bob] = await slices.app.recipients(batchId);
    expect(bob).toMatchObject({ outcome: 'already-has-access' });
    expect(slices.app.directory.groupsOf('bob@example.org')).toEqual(['g-jira']);
  });

  it('goes out when Atlassian lets it, and is what created whom it finds then', async () => {
    await route('app');
    slices.app.directory.grantToNew('g-jira');
    const batchId = await slices.app.running([ada]);
    for (let times = 0; times < 3; times += 1) slices.app.directory.failNext('invite', slowDown(600));
    await slices.app.settle();
    expect(await only(batchId)).toMatchObject({ outcome: 'invited-access-removed' });
    expect(invitationsOf(ada)).toBe(1);
  });

  it('is no step forward: work that never gets further is paused', async () => {
    const batchId = await slices.app.running([ada]);
    for (let times = 0; times < 40; times += 1)
      slices.app.directory.failNext('invite', new DirectoryError('session-spent', 'No call is left'));
    await slices.app.settle();
    expect(await getBatch(slices.app.deps, batchId)).toMatchObject({
      state: 'paused',
      notice: { code: 'NO_PROGRESS' },
    });
  });
});

describe('somebody of whom the first look tells nothing', () => {
  it('loses what was confirmed once it is known', async () => {
    slices.app.directory.addPerson(ada, { groupIds: ['g-jira'] });
    const batchId = await slices.app.running([ada], { options: { existingAccess: 'remove' } });
    slices.app.directory.answerLookUps(ada, notKnown());
    await slices.app.settle();
    expect(await only(batchId)).toMatchObject({ standing: 'with-access', outcome: 'access-removed' });
    expect(await slices.app.entries(batchId)).toMatchObject([{ accessBefore: [{ groupId: 'g-jira' }] }]);
  });

  it.each(['organization', 'app'] as const)(
    'is invited once it is known that nobody is there, on the %s route',
    async (choice) => {
      await route(choice);
      slices.app.directory.grantToNew('g-jira');
      const batchId = await slices.app.running([ada]);
      slices.app.directory.answerLookUps(ada, notKnown());
      const noted: (string | undefined)[] = [];
      slices.app.directory.watch((call) => {
        if (call === 'invite') noted.push(slices.storedSlices().at(-1)?.recipients[0]?.absent);
      });
      await slices.app.settle();
      expect(await only(batchId)).toMatchObject({ standing: 'absent', outcome: 'invited-access-removed' });
      expect(noted).toEqual([expect.any(String)]);
    },
  );

  it('is held back like everybody else who may take access for themselves', async () => {
    slices.app.site.approvedDomains = [
      { domain: 'example.org', products: [{ product: 'jira-software', approval: false }] },
    ];
    const batchId = await slices.app.running([ada], { options: { approvedDomains: 'hold' } });
    slices.app.directory.answerLookUps(ada, notKnown());
    await slices.app.settle();
    expect(await only(batchId)).toMatchObject({ outcome: 'cancelled', code: 'APPROVED_DOMAIN' });
    expect(invitationsOf(ada)).toBe(0);
  });

  it('keeps the standing before, where a retry finds that groups went meanwhile', async () => {
    slices.app.directory.addPerson(ada, { groupIds: ['g-jira'] });
    const batchId = await slices.app.running([ada], { options: { existingAccess: 'remove' } });
    slices.app.directory.failNext('removeFromGroup', new Error('The worker died') as DirectoryError, 'after');
    await expect(slices.app.settle()).rejects.toThrow('The worker died');
    await slices.app.queue.push([{ batchId, fromSlice: 0, toSlice: 1 }], 300);
    await slices.app.settle();
    expect(await only(batchId)).toMatchObject({ standing: 'with-access', outcome: 'access-removed' });
  });
});

describe('somebody who had left the organization', () => {
  it('needs attention where they hold what the invitation gave, whenever they joined first', async () => {
    slices.app.directory.answerInvitations(ada, {
      creates: false,
      answer: { answer: 'accepted', status: 200 },
    });
    const batchId = await slices.app.running([ada]);
    slices.app.directory.watch((call) => {
      if (call === 'invite') slices.app.directory.addPerson(ada, { groupIds: ['g-jira'], addedAtMs: 0 });
    });
    await slices.app.settle();
    expect(await only(batchId)).toMatchObject({ outcome: 'needs-attention', code: 'NOT_PROVEN_OURS' });
    expect(slices.app.directory.groupsOf(ada)).toEqual(['g-jira']);
    expect(await slices.app.entries(batchId)).toMatchObject([{ standingBefore: 'absent', accessBefore: [] }]);
  });
});

it('takes nothing from somebody who is first seen long after the work broke off', async () => {
  await route('app');
  const batchId = await slices.app.running([ada]);
  slices.app.directory.answerInvitations(ada, { creates: false, answer: { answer: 'unclear' } });
  slices.app.directory.failNext('invite', new Error('The worker died') as DirectoryError, 'before');
  await expect(slices.app.settle()).rejects.toThrow('The worker died');
  slices.app.clock.advance(24 * 3_600_000);
  slices.app.directory.addPerson(ada, { groupIds: ['g-jira'] });
  await slices.app.queue.push([{ batchId, fromSlice: 0, toSlice: 1 }], 0);
  await slices.app.settle();
  expect(await only(batchId)).toMatchObject({ outcome: 'needs-attention', code: 'NOT_PROVEN_OURS' });
  expect(slices.app.directory.groupsOf(ada)).toEqual(['g-jira']);
});
