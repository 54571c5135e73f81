import { getWatch } from '../../../../src/operations/watch/watch-view';
import { keepWatch, noticePerson } from '../../../../src/operations/watch/look/keep-watch';
import { listFindings } from '../../../../src/operations/watch/list-findings';
import { listWatched } from '../../../../src/operations/watch/list-watched';
import { lookNow } from '../../../../src/operations/watch/look-now';
import type { FindingView } from '../../../../src/contract/watch';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { defaultSettings } from '../../../../src/domain/settings/settings';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

const hour = 3_600_000;

async function watchingApp(): Promise<FakeApp> {
  const app = createFakeApp();
  await app.store.saveSettings({
    ...defaultSettings,
    organization: {
      orgId: 'org-1',
      name: 'Acme',
      keyLabel: 'key',
      savedAt: '2026-01-01T00:00:00.000Z',
      savedBy: { accountId: 'admin-1' },
    },
  });
  app.directory.addGroup({ groupId: 'g-jira', name: 'jira-users', products: ['jira-software'] });
  app.directory.addGroup({
    groupId: 'g-synced',
    name: 'from-idp',
    products: ['confluence'],
    keptBecause: 'synchronised',
  });
  return app;
}

const invite = async (app: FakeApp, emails: string[]): Promise<string> => {
  const batchId = await app.finished(emails);
  await app.settleWatch();
  return batchId;
};

async function look(app: FakeApp): Promise<void> {
  app.clock.advance(hour);
  await lookNow(app.deps);
  await app.settleWatch();
}

const findings = async ({ deps }: FakeApp): Promise<FindingView[]> => (await listFindings(deps, {})).findings;

const logged = async ({ store }: FakeApp, action: string): Promise<number> =>
  (await store.listEntries({ action }, 100)).items.length;

