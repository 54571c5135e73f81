import type { FindingView } from '../../../../src/contract/watch';
import { defaultSettings } from '../../../../src/domain/settings/settings';
import { startBatch } from '../../../../src/operations/batches/start-batch';
import { restoreAccess } from '../../../../src/operations/audit/restore-access';
import { changeAccount } from '../../../../src/operations/people/change-account';
import { addToWatch, leaveWatch } from '../../../../src/operations/watch/change-watched';
import { decideFindings } from '../../../../src/operations/watch/decide-findings';
import { decideReview } from '../../../../src/operations/watch/decide-review';
import { inviteAgain } from '../../../../src/operations/watch/invite-again';
import { listFindings } from '../../../../src/operations/watch/list-findings';
import { listWatched } from '../../../../src/operations/watch/list-watched';
import { lookNow } from '../../../../src/operations/watch/look-now';
import { beginReview, reviewPiece } from '../../../../src/operations/watch/review';
import { getWatch } from '../../../../src/operations/watch/watch-view';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

const hour = 3_600_000;
const savedBy = { accountId: 'admin-1' };
const organization = {
  ...{ orgId: 'org-1', name: 'Acme', keyLabel: 'key', savedAt: '2026-01-01T00:00:00.000Z', savedBy },
};

async function look(app: FakeApp): Promise<void> {
  app.clock.advance(hour);
  await lookNow(app.deps);
  await app.settleWatch();
}

const findings = async ({ deps }: FakeApp): Promise<FindingView[]> => (await listFindings(deps, {})).findings;

const actions = async ({ store }: FakeApp): Promise<string[]> =>
  (await store.listEntries({}, 1_000)).items.map(({ action }) => action);

/** Two people were invited, and the first holds access since. */
async function foundApp(): Promise<{ app: FakeApp; finding: FindingView }> {
  const app = createFakeApp();
  await app.store.saveSettings({ ...defaultSettings, organization });
  app.directory.addGroup({ groupId: 'g-jira', name: 'jira-users', products: ['jira-software'] });
  await app.finished(['ada@example.com', 'bob@example.com']);
  await app.settleWatch();
  app.directory.person('ada@example.com')?.groupIds.add('g-jira');
  await look(app);
  const [finding] = await findings(app);
  if (!finding) throw new Error('Nobody was found');
  return { app, finding };
}

describe('allowing what was found', () => {
  it('keeps who allowed it, why and until when, and does not find it again', async () => {
    const { app, finding } = await foundApp();
    const until = new Date(app.clock.nowMs() + 5 * 24 * hour).toISOString().slice(0, 10);
    const { findingId } = finding;
    await decideFindings(app.deps, app.caller, {
      ...{ findingIds: [findingId], decision: 'allow', reason: 'Project', until },
    });
    await look(app);
    expect(await findings(app)).toMatchObject([
      { state: 'allowed', reason: 'Project', until, decidedBy: { accountId: 'admin-1', name: 'Maya' } },
    ]);
    expect(await getWatch(app.deps)).toMatchObject({ openFindings: 0, allowedFindings: 1, withAccess: 1 });
    expect(await actions(app)).toContain('finding.allowed');
  });

  it('opens again when the day has passed, or when more is held', async () => {
    const { app, finding } = await foundApp();
    const until = new Date(app.clock.nowMs() + 24 * hour).toISOString().slice(0, 10);
    const allow = { findingIds: [finding.findingId], decision: 'allow' as const, reason: 'Project', until };
    await decideFindings(app.deps, app.caller, allow);
    app.clock.advance(72 * hour);
    await look(app);
    expect(await findings(app)).toMatchObject([{ state: 'open' }]);
    const { until: _until, ...forEver } = allow;
    await decideFindings(app.deps, app.caller, forEver);
    app.directory.person('ada@example.com')?.directRoles.push('confluence');
    await look(app);
    expect(await findings(app)).toMatchObject([{ state: 'open', products: ['jira-software', 'confluence'] }]);
    expect((await actions(app)).filter((action) => action === 'finding.reopened')).toHaveLength(2);
  });

  it('wants a reason, and a day that is to come', async () => {
    const { app, finding } = await foundApp();
    const allow = { findingIds: [finding.findingId], decision: 'allow' as const };
    await expect(decideFindings(app.deps, app.caller, allow)).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    });
    const past = { ...allow, reason: 'x', until: '2020-01-01' };
    await expect(decideFindings(app.deps, app.caller, past)).rejects.toMatchObject({
      code: 'INVALID_PAYLOAD',
    });
  });
});

