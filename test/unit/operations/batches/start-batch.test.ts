import { getBatch } from '../../../../src/operations/batches/batch-view';
import { checkBatch } from '../../../../src/operations/batches/check-batch';
import { startBatch } from '../../../../src/operations/batches/start-batch';
import { defaultSettings } from '../../../../src/domain/settings/settings';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { addresses, notKnown } from '../../../support/builders.ts';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

let app: FakeApp;
beforeEach(() => {
  app = createFakeApp();
  app.directory.addGroup({ groupId: 'g-jira' });
});

const check = (batchId: string) => checkBatch(app.deps, app.caller, batchId);
const start = (batchId: string, confirmRemovals?: string | number) =>
  startBatch(app.deps, app.caller, { batchId, ...(confirmRemovals !== undefined && { confirmRemovals }) });

describe('checking a list', () => {
  it('finds the standing of everybody and changes nothing outside', async () => {
    app.directory.addPerson('with@example.org', { groupIds: ['g-jira'] });
    app.directory.addPerson('without@example.org');
    app.directory.addPerson('inactive@example.org', { active: false });
    app.directory.answerLookUps('odd@example.org', notKnown('X', 'Forbidden'));
    const before = JSON.stringify(app.directory.people);
    const emails = ['new', 'with', 'without', 'inactive', 'odd'].map((name) => `${name}@example.org`);
    const batchId = await app.ready(emails);

    expect(await app.recipients(batchId)).toMatchObject([
      { standing: 'absent', plan: 'invite' },
      { standing: 'with-access', plan: 'leave-access', access: [{ groupId: 'g-jira' }] },
      { standing: 'without-access', plan: 'nothing' },
      { standing: 'inactive', plan: 'nothing' },
      { standing: 'unknown', plan: 'look-again', doubt: { code: 'X', message: 'Forbidden' } },
    ]);
    expect(await getBatch(app.deps, batchId)).toMatchObject({
      state: 'ready',
      checked: 5,
      standings: { absent: 1, 'with-access': 1, 'without-access': 1, inactive: 1, unknown: 1 },
      counts: {},
    });
    expect(JSON.stringify(app.directory.people)).toBe(before);
  });

  it('marks nobody as ours: only a run may', async () => {
    const batchId = await app.ready(['new@example.org']);
    expect((await app.store.slice(batchId, 0))?.value.recipients[0]?.ours).toBeUndefined();
  });

  it('counts standings anew when it is done again', async () => {
    const batchId = await app.ready(addresses(60));
    app.directory.addPerson('p0@example.org');
    await check(batchId);
    await app.settle();
    expect((await getBatch(app.deps, batchId)).standings).toEqual({ absent: 59, 'without-access': 1 });
  });

  it('wants a list', async () => {
    await expect(check(await app.draft([]))).rejects.toMatchObject({ code: 'BATCH_EMPTY' });
  });

  it('is done once however often it is asked for', async () => {
    const batchId = await app.draft(addresses(1));
    await check(batchId);
    const commits = app.store.history.length;
    expect((await check(batchId)).state).toBe('checking');
    expect(app.store.history).toHaveLength(commits);
  });

  it('goes back to the draft, with Atlassian’s words, when the route is refused', async () => {
    app.directory.failNext('lookUp', new DirectoryError('refused', 'May not browse users', { status: 403 }));
    const batchId = await app.ready(addresses(1));
    expect(await getBatch(app.deps, batchId)).toMatchObject({
      state: 'draft',
      notice: { code: 'ROUTE_REFUSED', message: 'May not browse users' },
    });
  });
});

describe('starting a batch', () => {
  it('notes who started it, when, by which route and with whose key', async () => {
    const organization = {
      orgId: 'org-1',
      name: 'Acme',
      keyLabel: 'Key of Maya',
      savedAt: '2026-01-01T00:00:00.000Z',
      savedBy: app.caller.actor,
    };
    await app.store.saveSettings({ ...defaultSettings, organization });
    const batchId = await app.ready(addresses(1));
    await start(batchId);
    expect((await app.store.batch(batchId))?.value).toMatchObject({
      state: 'running',
      pass: 'run',
      attempt: 1,
      route: 'organization',
      keyLabel: 'Key of Maya',
      startedBy: app.caller.actor,
    });
  });

  it('is refused before the list is checked', async () => {
    await expect(start(await app.draft(addresses(1)))).rejects.toMatchObject({ code: 'BATCH_STATE' });
  });

  it('is done once however often it is asked for', async () => {
    const batchId = await app.ready(addresses(1));
    await start(batchId);
    const commits = app.store.history.length;
    expect((await start(batchId)).state).toBe('running');
    expect(app.store.history).toHaveLength(commits);
  });

  it('takes the first route that may invite', async () => {
    app.directory.refuseToOpen('organization', new DirectoryError('refused', 'No key'));
    app.directory.setProbe('app', [{ capability: 'invite', works: 'no' }]);
    const batchId = await app.ready(addresses(1));
    expect((await start(batchId)).route).toBe('admin');
  });

  it('changes nothing when no route may invite', async () => {
    for (const route of ['organization', 'app', 'admin'] as const)
      app.directory.setProbe(route, [{ capability: 'invite', works: 'no' }]);
    const batchId = await app.ready(addresses(1));
    await expect(start(batchId)).rejects.toMatchObject({ code: 'NO_ROUTE' });
    expect((await app.store.batch(batchId))?.value.state).toBe('ready');
  });

  it('wants a key for the organization route', async () => {
    await app.store.saveSettings({ ...defaultSettings, routeChoice: 'organization' });
    await expect(start(await app.ready(addresses(1)))).rejects.toMatchObject({ code: 'NO_KEY' });
  });

  it('sends its lanes to work in the background with one event, and none of the admin’s own route', async () => {
    await start(await app.ready(addresses(100)));
    expect(app.queue.waiting()).toHaveLength(1);
    await app.settle();
    await app.store.saveSettings({ ...defaultSettings, routeChoice: 'admin' });
    await start(await app.ready(addresses(100, 100)));
    expect(app.queue.waiting()).toEqual([]);
  });

  it('counts as started although its events could not be sent: upkeep sends them again', async () => {
    const batchId = await app.ready(addresses(1));
    app.queue.failNextPush(new Error('Queue is away'));
    expect((await start(batchId)).state).toBe('running');
    expect(app.log.lines).toContainEqual(expect.objectContaining({ code: 'queue-push-failed' }));
  });
});