describe('the access watch', () => {
  let app: FakeApp;
  beforeEach(async () => {
    app = await watchingApp();
  });

  it('watches everybody a batch invited, and nobody who was there before', async () => {
    app.directory.addPerson('there@example.com');
    await invite(app, ['ada@example.com', 'bob@example.com', 'there@example.com']);
    expect(await getWatch(app.deps)).toMatchObject({
      isOn: true,
      watched: 2,
      withoutAccess: 2,
      openFindings: 0,
    });
  });

  it('takes up batches that ended before it was begun', async () => {
    await app.store.saveSettings(defaultSettings);
    await app.finished(['ada@example.com']);
    expect(await app.deps.watch.head()).toBeUndefined();
    const settings = { ...defaultSettings, watch: { isOn: true, everyHours: 24 as const } };
    await app.store.saveSettings(settings);
    await keepWatch(app.deps);
    await app.settleWatch();
    expect(await getWatch(app.deps)).toMatchObject({ watched: 1, withoutAccess: 1 });
  });

  it('counts somebody once whom two batches invited', async () => {
    await invite(app, ['ada@example.com']);
    app.directory.removePerson('ada@example.com');
    app.directory.addPerson('ada@example.com', { accountId: 'account-1' });
    await invite(app, ['ada@example.com', 'bob@example.com']);
    expect(await getWatch(app.deps)).toMatchObject({ watched: 2 });
  });

  it('asks how access was given where it is news, and not again at each look', async () => {
    await invite(app, ['ada@example.com']);
    let asked = 0;
    const readAccessRecords = app.deps.readAccessRecords;
    app.deps.readAccessRecords = async (...values) => {
      asked += 1;
      return readAccessRecords(...values);
    };
    app.directory.person('ada@example.com')?.groupIds.add('g-jira');
    await look(app);
    expect(asked).toBe(1);
    await look(app);
    await look(app);
    expect(asked).toBe(1);
    app.directory.person('ada@example.com')?.groupIds.add('g-synced');
    await look(app);
    expect(asked).toBe(2);
    expect((await findings(app)).map(({ through }) => through.map(({ way }) => way))).toEqual([
      ['group', 'synchronised-group'],
    ]);
  });

  it('finds who holds access at the next look, with the way and the time', async () => {
    await invite(app, ['ada@example.com', 'bob@example.com']);
    const before = app.clock.nowMs();
    await look(app);
    app.directory.person('ada@example.com')?.groupIds.add('g-jira');
    await look(app);
    const found = await findings(app);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      email: 'ada@example.com',
      state: 'open',
      products: ['jira-software'],
      through: [{ groupName: 'jira-users', way: 'group' }],
      removable: [{ groupId: 'g-jira' }],
    });
    expect(Date.parse(found[0]?.notBefore ?? '')).toBeGreaterThanOrEqual(before + hour);
    expect(Date.parse(found[0]?.firstSeenAt ?? '')).toBeGreaterThanOrEqual(before + 2 * hour);
    expect(await getWatch(app.deps)).toMatchObject({ withAccess: 1, withoutAccess: 1, openFindings: 1 });
    expect(await logged(app, 'finding.opened')).toBe(1);
  });

  it('tells the ways apart', async () => {
    await invite(app, [
      'group@a.example',
      'synced@a.example',
      'direct@a.example',
      'own@open.example',
      'not@a.example',
    ]);
    app.site.approvedDomains = [
      { domain: 'open.example', products: [{ product: 'jira-software', approval: false }] },
    ];
    app.directory.person('group@a.example')?.groupIds.add('g-jira');
    app.directory.person('synced@a.example')?.groupIds.add('g-synced');
    app.directory.person('direct@a.example')?.directRoles.push('confluence');
    app.directory.person('own@open.example')?.groupIds.add('g-jira');
    await look(app);
    const ways = Object.fromEntries(
      (await findings(app)).map(({ email, through }) => [email, through[0]?.way]),
    );
    expect(ways).toEqual({
      'group@a.example': 'group',
      'synced@a.example': 'synchronised-group',
      'direct@a.example': 'direct-role',
      'own@open.example': 'approved-domain',
    });
  });

  it('names who gave the access where the record tells', async () => {
    await invite(app, ['ada@example.com']);
    const ada = app.directory.person('ada@example.com');
    ada?.groupIds.add('g-jira');
    const at = new Date(app.clock.nowMs() + 1_000).toISOString();
    const by = { accountId: 'admin-7' };
    app.site.accessRecords = [
      { accountId: ada?.accountId ?? '', groupId: 'g-jira', groupName: 'jira-users', at, by },
      { accountId: 'somebody', groupId: 'g-jira', groupName: 'jira-users', at, by: { accountId: 'x' } },
    ];
    await look(app);
    expect((await findings(app))[0]?.through[0]).toMatchObject({ givenAt: at, givenBy: by });
  });

  it('sees that access went by itself, and finds it anew when it comes back', async () => {
    await invite(app, ['ada@example.com']);
    const ada = app.directory.person('ada@example.com');
    ada?.groupIds.add('g-jira');
    await look(app);
    ada?.groupIds.delete('g-jira');
    await look(app);
    expect(await findings(app)).toMatchObject([{ state: 'gone' }]);
    expect(await getWatch(app.deps)).toMatchObject({ openFindings: 0, withoutAccess: 1 });
    ada?.groupIds.add('g-jira');
    await look(app);
    expect((await findings(app)).map(({ state }) => state)).toEqual(['open', 'gone']);
    expect(await logged(app, 'finding.gone')).toBe(1);
  });

  it('takes an answer that is not whole for no proof', async () => {
    await invite(app, ['ada@example.com']);
    const ada = app.directory.person('ada@example.com');
    if (ada) ada.seenInPart = true;
    await look(app);
    expect(await getWatch(app.deps)).toMatchObject({ unknown: 1, withoutAccess: 0, openFindings: 0 });
    expect((await listWatched(app.deps, {})).people[0]).toMatchObject({ doubt: { code: 'GROUPS_NOT_TOLD' } });
    ada?.groupIds.add('g-jira');
    await look(app);
    expect(await getWatch(app.deps)).toMatchObject({ withAccess: 1, openFindings: 1 });
  });

  it('needs two readings that agree before it flags somebody', async () => {
    await invite(app, ['ada@example.com']);
    const ada = app.directory.person('ada@example.com');
    let readings = 0;
    app.directory.watch((call) => {
      if (call === 'lookUp' && ada) {
        readings += 1;
        if (readings === 1) ada.groupIds.add('g-jira');
        else ada.groupIds.delete('g-jira');
      }
    });
    await look(app);
    expect(await getWatch(app.deps)).toMatchObject({ withoutAccess: 1, openFindings: 0 });
  });

  it('counts people who left the organization apart, and takes nobody else for them', async () => {
    await invite(app, ['ada@example.com', 'bob@example.com']);
    app.directory.removePerson('ada@example.com');
    app.directory.addPerson('ada@example.com', { accountId: 'somebody-else', groupIds: ['g-jira'] });
    await look(app);
    const figures = { watched: 2, gone: 1, withoutAccess: 1, openFindings: 0 };
    expect(await getWatch(app.deps)).toMatchObject(figures);
  });

  it('follows a person whose address changed', async () => {
    await invite(app, ['ada@example.com']);
    const { accountId } = app.directory.person('ada@example.com') ?? { accountId: '' };
    app.directory.removePerson('ada@example.com');
    app.directory.addPerson('ada@new.example', { accountId, groupIds: ['g-jira'] });
    await look(app);
    expect(await findings(app)).toMatchObject([{ email: 'ada@new.example', accountId }]);
  });

  it('looks soon at somebody of whom Jira tells that they changed', async () => {
    await invite(app, ['ada@example.com']);
    const ada = app.directory.person('ada@example.com');
    ada?.groupIds.add('g-jira');
    app.clock.advance(60_000);
    await noticePerson(app.deps, 'nobody-watched');
    expect(app.watchQueue.take()).toEqual([]);
    await noticePerson(app.deps, ada?.accountId ?? '');
    await app.settleWatch();
    expect(await getWatch(app.deps)).toMatchObject({ openFindings: 1 });
  });

  it('looks when it is due, and not before', async () => {
    await invite(app, ['ada@example.com']);
    await keepWatch(app.deps);
    await app.settleWatch();
    await keepWatch(app.deps);
    expect(app.watchQueue.take()).toEqual([]);
    app.clock.advance(25 * hour);
    await keepWatch(app.deps);
    expect(app.watchQueue.take()).toEqual([{ look: true }]);
  });

  it('says in Atlassian’s words why it cannot look, and goes on later', async () => {
    await invite(app, ['ada@example.com']);
    app.directory.failNext('lookUp', new DirectoryError('refused', 'Key expired', { saidBy: 'atlassian' }));
    await look(app);
    expect((await getWatch(app.deps)).notice).toMatchObject({
      code: 'ROUTE_REFUSED',
      message: 'Key expired',
    });
    await look(app);
    expect((await getWatch(app.deps)).notice).toBeUndefined();
  });

  it('waits as long as Atlassian asks, and looks then', async () => {
    await invite(app, ['ada@example.com']);
    app.directory.person('ada@example.com')?.groupIds.add('g-jira');
    app.directory.failNext(
      'lookUp',
      new DirectoryError('rate-limited', 'Slow down', { retryAfterSeconds: 40 }),
    );
    await look(app);
    expect(await getWatch(app.deps)).toMatchObject({ openFindings: 1, isLooking: false });
  });
});

describe('a look at many', () => {
  it('reads those who hold access, and some of the others in turn', async () => {
    const app = await watchingApp();
    const emails = Array.from({ length: 1_500 }, (_, place) => `p${place}@example.com`);
    await invite(app, emails);
    const calls = { lookUp: 0, people: 0, listHolders: 0 };
    app.directory.watch((call, addresses) => {
      if (call === 'lookUp') calls.people += addresses.length;
      if (call === 'lookUp' || call === 'listHolders') calls[call] += 1;
    });
    app.directory.person('p77@example.com')?.groupIds.add('g-jira');
    await look(app);
    expect(await findings(app)).toMatchObject([{ email: 'p77@example.com', state: 'open' }]);
    expect(calls.listHolders).toBe(1);
    expect(calls.people).toBeLessThan(400);
    const readBefore = calls.people;
    for (let looks = 0; looks < 3; looks += 1) await look(app);
    expect(calls.people - readBefore).toBeGreaterThan(1_100);
    expect(await getWatch(app.deps)).toMatchObject({ watched: 1_500, withoutAccess: 1_499, withAccess: 1 });
  });
});
