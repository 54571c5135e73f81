import { getBatch } from '../../../../src/operations/batches/batch-view';
import { startBatch } from '../../../../src/operations/batches/start-batch';
import { decideFindings } from '../../../../src/operations/watch/decide-findings';
import { listWatched } from '../../../../src/operations/watch/list-watched';
import type { FakeApp } from '../../../support/fakes/fake-app.ts';
import { findings, invite, look, watchingApp } from './watching-app.ts';

/** Two people were invited, and both hold access since. */
async function foundApp(): Promise<FakeApp> {
  const app = await watchingApp();
  await invite(app, ['ada@example.com', 'bob@example.com']);
  for (const email of ['ada@example.com', 'bob@example.com'])
    app.directory.person(email)?.groupIds.add('g-jira');
  await look(app);
  return app;
}

async function removeAll(app: FakeApp, confirmRemovals?: number): Promise<string> {
  const findingIds = (await findings(app)).map(({ findingId }) => findingId);
  const { batchId = '' } = await decideFindings(app.deps, app.caller, {
    ...{ findingIds, decision: 'remove' },
    ...(confirmRemovals !== undefined && { confirmRemovals }),
  });
  await app.settle();
  return batchId;
}

/** The account moves from one address to another. */
function rename(app: FakeApp, email: string, to: string): void {
  const { accountId = '', groupIds = [] } = app.directory.person(email) ?? {};
  app.directory.removePerson(email);
  app.directory.addPerson(to, { accountId, groupIds: [...groupIds] });
}

describe('a removal', () => {
  it('invites nobody, also where somebody left the organization before it', async () => {
    const app = await foundApp();
    const before = app.directory.invitations.get('ada@example.com');
    app.directory.removePerson('ada@example.com');
    const batchId = await removeAll(app);
    expect((await app.recipients(batchId)).map(({ plan }) => plan)).toEqual(
      expect.arrayContaining(['not-there', 'remove-access']),
    );
    const { removals } = await getBatch(app.deps, batchId);
    await startBatch(app.deps, app.caller, { batchId, confirmRemovals: removals?.digest ?? '' });
    await app.settle();
    await app.settleWatch();
    expect(await getBatch(app.deps, batchId)).toMatchObject({
      ...{ state: 'finished', counts: { 'access-removed': 1, cancelled: 1 } },
    });
    const ada = (await app.recipients(batchId)).find(({ email }) => email === 'ada@example.com');
    expect(ada).toMatchObject({ outcome: 'cancelled', code: 'NOT_THERE' });
    expect(app.directory.person('ada@example.com')).toBeUndefined();
    expect(app.directory.invitations.get('ada@example.com')).toBe(before);
    await look(app);
    expect((await findings(app)).map(({ state }) => state).sort()).toEqual(['gone', 'removed']);
  });

  it('finds people by their account, whatever address they have since', async () => {
    const app = await foundApp();
    rename(app, 'ada@example.com', 'ada@new.example');
    const batchId = await removeAll(app, 2);
    expect(await getBatch(app.deps, batchId)).toMatchObject({ counts: { 'access-removed': 2 } });
    expect(app.directory.groupsOf('ada@new.example')).toEqual([]);
    expect(app.directory.person('ada@example.com')).toBeUndefined();
  });

  it('takes nothing from somebody else who has the address since', async () => {
    const app = await foundApp();
    app.directory.removePerson('ada@example.com');
    app.directory.addPerson('ada@example.com', { accountId: 'another', groupIds: ['g-jira'] });
    const batchId = await removeAll(app);
    const { removals } = await getBatch(app.deps, batchId);
    expect(removals).toMatchObject({ people: 1 });
    await startBatch(app.deps, app.caller, { batchId, confirmRemovals: removals?.digest ?? '' });
    await app.settle();
    expect(app.directory.groupsOf('ada@example.com')).toEqual(['g-jira']);
    expect(app.directory.groupsOf('bob@example.com')).toEqual([]);
  });
});

it('a finding shows the address that its person has', async () => {
  const app = await foundApp();
  rename(app, 'ada@example.com', 'ada@new.example');
  await look(app);
  expect((await findings(app)).map(({ email }) => email).sort()).toEqual([
    ...['ada@new.example', 'bob@example.com'],
  ]);
  expect((await listWatched(app.deps, { search: 'ada' })).people).toMatchObject([
    { email: 'ada@new.example', finding: { email: 'ada@new.example' } },
  ]);
});

describe('a finding whose removal is over', () => {
  it('waits for a decision again where every group was refused', async () => {
    const app = await foundApp();
    app.directory.addGroup({
      ...{ groupId: 'g-jira', name: 'jira-users', products: ['jira-software'], refusesRemoval: true },
    });
    const batchId = await removeAll(app, 2);
    await app.settleWatch();
    expect(await getBatch(app.deps, batchId)).toMatchObject({ counts: { 'needs-attention': 2 } });
    for (const finding of await findings(app)) {
      expect(finding).toMatchObject({ state: 'open' });
      expect(finding).not.toHaveProperty('removal');
    }
  });

  it('does so where an admin had allowed it before', async () => {
    const app = await foundApp();
    app.directory.addGroup({
      ...{ groupId: 'g-jira', name: 'jira-users', products: ['jira-software'], refusesRemoval: true },
    });
    const findingIds = (await findings(app)).map(({ findingId }) => findingId);
    await decideFindings(app.deps, app.caller, { findingIds, decision: 'allow', reason: 'Project' });
    await removeAll(app, 2);
    await app.settleWatch();
    for (const finding of await findings(app)) {
      expect(finding).toMatchObject({ state: 'allowed' });
      expect(finding).not.toHaveProperty('removal');
    }
  });

  it('does so where the same is held again before anybody looked', async () => {
    const app = await foundApp();
    await removeAll(app, 2);
    for (const email of ['ada@example.com', 'bob@example.com'])
      app.directory.person(email)?.groupIds.add('g-jira');
    await app.settleWatch();
    await look(app);
    const held = await findings(app);
    expect(held.map(({ state }) => state)).toEqual(['open', 'open']);
    for (const finding of held) expect(finding).not.toHaveProperty('removal');
  });

  it('is closed as removed where a search shows the access a little longer', async () => {
    const app = await foundApp();
    await removeAll(app, 2);
    const people = ['ada@example.com', 'bob@example.com'].map((email) => app.directory.person(email));
    for (const person of people) person?.groupIds.add('g-jira');
    await app.settleWatch();
    for (const person of people) person?.groupIds.delete('g-jira');
    await look(app);
    expect((await findings(app)).map(({ state }) => state)).toEqual(['removed', 'removed']);
  });
});