describe('removing what was found', () => {
  it('makes a batch that waits at its preview, and closes the finding once it has run', async () => {
    const { app, finding } = await foundApp();
    const remove = { findingIds: [finding.findingId], decision: 'remove' as const, reason: 'Not wanted' };
    const { batchId = '' } = await decideFindings(app.deps, app.caller, remove);
    await app.settle();
    const batch = (await app.store.batch(batchId))?.value;
    expect(batch).toMatchObject({ state: 'ready', source: { kind: 'watch' }, removals: { people: 1 } });
    await startBatch(app.deps, app.caller, { batchId, confirmRemovals: batch?.removals?.digest ?? '' });
    await app.settle();
    await app.settleWatch();
    expect(app.directory.groupsOf('ada@example.com')).toEqual([]);
    expect(await findings(app)).toMatchObject([{ state: 'removed', decidedBy: { accountId: 'admin-1' } }]);
    expect(await getWatch(app.deps)).toMatchObject({ openFindings: 0, withoutAccess: 2 });
  });

  it('starts by itself where the number of people was confirmed', async () => {
    const { app, finding } = await foundApp();
    const remove = { findingIds: [finding.findingId], decision: 'remove' as const };
    await expect(
      decideFindings(app.deps, app.caller, { ...remove, confirmRemovals: 2 }),
    ).rejects.toMatchObject({ code: 'CONFIRMATION_REQUIRED' });
    const { batchId = '' } = await decideFindings(app.deps, app.caller, { ...remove, confirmRemovals: 1 });
    await app.settle();
    await app.settleWatch();
    expect((await app.store.batch(batchId))?.value).toMatchObject({ state: 'finished' });
    expect(await findings(app)).toMatchObject([{ state: 'removed' }]);
  });

  it('does not start by itself where more would be taken than was confirmed', async () => {
    const { app, finding } = await foundApp();
    app.directory.addGroup({ groupId: 'g-more', name: 'more', products: ['confluence'] });
    app.directory.person('ada@example.com')?.groupIds.add('g-more');
    const { batchId = '' } = await decideFindings(app.deps, app.caller, {
      ...{ findingIds: [finding.findingId], decision: 'remove', confirmRemovals: 1 },
    });
    await app.settle();
    expect((await app.store.batch(batchId))?.value).toMatchObject({
      ...{ state: 'ready', notice: { code: 'CONFIRMATION_REQUIRED' } },
    });
    expect(app.directory.groupsOf('ada@example.com')).toEqual(['g-jira', 'g-more']);
  });

  it('refuses where nothing can be taken off', async () => {
    const { app } = await foundApp();
    app.directory.person('bob@example.com')?.directRoles.push('confluence');
    await look(app);
    const bob = (await findings(app)).find(({ email }) => email === 'bob@example.com');
    await expect(
      decideFindings(app.deps, app.caller, { findingIds: [bob?.findingId ?? ''], decision: 'remove' }),
    ).rejects.toMatchObject({ code: 'NOTHING_TO_REMOVE' });
  });

  it('takes access from whoever is found, whatever domains may be invited', async () => {
    const { app, finding } = await foundApp();
    await app.store.saveSettings({ ...defaultSettings, organization, allowedDomains: ['other.example'] });
    await decideFindings(app.deps, app.caller, {
      ...{ findingIds: [finding.findingId], decision: 'remove', confirmRemovals: 1 },
    });
    await app.settle();
    expect(app.directory.groupsOf('ada@example.com')).toEqual([]);
  });

  it('finds anew what was given back', async () => {
    const { app, finding } = await foundApp();
    const { batchId = '' } = await decideFindings(app.deps, app.caller, {
      ...{ findingIds: [finding.findingId], decision: 'remove', confirmRemovals: 1 },
    });
    await app.settle();
    await app.settleWatch();
    const [entry] = await app.entries(batchId);
    await restoreAccess(app.deps, app.caller, entry?.id ?? '');
    await look(app);
    expect(app.directory.groupsOf('ada@example.com')).toEqual(['g-jira']);
    expect((await findings(app)).map(({ state }) => state)).toEqual(['open', 'removed']);
  });
});