describe('a batch that takes access from people who were there', () => {
  const input = { options: { existingAccess: 'remove' as const } };
  let batchId: string;
  beforeEach(async () => {
    for (const email of ['a@example.org', 'b@example.org'])
      app.directory.addPerson(email, { groupIds: ['g-jira'] });
    batchId = await app.ready(['a@example.org', 'b@example.org', 'new@example.org'], input);
  });

  it.each([undefined, 0, 1, 2, 'f'.repeat(64)])('does not start when %s is confirmed', async (confirmed) => {
    await expect(start(batchId, confirmed)).rejects.toMatchObject({ code: 'CONFIRMATION_REQUIRED' });
    expect(app.directory.groupsOf('a@example.org')).toEqual(['g-jira']);
  });

  const digestOf = async (id: string): Promise<string | undefined> =>
    (await getBatch(app.deps, id)).removals?.digest;

  it('starts when exactly these people and groups are confirmed', async () => {
    expect((await start(batchId, await digestOf(batchId))).state).toBe('running');
  });

  it('does not start with what an earlier check showed, though as many people lose access now', async () => {
    const earlier = await digestOf(batchId);
    app.directory.person('a@example.org')?.groupIds.clear();
    app.directory.addPerson('new@example.org', { groupIds: ['g-jira'] });
    await check(batchId);
    await app.settle();
    expect((await getBatch(app.deps, batchId)).removals).toMatchObject({ people: 2 });
    await expect(start(batchId, earlier)).rejects.toMatchObject({ code: 'CONFIRMATION_REQUIRED' });
    expect((await start(batchId, await digestOf(batchId))).state).toBe('running');
  });

  it('takes off the confirmed groups alone, not one that came after the check', async () => {
    app.directory.addGroup({ groupId: 'g-later' });
    const confirmed = await digestOf(batchId);
    app.directory.person('a@example.org')?.groupIds.add('g-later');
    await start(batchId, confirmed);
    await app.settle();
    expect(app.directory.groupsOf('a@example.org')).toEqual(['g-later']);
    expect(await app.recipients(batchId)).toMatchObject([
      { outcome: 'needs-attention', code: 'NOT_IN_PREVIEW' },
      { outcome: 'access-removed' },
      { outcome: 'invited' },
    ]);
  });

  it('counts only those who lose something: whose groups all stay is not confirmed', async () => {
    app.directory.addGroup({ groupId: 'g-sync', keptBecause: 'synchronised' });
    app.directory.addPerson('part@example.org', { groupIds: ['g-jira', 'g-sync'] });
    app.directory.addPerson('kept@example.org', { groupIds: ['g-sync'] });
    const mixed = await app.ready(['a@example.org', 'part@example.org', 'kept@example.org'], input);
    expect(await getBatch(app.deps, mixed)).toMatchObject({
      standings: { 'with-access': 3 },
      losses: { all: 1, part: 1, nothing: 1 },
    });
    expect((await getBatch(app.deps, mixed)).removals).toMatchObject({ people: 2 });
    expect((await start(mixed, await digestOf(mixed))).state).toBe('running');
  });

  it('starts without a question when everybody keeps what they hold', async () => {
    app.directory.addGroup({ groupId: 'g-sync', keptBecause: 'synchronised' });
    app.directory.addPerson('kept@example.org', { groupIds: ['g-sync'] });
    expect((await start(await app.ready(['kept@example.org'], input))).state).toBe('running');
  });

  it('leaves in place what the preview showed as protected, though it no longer is', async () => {
    const protectedGroups = [{ groupId: 'g-jira', groupName: 'jira-users' }];
    await app.store.saveSettings({ ...defaultSettings, protectedGroups });
    const spared = await app.ready(['a@example.org'], input);
    await app.store.saveSettings(defaultSettings);
    await start(spared);
    await app.settle();
    expect(app.directory.groupsOf('a@example.org')).toEqual(['g-jira']);
    expect(await app.recipients(spared)).toMatchObject([
      { outcome: 'needs-attention', code: 'KEPT_PROTECTED' },
    ]);
  });

  it('takes nothing from whom the preview showed as keeping it, whatever they came to hold since', async () => {
    app.directory.addGroup({ groupId: 'g-sync', keptBecause: 'synchronised' });
    app.directory.addPerson('kept@example.org', { groupIds: ['g-sync'] });
    const spared = await app.ready(['kept@example.org'], input);
    app.directory.person('kept@example.org')?.groupIds.add('g-jira');
    await start(spared);
    await app.settle();
    expect(app.directory.groupsOf('kept@example.org').sort()).toEqual(['g-jira', 'g-sync']);
    expect(await app.recipients(spared)).toMatchObject([
      { outcome: 'needs-attention', code: 'NOT_IN_PREVIEW' },
    ]);
  });

  it('needs no confirmation when it would take it from nobody', async () => {
    const harmless = await app.ready(['other@example.org'], input);
    expect((await start(harmless)).state).toBe('running');
  });
});