describe('who is watched', () => {
  it('takes a past batch whole, also those who were there before', async () => {
    const { app } = await foundApp();
    app.directory.addPerson('there@example.com', { groupIds: ['g-jira'] });
    const batchId = await app.finished(['there@example.com', 'bob@example.com']);
    await app.settleWatch();
    expect(await getWatch(app.deps)).toMatchObject({ watched: 2 });
    const added = await addToWatch(app.deps, app.caller, { batchId });
    expect(added.added).toBe(0);
    await app.settleWatch();
    expect(await getWatch(app.deps)).toMatchObject({ watched: 3, withAccess: 2, openFindings: 2 });
    const { people } = await listWatched(app.deps, { search: 'bob' });
    expect(people).toMatchObject([{ because: 'invited', batchId }]);
  });

  it('takes people by address, and tells who is not there from whom nobody knows of', async () => {
    const { app } = await foundApp();
    app.directory.addPerson('eve@example.com', { groupIds: ['g-jira'] });
    app.directory.answerLookUps('hidden@example.com', {
      ...{
        found: 'unknown',
        code: 'HIDDEN_ADDRESS',
        at: '2026-01-01T00:00:00.000Z',
        through: 'organization',
      },
    });
    const added = await addToWatch(app.deps, app.caller, {
      addresses: ['eve@example.com', 'nobody@example.com', 'hidden@example.com', 'no address'],
    });
    expect(added.notFound).toEqual(['no address', 'nobody@example.com']);
    expect(added).toMatchObject({ added: 1, notKnown: ['hidden@example.com'] });
    await app.settleWatch();
    expect(await getWatch(app.deps)).toMatchObject({ watched: 3, openFindings: 2 });
  });

  it('leaves people out when told, with what is open about them', async () => {
    const { app, finding } = await foundApp();
    const view = await leaveWatch(app.deps, app.caller, [finding.accountId]);
    expect(view).toMatchObject({ watched: 1, openFindings: 0, withAccess: 0 });
    await look(app);
    expect(await getWatch(app.deps)).toMatchObject({ watched: 1, openFindings: 0 });
  });

  it('holds nothing any more of somebody whose data has to go', async () => {
    const { app, finding } = await foundApp();
    await changeAccount(app.deps, finding.accountId, { kind: 'erase' }, () => false);
    expect(await getWatch(app.deps)).toMatchObject({ watched: 1, openFindings: 0 });
    expect(JSON.stringify(await findings(app))).not.toContain('ada');
    expect(JSON.stringify(await listWatched(app.deps, {}))).not.toContain('ada');
  });

  it('shows what became true of a person, and of who decided', async () => {
    const { app, finding } = await foundApp();
    await decideFindings(app.deps, app.caller, {
      ...{ findingIds: [finding.findingId], decision: 'allow', reason: 'Project' },
    });
    const refresh = { kind: 'refresh' as const, name: 'Maya New' };
    await changeAccount(app.deps, 'admin-1', refresh, () => false);
    expect(await findings(app)).toMatchObject([{ decidedBy: { accountId: 'admin-1', name: 'Maya New' } }]);
  });
});

describe('people who have not accepted', () => {
  it('lists them by age, and mails them again without access', async () => {
    const { app } = await foundApp();
    const bob = app.directory.person('bob@example.com');
    if (bob) bob.accepted = false;
    await look(app);
    expect(await getWatch(app.deps)).toMatchObject({ pending: 1 });
    const { people } = await listWatched(app.deps, { pending: true, sort: 'age' });
    expect(people.map(({ email }) => email)).toEqual(['bob@example.com']);
    const { accountId } = people[0] ?? { accountId: '' };
    expect(await inviteAgain(app.deps, app.caller, [accountId, 'nobody'])).toMatchObject({
      ...{ invited: [accountId], refused: [{ accountId: 'nobody' }] },
    });
    expect(app.directory.invitations.get('bob@example.com')).toBe(2);
    expect((await inviteAgain(app.deps, app.caller, [accountId])).refused).toHaveLength(1);
    expect(app.directory.groupsOf('bob@example.com')).toEqual([]);
  });

  it('says that Jira mails nobody again', async () => {
    const { app } = await foundApp();
    await app.store.saveSettings({ ...defaultSettings, watch: { isOn: true, everyHours: 24 } });
    await expect(inviteAgain(app.deps, app.caller, ['account-1'])).rejects.toMatchObject({
      code: 'ROUTE_CANNOT',
    });
  });
});

describe('the review', () => {
  it('records who keeps whom, and proposes removals without doing them', async () => {
    const { app, finding } = await foundApp();
    const { accountId } = finding;
    await decideReview(app.deps, app.caller, { accountIds: [accountId], decision: 'remove', reason: 'Left' });
    const { people } = await listWatched(app.deps, { search: 'ada' });
    expect(people[0]?.review).toMatchObject({
      decision: 'remove',
      by: 'admin-1',
      byName: 'Maya',
      reason: 'Left',
    });
    expect(app.directory.person('ada@example.com')?.active).toBe(true);
    expect(await actions(app)).toContain('user.removal-proposed');
  });

  it.each(['csv', 'jsonl'] as const)('comes as %s, under a digest that the log has', async (format) => {
    const { app } = await foundApp();
    const header = await beginReview(app.deps, app.caller, format);
    const piece = { format, sha256: header.sha256, piece: 0 };
    const { text } = await reviewPiece(app.deps, piece);
    expect(app.deps.ids.hash(text)).toBe(header.sha256);
    expect(text).toContain('ada@example.com');
    expect(text).toContain('bob@example.com');
    const entry = await app.store.entry(header.entryId);
    expect(entry?.personal.changes).toMatchObject({ sha256: header.sha256, people: 2 });
    await look(app);
    await expect(reviewPiece(app.deps, piece)).rejects.toMatchObject({ code: 'BUSY' });
  });

  it('knows whose last day has passed', async () => {
    const app = createFakeApp();
    await app.store.saveSettings({ ...defaultSettings, organization });
    const endsOn = new Date(app.clock.nowMs() + 24 * hour).toISOString().slice(0, 10);
    await app.finished(['ada@example.com'], { options: { endsOn } });
    await app.settleWatch();
    expect((await listWatched(app.deps, { ended: true })).people).toEqual([]);
    app.clock.advance(72 * hour);
    expect((await listWatched(app.deps, { ended: true })).people).toMatchObject([{ endsOn }]);
  });
});
